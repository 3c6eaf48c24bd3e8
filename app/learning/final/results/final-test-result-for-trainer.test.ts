import { expect, it } from "vitest";
import { computeFinalTestStateForTrainer, type FinalTestResultForTrainer } from "./final-test-result-for-trainer";

const attempt = (number: number, passed: boolean | null, series = 1): FinalTestResultForTrainer => {
  const startedAt = "2026-03-02T10:00:00Z";
  const handedInAt = passed === null ? null : startedAt;
  return {
    series,
    number,
    startedAt,
    handedInAt,
    score: passed === null ? null : Number(passed),
    passed,
    perObjective: null,
  };
};

it("the state of a final test tells an open attempt from a failed one, and that from the last of a series", () => {
  const state = (...tests: FinalTestResultForTrainer[]) => computeFinalTestStateForTrainer(tests, 2);
  expect(state()).toBe("open");
  expect(state(attempt(1, null))).toBe("busy");
  expect(state(attempt(1, false))).toBe("failed");
  expect(state(attempt(1, false), attempt(2, null))).toBe("busy");
  expect(state(attempt(1, false), attempt(2, false))).toBe("stuck");
  expect(state(attempt(1, false), attempt(2, false), attempt(1, false, 2))).toBe("failed");
  expect(state(attempt(1, false), attempt(2, true))).toBe("passed");
});
