import { expect, it } from "vitest";
import { composeInsight } from "./insight";
import type { MissedQuestionWithAnswers } from "./shown-answers";

const question = (stem: string, missed: number, n: number): MissedQuestionWithAnswers => ({
  questionId: stem,
  revision: "1",
  objective: "doel",
  lessonId: "een",
  lessonNumber: 1,
  number: 1,
  stem,
  guess: 0.75,
  n,
  missed,
  share: missed / n,
  interval: { low: 0, high: 1 },
  shrunken: missed / n,
  basis: "lesson",
  rankedBy: "raw",
  strength: 2,
  expected: { low: 0, high: 10 },
  picture: null,
  hasOneIdea: false,
  part: null,
  shows: "nothing",
});

it("the sentence names the most missed question of those that ten answered, also if one with five answers comes first", () => {
  const listed = [question("vijf", 2, 5), question("tien", 4, 12), question("meer", 3, 12)];
  expect(composeInsight(listed)).toMatchObject({ stem: "tien", missed: 4, n: 12, early: false });
});

it("where fewer than ten answered all that was missed, it is too early; where nothing was missed, there is no sentence", () => {
  expect(composeInsight([question("vijf", 2, 5), question("tien", 0, 12)])).toMatchObject({ early: true });
  expect(composeInsight([question("vijf", 0, 5), question("tien", 0, 12)])).toBeNull();
  expect(composeInsight([])).toBeNull();
});
