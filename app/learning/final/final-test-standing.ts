/** Where a learner stands with the final test of a course. Pure functions. */
import type { EditionRules, FinalTestRules } from "~/content/release/release";
import { isAtLeastWithTolerance } from "~/platform/fractions";
import { hasEditionEnded } from "../enrolment/edition-end";
import type { FinalTestAttempt, FinalTestContext } from "./final-test-context";
import { dayMs, daysUntilNewSeries, hourMs } from "./final-test-rules";

export type FinalTestStanding =
  /** The edition has no final test. */
  | { state: "none" }
  /** The learner is a guest, and needs an account first. */
  | { state: "account" }
  /** `lessons`: the ids of the lessons that the learner must pass first. */
  | { state: "lessons"; lessons: string[] }
  /** The learner may begin this attempt now. */
  | { state: "ready"; series: number; number: number }
  /** The learner may begin this attempt at `from`. */
  | { state: "wait"; series: number; number: number; from: Date }
  | { state: "open"; attempt: FinalTestAttempt }
  /** The learner's edition has ended, so that the learner must move to a newer one first. */
  | { state: "ended" }
  /** The learner passed with this attempt: see `findPassedAttempt`. */
  | { state: "passed"; attempt: FinalTestAttempt };

/** Returns where a learner stands at a time. `rules`: those of the learner's edition. */
export function computeFinalTestStanding(
  rules: Pick<EditionRules, "lessonOrder" | "finalTest">,
  context: Pick<FinalTestContext, "account" | "passedLessons" | "history" | "grantedAt" | "nextEditionOpenedAt">,
  now: Date,
): FinalTestStanding {
  if (!rules.finalTest) return { state: "none" };
  const { history } = context;
  const open = history.find(({ handedInAt }) => handedInAt === null);
  if (open) return { state: "open", attempt: open };
  const passed = findPassedAttempt(history, rules.finalTest);
  if (passed) return { state: "passed", attempt: passed };
  if (hasEditionEnded(context.nextEditionOpenedAt, now)) return { state: "ended" };
  if (!context.account) return { state: "account" };
  const lessons = rules.lessonOrder.filter((id) => !context.passedLessons.includes(id));
  if (lessons.length > 0) return { state: "lessons", lessons };
  return findNextAttempt(context, now);
}

/**
 * Returns the attempt with which the learner passed the final test of an edition, or null. It is the first that passed by its own mark. If
 * there is none, it is the first that ever had a score that reaches the mark of this edition, which may have come later.
 */
export function findPassedAttempt<Attempt extends Pick<FinalTestAttempt, "passed" | "bestScore">>(
  attempts: readonly Attempt[],
  { mark }: Pick<FinalTestRules, "mark">,
): Attempt | null {
  const reachesMark = ({ bestScore }: Attempt) => bestScore !== null && isAtLeastWithTolerance(bestScore, mark);
  return attempts.find(({ passed }) => passed) ?? attempts.find(reachesMark) ?? null;
}

/**
 * Returns the score with which an attempt counts, or null while it is open. A pass keeps the highest score that the attempt ever had, which is
 * what a certificate states. A fail has the score that holds now.
 */
export function findScoreThatCounts(
  attempt: Pick<FinalTestAttempt, "passed" | "score" | "bestScore">,
  rules: Pick<FinalTestRules, "mark">,
): number | null {
  return findPassedAttempt([attempt], rules) ? attempt.bestScore : attempt.score;
}

function findNextAttempt(context: Pick<FinalTestContext, "history" | "grantedAt">, now: Date): FinalTestStanding {
  const last = context.history.at(-1);
  if (!last) return { state: "ready", series: 1, number: 1 };
  const { final: most, hoursBetween } = last.seriesRules;
  const isSeriesOver = last.number >= most;
  const next = isSeriesOver ? { series: last.series + 1, number: 1 } : { series: last.series, number: last.number + 1 };
  const opensAt = findLastHandIn(context.history) + hoursBetween * hourMs;
  const from = new Date(Math.max(opensAt, findTimeOfNewSeries(context)?.getTime() ?? 0));
  return now < from ? { state: "wait", ...next, from } : { state: "ready", ...next };
}

/** The attempts of a learner as far as they tell when the next one may begin. */
type FinalTestHistory = readonly Pick<FinalTestAttempt, "number" | "handedInAt" | "seriesRules">[];

const findLastHandIn = (history: FinalTestHistory) =>
  Math.max(...history.map(({ handedInAt }) => Date.parse(handedInAt as string)));

/**
 * Returns when a learner who failed all attempts of a series may begin a new one, which is some time after the last hand-in. Returns null if
 * an attempt is open or left, or if a new series was granted since.
 */
export function findTimeOfNewSeries({
  history,
  grantedAt,
}: {
  history: FinalTestHistory;
  grantedAt: string | null;
}): Date | null {
  const last = history.at(-1);
  if (!last?.handedInAt || last.number < last.seriesRules.final) return null;
  const handedInAt = findLastHandIn(history);
  if (grantedAt !== null && Date.parse(grantedAt) >= handedInAt) return null;
  return new Date(handedInAt + daysUntilNewSeries * dayMs);
}

/** Returns the number of an attempt among all attempts of the learner at the pool, from 1. */
export function findOverallNumber(history: readonly FinalTestAttempt[], { id }: Pick<FinalTestAttempt, "id">): number {
  return history.findIndex((each) => each.id === id) + 1;
}
