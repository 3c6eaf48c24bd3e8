import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { messagesFor } from "../messages";
import { WhatTrainersSeePanel } from "./what-trainers-see-panel";

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
