/** Attempts at a final test as a trainer sees them: times and results, but no questions and no answers. Pure functions. */
import type { LessonStateForTrainer } from "../../progress/progress-summary";

export interface FinalTestResultForTrainer {
  /** The number of the series, and of the attempt in its series, from 1. */
  series: number;
  number: number;
  /** When the attempt began, as an ISO time. The fields after this one are null until it is handed in. */
  startedAt: string;
  handedInAt: string | null;
  score: number | null;
  passed: boolean | null;
  /** For each objective of the course, the share of its questions that are right, from 0 to 1. */
  perObjective: Record<string, number> | null;
}

/** The state of a final test: as of a lesson, or `failed`: the latest attempt failed, and the series has attempts left. */
export type FinalTestStateForTrainer = LessonStateForTrainer | "failed";

/**
 * Returns the state of a final test. `busy`: an attempt is open. `stuck`: every attempt of the latest series failed.
 * @param tests all attempts of a learner, the earliest first
 * @param attempts how many attempts a series has
 */
export function computeFinalTestStateForTrainer(
  tests: readonly FinalTestResultForTrainer[],
  attempts: number,
): FinalTestStateForTrainer {
  const last = tests.at(-1);
  if (!last) return "open";
  if (tests.some(({ passed }) => passed)) return "passed";
  if (last.handedInAt === null) return "busy";
  return last.number >= attempts ? "stuck" : "failed";
}

/** Returns when a final test was first passed, as an ISO time, or null. */
export function findFinalTestPassTime(tests: readonly FinalTestResultForTrainer[]): string | null {
  return tests.find(({ passed }) => passed)?.handedInAt ?? null;
}
