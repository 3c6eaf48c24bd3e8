import fc from "fast-check";
import { expect, it } from "vitest";
import { dayMs } from "../final-test-rules";
import {
  computeBestFinalTestScore,
  computeFinalTestScore,
  computeFinalTestStateForTrainer,
  countUsedUpFinalTests,
  type FinalTestResultForTrainer,
  findTimeOfNextFinalTest,
} from "./final-test-result-for-trainer";

const day = (days: number) => new Date(Date.parse("2026-03-02T10:00:00Z") + days * dayMs);

/** Returns an attempt in a series of two, with a test of 24 questions and a mark of 20. `right`: null while it is open. */
function attempt(number: number, right: number | null, change: Partial<FinalTestResultForTrainer> = {}) {
  const at = day(number - 1).toISOString();
  return {
    series: 1,
    number,
    startedAt: at,
    handedInAt: right === null ? null : at,
    score: right === null ? null : right / 24,
    bestScore: right === null ? null : right / 24,
    passed: right === null ? null : right >= 20,
    questions: 24,
    mark: 0.8,
    markNow: 0.8,
    seriesRules: { final: 2, hoursBetween: 24 },
    perObjective: null,
    sitting: null,
    ...change,
  } satisfies FinalTestResultForTrainer;
}

it("the state of a final test tells an open attempt from a failed one, and that from the last of a series", () => {
  const state = (...tests: FinalTestResultForTrainer[]) => computeFinalTestStateForTrainer(tests, null, day(2));
  expect(state()).toBe("open");
  expect(state(attempt(1, null))).toBe("busy");
  expect(state(attempt(1, 0))).toBe("failed");
  expect(state(attempt(1, 0), attempt(2, null))).toBe("busy");
  expect(state(attempt(1, 0), attempt(2, 0))).toBe("stuck");
  expect(state(attempt(1, 0), attempt(2, 0), attempt(1, 0, { series: 2 }))).toBe("failed");
  expect(state(attempt(1, 0), attempt(2, 24))).toBe("passed");
});

it("a series that was granted after the last attempt is open: not all attempts are used", () => {
  const used = [attempt(1, 0), attempt(2, 0)];
  expect(computeFinalTestStateForTrainer(used, day(0), day(3))).toBe("stuck");
  expect(computeFinalTestStateForTrainer(used, day(2), day(3))).toBe("failed");
  expect(computeFinalTestStateForTrainer([...used, attempt(1, 24, { series: 2 })], day(2), day(3))).toBe("passed");
});

it("all attempts are used until a new series opens by itself, and until then the trainer reads when that is", () => {
  const used = [attempt(1, 0), attempt(2, 0)];
  const told = (tests: FinalTestResultForTrainer[], at: Date, grantedAt: Date | null = null) => [
    computeFinalTestStateForTrainer(tests, grantedAt, at),
    findTimeOfNextFinalTest(tests, grantedAt, at),
  ];
  expect(told(used, day(30.9))).toEqual(["stuck", day(31)]);
  expect(told(used, day(31))).toEqual(["failed", null]);
  // After a grant, and within a series, the time between two attempts is left.
  expect(told(used, day(1.5), day(1.2))).toEqual(["failed", day(2)]);
  expect(told(used, day(2), day(1.2))).toEqual(["failed", null]);
  expect(told([attempt(1, 0)], day(0.5))).toEqual(["failed", day(1)]);
  expect(told([attempt(1, null)], day(0.5))).toEqual(["busy", null]);
  expect(told([attempt(1, 24)], day(0.5))).toEqual(["passed", null]);
  expect(told([], day(0.5))).toEqual(["open", null]);
});

it("the result of an attempt is how many questions are right, and how many were needed", () => {
  expect(computeFinalTestScore(attempt(1, null))).toBeNull();
  expect(computeFinalTestScore(attempt(1, 19))).toEqual({ passed: false, right: 19, questions: 24, needed: 20 });
  expect(computeFinalTestScore(attempt(1, 20))).toEqual({ passed: true, right: 20, questions: 24, needed: 20 });
});

it("a mark that came later and is lower lets an attempt pass, and a higher one takes no pass away", () => {
  const lower = { markNow: 0.75 };
  expect(computeFinalTestScore(attempt(1, 18, lower))).toEqual({ passed: true, right: 18, questions: 24, needed: 18 });
  expect(computeFinalTestScore(attempt(1, 17, lower))).toEqual({ passed: false, right: 17, questions: 24, needed: 20 });
  expect(computeFinalTestStateForTrainer([attempt(1, 17, lower), attempt(2, 18, lower)], null, day(2))).toBe("passed");
  expect(countUsedUpFinalTests([attempt(1, 17, lower), attempt(2, 18, lower)], null, day(2))).toBeNull();
  expect(computeFinalTestScore(attempt(1, 20, { markNow: 0.9 }))).toMatchObject({ passed: true, needed: 20 });
});

it("a pass keeps the score with which it passed, and a fail has the score that holds now", () => {
  const lowered = attempt(1, 18, { bestScore: 20 / 24 });
  const kept = { passed: true, right: 20, questions: 24, needed: 20 };
  expect(computeFinalTestScore({ ...lowered, passed: true })).toEqual(kept);
  expect(computeFinalTestScore({ ...lowered, mark: 0.9 })).toEqual(kept);
  const failed = { passed: false, right: 18, questions: 24, needed: 22 };
  expect(computeFinalTestScore({ ...lowered, mark: 0.9, markNow: 0.9 })).toEqual(failed);
  expect(computeBestFinalTestScore([attempt(1, 19), { ...lowered, passed: true }, attempt(2, null)])).toEqual(kept);
});

it("for every number of right answers, passed means that at least the number needed is right", () => {
  const counts = fc
    .integer({ min: 1, max: 40 })
    .chain((questions) =>
      fc.record({ questions: fc.constant(questions), right: fc.integer({ min: 0, max: questions }) }),
    );
  const marks = fc.constantFrom(0.5, 0.6, 2 / 3, 0.75, 0.8, 0.9, 1);
  fc.assert(
    fc.property(counts, marks, marks, ({ questions, right }, mark, markNow) => {
      const score = right / questions;
      const test = attempt(1, 0, { questions, score, bestScore: score, mark, markNow, passed: score >= mark });
      const read = computeFinalTestScore(test);
      expect(read?.passed).toBe(read && read.right >= read.needed);
      expect(read?.passed).toBe(score >= Math.min(mark, markNow));
    }),
  );
});

it("the attempts are used up from the last hand-in until a grant, or until a new series opens by itself", () => {
  const both = [attempt(1, 0), attempt(2, 0)];
  const used = (days: number, grantedAt: Date | null = null, tests = both) =>
    countUsedUpFinalTests(tests, grantedAt, day(days));
  expect([used(1), used(30.9), used(31)]).toEqual([2, 2, null]);
  // A grant for the series before does not count for this one.
  expect([used(3, day(2)), used(3, day(0.5))]).toEqual([null, 2]);
  expect(used(1, null, [attempt(1, 0)])).toBeNull();
  expect(used(1, null, [attempt(1, 0), attempt(2, null)])).toBeNull();
  expect(used(1, null, [attempt(1, 0), attempt(2, 20)])).toBeNull();
  expect(used(1, null, [])).toBeNull();
});
