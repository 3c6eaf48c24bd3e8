import { expect, test } from "vitest";
import { computeCalibration } from "../../app/learning/review/confidence";
import { demoLearners } from "./people";
import { demoReviewHabits } from "./review-habits";

test("of those who say how sure they are, one is too sure and one is not, however many questions they were asked", () => {
  const judged = demoReviewHabits
    .filter(({ asksConfidence }) => asksConfidence)
    .map(({ name, answers }) => {
      const levels = answers.map(([confidence, right]) => ({ confidence, right }));
      const judgements = [25, 30, 35, 39].map((asked) => {
        const given = [levels, levels, levels].flat().slice(0, asked);
        return computeCalibration(given).find(({ confidence }) => confidence === 3)?.judgement;
      });
      return [name, ...new Set(judgements)];
    });
  expect(judged).toEqual([
    ["Lotte de Graaf", "fits"],
    ["Ruben Castelijn", "too-sure"],
  ]);
});

test("who reviews is in the group of the demo", () => {
  const names = demoLearners.map(({ name }) => name);
  for (const { name } of demoReviewHabits) expect(names).toContain(name);
});
