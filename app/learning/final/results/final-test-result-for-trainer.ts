/** Attempts at final tests as a trainer sees them: times and results, but no questions and no answers. Pure functions. */

import type { LessonStateForTrainer } from "../../progress/progress-summary";
import type { Supervisor } from "../../sitting/sitting";
import type { FinalTestAttempt } from "../final-test-context";
import {
  findAttemptThatCounts,
  findPassedAttempt,
  findScoreThatCounts,
  findSupervisedPass,
  findTimeOfNewSeries,
  findTimeOfNextAttempt,
} from "../final-test-standing";
import { countRightAnswersNeeded } from "../score-final-test";

/** An attempt at the pool of the learner's edition. What tells its result is null until it is handed in. */
export interface FinalTestResultForTrainer
  extends Pick<
    FinalTestAttempt,
    | "series"
    | "number"
    | "startedAt"
    | "handedInAt"
    | "score"
    | "bestScore"
    | "passed"
    | "questions"
    | "seriesRules"
    | "sitting"
  > {
  /** The mark of the edition from which the attempt was drawn (`mark`), and of the learner's edition now (`markNow`). */
  mark: number;
  markNow: number;
  /** For each objective of the course, the share of its questions that are right, from 0 to 1. */
  perObjective: Record<string, number> | null;
}

/** The state of a final test: as of a lesson, or `failed`: the latest attempt failed, and the series has attempts left or a new one is open. */
export type FinalTestStateForTrainer = LessonStateForTrainer | "failed";

/**
 * Returns the state of a final test. `busy`: an attempt is open. `stuck`: every attempt of the latest series failed, and no new series is
 * open: none was granted since, and the time is not over after which one opens by itself.
 * @param tests all attempts of a learner, the earliest first
 * @param grantedAt when the learner last got a new series, or null
 */
export function computeFinalTestStateForTrainer(
  tests: readonly FinalTestResultForTrainer[],
  grantedAt: Date | null,
  now: Date,
): FinalTestStateForTrainer {
  const last = tests.at(-1);
  if (!last) return "open";
  if (findPassedFinalTest(tests)) return "passed";
  if (last.handedInAt === null) return "busy";
  return countUsedUpFinalTests(tests, grantedAt, now) === null ? "failed" : "stuck";
}

/** Returns the attempt with which a learner passed, or null: see `findPassedAttempt`. */
export function findPassedFinalTest(tests: readonly FinalTestResultForTrainer[]): FinalTestResultForTrainer | null {
  const [first] = tests;
  return first ? findPassedAttempt(tests, { mark: first.markNow }) : null;
}

/** Returns the attempt on which a learner's result rests, or null if none passed: see `findAttemptThatCounts`. */
export function findFinalTestThatCounts(tests: readonly FinalTestResultForTrainer[]): FinalTestResultForTrainer | null {
  const [first] = tests;
  return first ? findAttemptThatCounts(tests, { mark: first.markNow }) : null;
}

/** Returns by whom the test was supervised with which a learner passed under supervision, or null. */
export function findSupervisorOfPass(tests: readonly FinalTestResultForTrainer[]): Supervisor | null {
  const [first] = tests;
  const sitting = first && findSupervisedPass(tests, { mark: first.markNow })?.sitting;
  return sitting ? { by: sitting.by, isGroup: sitting.isGroup } : null;
}

/** The result of one attempt. `needed`: how many right answers the mark asks by which the attempt passed or failed. */
export interface FinalTestScore {
  passed: boolean;
  right: number;
  questions: number;
  needed: number;
}

/**
 * Returns the result of an attempt, or null while it is open. An attempt that failed can pass by the mark of the learner's edition now. A pass
 * has the score that a certificate states: the highest that the attempt ever had.
 */
export function computeFinalTestScore(test: FinalTestResultForTrainer): FinalTestScore | null {
  const { questions } = test;
  const passed = findPassedFinalTest([test]) !== null;
  const score = findScoreThatCounts(test, { mark: test.markNow });
  if (score === null) return null;
  const mark = passed && !test.passed ? test.markNow : test.mark;
  const needed = countRightAnswersNeeded({ mark, cells: { length: questions } });
  return { passed, right: Math.round(score * questions), questions, needed };
}

/**
 * Returns the result to tell of a learner: of the attempt that counts, or of the best one if none passed. Returns null if no attempt is handed
 * in.
 */
export function computeFinalTestScoreToTell(tests: readonly FinalTestResultForTrainer[]): FinalTestScore | null {
  const counting = findFinalTestThatCounts(tests);
  return counting ? computeFinalTestScore(counting) : computeBestFinalTestScore(tests);
}

/** Returns the result with the largest share of right answers, or null if no attempt is handed in. */
export function computeBestFinalTestScore(tests: readonly FinalTestResultForTrainer[]): FinalTestScore | null {
  const scores = tests.flatMap((test) => computeFinalTestScore(test) ?? []);
  return scores.sort((a, b) => b.right / b.questions - a.right / a.questions)[0] ?? null;
}

/**
 * Returns how many attempts a learner used up without passing, if they can't begin another one before a new series. Returns null if they
 * passed, may still begin one, or were granted a new series.
 * @param grantedAt when the learner last got a new series, or null
 */
export function countUsedUpFinalTests(
  tests: readonly FinalTestResultForTrainer[],
  grantedAt: Date | null,
  now: Date,
): number | null {
  const opensAt = findTimeOfNewSeries({ history: tests, grantedAt: grantedAt?.toISOString() ?? null });
  if (!opensAt || now >= opensAt || findPassedFinalTest(tests)) return null;
  return tests.at(-1)?.number ?? null;
}

/**
 * Returns when a learner whose attempts all failed may begin the next one, as the learner reads it. Returns null if they may already, passed,
 * have one open, or never began one.
 * @param grantedAt when the learner last got a new series, or null
 */
export function findTimeOfNextFinalTest(
  tests: readonly FinalTestResultForTrainer[],
  grantedAt: Date | null,
  now: Date,
): Date | null {
  const from = findTimeOfNextAttempt({ history: tests, grantedAt: grantedAt?.toISOString() ?? null });
  return !from || now >= from || findPassedFinalTest(tests) ? null : from;
}
