import { expect, test } from "vitest";
import type { DraftAsk } from "../../app/content/draft/draft-question";
import { formatGuessing, measureGuessingOfDrafts } from "./guessing";

const choose = (text: string) => ({ text, passage: "p-2" });
const measure = (ask: DraftAsk, number: number) => ({
  dossier: `d${number % 3}`,
  passages: [],
  draft: { id: `x-p-${number}`, rule: "x", passages: ["p-2"], place: "p-2", evidence: "", needs: [], ask },
});

test("a robot that takes the longest option is caught, and each kind has its own group", () => {
  const long: DraftAsk = {
    type: "single",
    stem: "Wat?",
    right: choose("het antwoord dat veel langer is dan de andere"),
    wrong: [choose("kort"), choose("korter")],
  };
  const sort: DraftAsk = {
    type: "sort",
    stem: "Waar?",
    groups: [
      { title: "vogels", cards: [choose("zangvogels"), choose("roofvogels")] },
      { title: "vissen", cards: [choose("riviervissen"), choose("zeevissen")] },
    ],
  };
  const drafts = [...Array.from({ length: 12 }, (_none, at) => measure(long, at)), measure(sort, 20)];
  const results = measureGuessingOfDrafts(drafts);
  expect(results.find(({ robot, group }) => robot === "longest" && group === "")).toMatchObject({
    score: 1,
    verdict: "fails",
  });
  expect(results.find(({ group }) => group === "sort")).toMatchObject({ score: 1, count: 4 });
  expect(formatGuessing(results)).toContain("| one right option | longest | 12 | 100 % | 33 % |");
});
