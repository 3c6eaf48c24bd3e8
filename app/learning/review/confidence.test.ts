import fc from "fast-check";
import { expect, test } from "vitest";
import { type Confidence, computeCalibration, computeExpectedMark, confidences, isConfidence } from "./confidence";

const best = (chance: number) =>
  confidences.reduce((most, each) =>
    computeExpectedMark(each, chance) > computeExpectedMark(most, chance) ? each : most,
  );

test("the best is to guess below 67 percent, to doubt below 80 percent, and else to know", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (chance) => {
      fc.pre(Math.abs(chance - 2 / 3) > 1e-9 && Math.abs(chance - 0.8) > 1e-9);
      expect(best(chance)).toBe(chance < 2 / 3 ? 1 : chance < 0.8 ? 2 : 3);
    }),
  );
});

const give = (confidence: Confidence, right: number, wrong: number) => [
  ...Array.from({ length: right }, () => ({ confidence, right: true })),
  ...Array.from({ length: wrong }, () => ({ confidence, right: false })),
];

test("a level says what its answers say, and too few say nothing", () => {
  const [know, doubt, guess] = computeCalibration([...give(3, 3, 2), ...give(2, 5, 0), ...give(1, 2, 2)]);
  expect(know).toEqual({ confidence: 3, answers: 5, right: 3, meanMark: -0.6, judgement: "too-sure" });
  expect(doubt).toMatchObject({ meanMark: 2, judgement: "too-careful" });
  expect(guess).toMatchObject({ answers: 4, meanMark: 0.5, judgement: "few" });
  expect(computeCalibration([]).map(({ meanMark }) => meanMark)).toEqual([null, null, null]);
  expect(computeCalibration(give(3, 9, 1))[0]).toMatchObject({ judgement: "fits" });
});

test("a confidence is one of three numbers", () => {
  expect([1, 2, 3].every(isConfidence)).toBe(true);
  expect([0, 4, 7, 1.5, "1", null, Number.NaN].some(isConfidence)).toBe(false);
});
