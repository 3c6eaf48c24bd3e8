import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { messagesFor } from "../messages";
import { WhatTrainersSeePanel } from "./what-trainers-see-panel";

it("an answer that somebody chose may be guessed: only who agreed reads it in the list, and the member is told so", () => {
  for (const locale of ["nl", "en"] as const) {
    const { seen, seenOfChoices } = messagesFor(locale).following;
    expect(seen.shown).toContain(seenOfChoices);
  }
  const { seen, seenOfChoices } = messagesFor("nl").following;
  expect(seen.choicesOfYou).toBe(
    "Je trainer ziet hoe vaak elk antwoord gekozen is, zonder namen. Soms kan die raden wat jij koos.",
  );
  const has = (props: Parameters<typeof WhatTrainersSeePanel>[0]) => {
    const html = renderToStaticMarkup(<WhatTrainersSeePanel {...props} />);
    return [html.includes(seenOfChoices), html.includes(seen.choicesOfYou)];
  };
  expect([has({}), has({ own: true }), has({ own: true, choices: false })]).toEqual([
    [true, false],
    [true, true],
    [false, false],
  ]);
});

it("what a trainer sees of a final test is not in the list of a member who did not agree to that", () => {
  const { seen, seenOfFinalTest } = messagesFor("nl").following;
  const shown = (finalTests: boolean) => {
    const html = renderToStaticMarkup(<WhatTrainersSeePanel finalTests={finalTests} />);
    return seen.shown.filter((item) => html.includes(item));
  };
  expect(shown(true)).toEqual(seen.shown);
  expect(shown(false)).toEqual(seen.shown.filter((item) => item !== seenOfFinalTest));
  expect(shown(false)).toHaveLength(seen.shown.length - 1);
});
