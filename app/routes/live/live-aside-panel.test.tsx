import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { LiveAside, LiveScreen } from "~/cohorts/live/live-screen";
import { messagesFor } from "~/ui/messages";
import { LiveAsidePanel } from "./live-aside-panel";

const { right: told } = messagesFor("nl").live.control;

/** Returns what the panel says after a talk. The first vote and the second: how many were right, of how many. */
function afterTalk(first: [number, number], second: [number, number]): string {
  const aside: LiveAside = {
    first: { right: first[0], answers: first[1] },
    second: { right: second[0], answers: second[1] },
    hasMisconception: false,
  };
  const screen = { no: 1, step: "compare", spreadHidden: false, explanation: null, moves: [], answers: second[1] };
  return renderToStaticMarkup(
    <LiveAsidePanel cohortId="groep" screen={screen as unknown as LiveScreen} aside={aside} questionId="v" />,
  );
}

it("one person had it right, two had, and nobody is a word", () => {
  expect([told(1, 7), told(2, 7), told(0, 7)]).toEqual([
    "1 van de 7 had het goed.",
    "2 van de 7 hadden het goed.",
    "Niemand van de 7 had het goed.",
  ]);
  const said = afterTalk([1, 7], [0, 6]);
  expect(said).toContain("Eerste stem: 1 van de 7 had het goed.");
  expect(said).toContain("Na het gesprek: niemand van de 6 had het goed.");
});

it("a talk after which a smaller share is right has advice, and another one has none", () => {
  const advice = "Het gesprek trok naar een fout antwoord.";
  expect(afterTalk([3, 6], [2, 6])).toContain(advice);
  expect(afterTalk([3, 6], [3, 8])).toContain(advice);
  expect(afterTalk([3, 6], [3, 6])).not.toContain(advice);
  expect(afterTalk([3, 8], [3, 6])).not.toContain(advice);
});
