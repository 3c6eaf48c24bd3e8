/** Where a learner stands with the final test of a course. Pure functions. */
import type { EditionRules, FinalTestRules } from "~/content/release/release";
import { isAtLeastWithTolerance } from "~/platform/fractions";
import { hasEditionEnded } from "../enrolment/edition-end";
import { type AttemptInSitting, computeSupervision } from "../sitting/sitting";
import type { FinalTestAttempt, FinalTestContext } from "./final-test-context";
import { dayMs, daysUntilNewSeries, hourMs } from "./final-test-rules";

/** What the standing depends on of an attempt. Trainers read less of an attempt than its learner does. */
type AttemptForStanding = Pick<
  FinalTestAttempt,
  "series" | "number" | "startedAt" | "handedInAt" | "passed" | "bestScore" | "seriesRules" | "sitting"
>;

/**
 * Whether a learner who passed may have one attempt more, under supervision. `supervised`: they passed under supervision. `undecided`: the
 * sitting in which they passed is not closed yet. `used`: they had it. `no`: nothing begins for them any more, or a lesson is missing.
 */
export type SupervisedRetake = "possible" | "supervised" | "undecided" | "used" | "no";

export type FinalTestStanding<Attempt = FinalTestAttempt> =
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
  | { state: "open"; attempt: Attempt }
  /** The learner's edition has ended, so that the learner must move to a newer one first. */
  | { state: "ended" }
  /** The learner passed with this attempt: see `findPassedAttempt`. */
  | { state: "passed"; attempt: Attempt; retake: SupervisedRetake };

type ContextForStanding<Attempt> = Pick<
  FinalTestContext,
  "account" | "passedLessons" | "grantedAt" | "nextEditionOpenedAt"
> & { history: readonly Attempt[] };
type RulesForStanding = Pick<EditionRules, "lessonOrder"> & { finalTest?: Pick<FinalTestRules, "mark"> | undefined };

/** Returns where a learner stands at a time. `rules`: those of the learner's edition. */
export function computeFinalTestStanding<Attempt extends AttemptForStanding>(
  rules: RulesForStanding,
  context: ContextForStanding<Attempt>,
  now: Date,
): FinalTestStanding<Attempt> {
  if (!rules.finalTest) return { state: "none" };
  const { history } = context;
  const open = history.find(({ handedInAt }) => handedInAt === null);
  if (open) return { state: "open", attempt: open };
  const passed = findPassedAttempt(history, rules.finalTest);
  const beforeTest = findWhatComesBefore(rules, context, now);
  if (passed) {
    const retake = computeSupervisedRetake(history, rules.finalTest, now) ?? (beforeTest ? "no" : "possible");
    return { state: "passed", attempt: passed, retake };
  }
  return beforeTest ?? findNextAttempt(context, now);
}

/**
 * Returns where a learner stands who comes with the code of a sitting. The code opens one attempt more for who passed; for others it changes
 * nothing.
 */
export function computeFinalTestStandingWithCode<Attempt extends AttemptForStanding>(
  rules: RulesForStanding,
  context: ContextForStanding<Attempt>,
  now: Date,
): FinalTestStanding<Attempt> {
  const standing = computeFinalTestStanding(rules, context, now);
  if (standing.state !== "passed" || standing.retake !== "possible") return standing;
  return { state: "ready", ...findNextInSeries(context.history.at(-1)) };
}

function findWhatComesBefore(
  { lessonOrder }: RulesForStanding,
  { account, passedLessons, nextEditionOpenedAt }: ContextForStanding<unknown>,
  now: Date,
): Extract<FinalTestStanding, { state: "ended" | "account" | "lessons" }> | null {
  if (hasEditionEnded(nextEditionOpenedAt, now)) return { state: "ended" };
  if (!account) return { state: "account" };
  const lessons = lessonOrder.filter((id) => !passedLessons.includes(id));
  return lessons.length > 0 ? { state: "lessons", lessons } : null;
}

/** Returns why a learner who passed needs no attempt more or can't have one, or null if nothing among their attempts forbids it. */
function computeSupervisedRetake(
  history: readonly AttemptForStanding[],
  rules: Pick<FinalTestRules, "mark">,
  now: Date,
): SupervisedRetake | null {
  const states = history.map((attempt) => {
    return findPassedAttempt([attempt], rules) ? computeSupervision(attempt, now).state : "none";
  });
  if (states.includes("supervised")) return "supervised";
  if (states.includes("undecided")) return "undecided";
  return history.some(({ sitting }) => sitting?.afterPass) ? "used" : null;
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
 * Returns the first attempt that passed under supervision, or null. Whether an attempt was supervised is settled when its sitting is closed, so
 * this depends on no time.
 */
export function findSupervisedPass<Attempt extends Pick<FinalTestAttempt, "passed" | "bestScore"> & AttemptInSitting>(
  attempts: readonly Attempt[],
  rules: Pick<FinalTestRules, "mark">,
): Attempt | null {
  const supervised = attempts.filter((attempt) => {
    const closedAt = attempt.sitting?.closedAt ?? null;
    return closedAt !== null && computeSupervision(attempt, new Date(closedAt)).state === "supervised";
  });
  return findPassedAttempt(supervised, rules);
}

/**
 * Returns the attempt on which the learner's result rests, or null if none passed: the first that passed under supervision, or else the first
 * that passed. What is told of a result, such as its score and its day, is all of this attempt.
 */
export function findAttemptThatCounts<
  Attempt extends Pick<FinalTestAttempt, "passed" | "bestScore"> & AttemptInSitting,
>(attempts: readonly Attempt[], rules: Pick<FinalTestRules, "mark">): Attempt | null {
  return findSupervisedPass(attempts, rules) ?? findPassedAttempt(attempts, rules);
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

function findNextAttempt(
  context: Pick<ContextForStanding<AttemptForStanding>, "history" | "grantedAt">,
  now: Date,
): Extract<FinalTestStanding, { state: "ready" | "wait" }> {
  const next = findNextInSeries(context.history.at(-1));
  const from = findTimeOfNextAttempt(context);
  return from && now < from ? { state: "wait", ...next, from } : { state: "ready", ...next };
}

/** Returns which attempt comes after the last one: the next of its series or, if that is over, the first of a new one. */
function findNextInSeries(last: AttemptForStanding | undefined): { series: number; number: number } {
  if (!last) return { series: 1, number: 1 };
  const isSeriesOver = last.number >= last.seriesRules.final;
  return isSeriesOver ? { series: last.series + 1, number: 1 } : { series: last.series, number: last.number + 1 };
}

/** The attempts of a learner as far as they tell when the next one may begin. */
type FinalTestHistory = readonly Pick<FinalTestAttempt, "number" | "handedInAt" | "seriesRules">[];

const findLastHandIn = (history: FinalTestHistory) =>
  Math.max(...history.map(({ handedInAt }) => Date.parse(handedInAt as string)));

/**
 * Returns when a learner whose attempts all failed may begin the next one: some hours after the last hand-in, and after a whole series as
 * `findTimeOfNewSeries` says. It can be over. Returns null if there are no attempts, or if one is open.
 */
export function findTimeOfNextAttempt(context: { history: FinalTestHistory; grantedAt: string | null }): Date | null {
  const last = context.history.at(-1);
  if (!last?.handedInAt) return null;
  const opensAt = findLastHandIn(context.history) + last.seriesRules.hoursBetween * hourMs;
  return new Date(Math.max(opensAt, findTimeOfNewSeries(context)?.getTime() ?? 0));
}

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
