import { expect, it } from "vitest";
import { createQuestionsOfEveryKind } from "~/../tests/support/factories";
import { computeGuessChance } from "~/questions/guessing/compute-guess-chance";
import { computeLogBetaBinomial, computeLogGamma, predictMissedOf } from "./beta-binomial";
import { compareWithGuessing } from "./missed-question";
import { rankMissed } from "./rank-missed";
import { composePosterior, computeMeanShare, estimatePriorStrength, moveToLevelOfGroup } from "./shrink-shares";
import { computeWilsonInterval } from "./wilson-interval";

it("the gamma function and the beta-binomial distribution have their known values", () => {
  expect(computeLogGamma(5)).toBeCloseTo(Math.log(24), 12);
  expect(computeLogGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 12);
  // With a uniform share, every number of ten is as likely.
  for (let missed = 0; missed <= 10; missed++)
    expect(Math.exp(computeLogBetaBinomial(missed, 10, { missed: 1, right: 1 }))).toBeCloseTo(1 / 11, 12);
});

it("13 of 22 is 39 to 77 percent by Wilson, and to be expected of 3 to 8 in 10", () => {
  const { low, high } = computeWilsonInterval(13, 22);
  expect([low.toFixed(3), high.toFixed(3)]).toEqual(["0.387", "0.767"]);
  expect(computeWilsonInterval(0, 5).low).toBe(0);
  expect(computeWilsonInterval(5, 5).high).toBe(1);
  expect(predictMissedOf(10, { missed: 13.5, right: 9.5 })).toEqual({ low: 3, high: 8 });
  expect(predictMissedOf(10, { missed: 9.5, right: 13.5 })).toEqual({ low: 2, high: 7 });
});

it("a share moves towards its target by M / (M + n), and M is high if groups are alike, low if they are not", () => {
  const count = { missed: 11, n: 22, towards: 0.25 };
  expect(computeMeanShare(composePosterior(count, 22))).toBeCloseTo((0.5 + 0.25) / 2, 12);
  const alike = [0.2, 0.4, 0.6, 0.8].map((towards) => ({ missed: Math.round(20 * towards), n: 20, towards }));
  const unlike = alike.map((each, at) => ({ ...each, missed: at % 2 ? 0 : 20 }));
  expect(estimatePriorStrength(alike)).toBe(64);
  expect(estimatePriorStrength(unlike)).toBeLessThan(4);
});

it("a question that 100 others missed comes before one that they had right, if a class missed both as often", () => {
  const item = (missed: number, others: number | null) => ({
    lessonId: "een",
    n: 22,
    missed,
    others: others === null ? null : { n: 100, missed: others },
  });
  const ranked = rankMissed([item(8, 30), item(8, 45), item(3, 15), item(7, 38)]);
  expect(ranked.map(({ others }) => others?.missed)).toEqual([45, 38, 30, 15]);
  expect(ranked.every(({ basis }) => basis === "others")).toBe(true);
  // Under 30 others, the mean of the lesson counts, which keeps the order within the lesson.
  const own = rankMissed([item(3, null), item(12, null), { ...item(9, null), others: { n: 29, missed: 0 } }]);
  expect(own.map(({ missed, basis }) => [missed, basis])).toEqual([
    [12, "lesson"],
    [9, "lesson"],
    [3, "lesson"],
  ]);
});

it("a group that is worse than others in everything is not unlike others", () => {
  const counts = [0.2, 0.4, 0.6].map((towards) => ({ missed: Math.round(20 * (towards + 0.2)), n: 20, towards }));
  const moved = moveToLevelOfGroup(counts);
  const sum = (of: readonly number[]) => of.reduce((total, each) => total + each, 0);
  expect(sum(moved.map(({ n, towards }) => n * towards))).toBeCloseTo(sum(counts.map(({ missed }) => missed)), 6);
  expect(estimatePriorStrength(moved)).toBe(64);
  expect(estimatePriorStrength(counts)).toBeLessThan(64);
  // A group that missed nothing, or everything, has shares over 0 and under 1.
  for (const missed of [0, 20]) {
    for (const { towards } of moveToLevelOfGroup(counts.map((each) => ({ ...each, missed }))))
      expect(towards > 0 && towards < 1).toBe(true);
  }
  expect(moveToLevelOfGroup([])).toEqual([]);
});

it("raw shares keep their order in a group that is unlike others, and without figures of others", () => {
  const list = (missed: number[], others: number[] | null) =>
    missed.map((each, at) => ({
      lessonId: String(at % 3),
      n: 20,
      missed: each,
      others: others && { n: 100, missed: others[at] ?? 0 },
    }));
  const others = [10, 20, 30, 40, 50, 60, 70, 80];
  const alike = rankMissed(list([3, 3, 7, 7, 9, 13, 13, 16], others));
  expect(new Set(alike.map(({ rankedBy }) => rankedBy))).toEqual(new Set(["shrunken"]));
  const unlike = rankMissed(list([18, 2, 16, 4, 17, 1, 15, 3], others));
  expect(unlike.map(({ missed, rankedBy }) => [missed, rankedBy])).toEqual(
    [18, 17, 16, 15, 4, 3, 2, 1].map((missed) => [missed, "raw"]),
  );
  const alone = rankMissed(list([9, 2, 20, 10, 1, 19, 11, 3], null));
  expect(alone.map(({ missed }) => missed)).toEqual([20, 19, 11, 10, 9, 3, 2, 1]);
  expect(alone.every(({ basis, rankedBy }) => basis === "lesson" && rankedBy === "raw")).toBe(true);
});

it("what guessing gives, and how a share compares with it", () => {
  const chances = createQuestionsOfEveryKind().map((question) => [question.type, computeGuessChance(question)]);
  const known = new Map(chances as [string, number | null][]);
  expect(known.get("single")).toBeCloseTo(1 / 3, 12);
  expect([known.get("order"), known.get("cloze"), known.get("number")]).toEqual([null, null, null]);
  for (const chance of known.values()) if (chance !== null) expect(chance > 0 && chance < 1).toBe(true);
  const compare = (missed: number, n: number) =>
    compareWithGuessing({ share: missed / n, interval: computeWilsonInterval(missed, n), guess: 2 / 3 });
  expect([compare(21, 22), compare(16, 22), compare(13, 22), compare(5, 22)]).toEqual([
    "above",
    "maybe-above",
    "like-guess",
    "below",
  ]);
});
