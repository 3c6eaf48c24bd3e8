import { expect, test } from "vitest";
import { createSingleChoiceQuestion } from "~/../tests/support/factories";
import { scoreAnswers } from "./scoring";

const five = ["T2.1", "T2.1", "T2.1", "T2.2", "T2.2"].map((objective, i) => {
  return createSingleChoiceQuestion(`B${i + 1}`, objective, i < 3 ? "eerste-stuk" : "tweede-stuk");
});
const scores = (...values: number[]) => new Map(values.map((value, i) => [`B${i + 1}`, value]));

test("four of five passes, three of five does not", () => {
  expect(scoreAnswers(five, scores(1, 1, 1, 1, 0), { passMark: 0.8 })).toMatchObject({ score: 0.8, passed: true });
  expect(scoreAnswers(five, scores(1, 1, 1, 0, 0), { passMark: 0.8 })).toMatchObject({ score: 0.6, passed: false });
  expect(scoreAnswers(five, scores(1, 1, 1, 0.995, 0), { passMark: 0.8 }).passed).toBe(false);
});
