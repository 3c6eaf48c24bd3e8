import { expect, test } from "vitest";
import { computeWilsonInterval } from "../../app/analysis/missed/wilson-interval";
import { computeKappa, computeRuleFigures } from "./judgements";
import type { Judgement, Verdict } from "./judging-sheet";

const z90 = 1.6448536269514722;

/** R. G. Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17 (1998), 857-872, table I, method 3. */
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])("Wilson's 95 %% interval of %d in %d is as published", (x, n, low, high) => {
  const interval = computeWilsonInterval(x, n);
  expect(interval.low).toBeCloseTo(low, 4);
  expect(interval.high).toBeCloseTo(high, 4);
});

test("the 90 % interval is where the score test has a tail of 5 %", () => {
  for (const [x, n] of [
    [24, 30],
    [30, 30],
    [7, 40],
  ] as const) {
    const { low } = computeWilsonInterval(x, n, z90);
    expect((x / n - low) / Math.sqrt((low * (1 - low)) / n)).toBeCloseTo(z90, 6);
  }
});

const pairs = (...counts: [boolean, boolean, number][]) =>
  counts.flatMap(([first, second, count]) => Array.from({ length: count }, () => ({ first, second })));

/** J. Cohen, 1960, as in J. L. Fleiss, B. Levin and M. C. Paik, Statistical Methods for Rates and Proportions, chapter 18: p is 0.70, q is 0.50. */
test("kappa of 20 and 15 in agreement, 5 and 10 not, is 0.40", () => {
  expect(computeKappa(pairs([true, true, 20], [true, false, 5], [false, true, 10], [false, false, 15]))).toBeCloseTo(
    0.4,
    10,
  );
  expect(computeKappa(pairs([true, true, 9], [false, false, 3]))).toBe(1);
  expect(computeKappa(pairs([true, true, 9]))).toBeNull();
});

const judge = (count: number, usable: number, dossiers = 5): Judgement[] =>
  Array.from({ length: count }, (_none, at) => {
    const verdict: Verdict = at >= usable ? "no" : at % 2 === 0 ? "yes" : "light-edit";
    return { dossier: `d${at % dossiers}`, id: `x-p-${at}`, rule: "x", usable: verdict };
  });

test.each([
  ["24 of 30 is enough", judge(30, 24), true],
  ["23 of 30 is too few", judge(30, 23), false],
  ["29 drafts are too few", judge(29, 29), false],
  ["four dossiers are too few", judge(40, 40, 4), false],
])("%s", (_name, sheet, on) => {
  expect(computeRuleFigures(sheet, sheet)).toMatchObject([{ rule: "x", on }]);
});

test("a draft counts as usable only if both readers say so, and only if both judged it", () => {
  const [first, second] = [judge(10, 8), judge(10, 6)];
  expect(computeRuleFigures(first, second.slice(0, 9))).toMatchObject([{ count: 9, usable: 6 }]);
});
