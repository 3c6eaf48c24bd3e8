/** What a trainer can do if deadlines come after the last day of the cohort. Each way is computed, so that it solves it. Pure functions. */
import { addDays } from "~/platform/amsterdam";
import { findCohortLastDayProblem } from "../group/cohort-input";
import { computePatternSteps, listPatternDays } from "./deadline-pattern";
import { type DeadlinePlan, listPlannedDeadlines, type PlanContext } from "./deadline-plan";

export interface WaysOut {
  /** What does not fit: ids of lessons, or `""` for the course as a whole. */
  late: string[];
  /** The last day that the cohort then has; null if that would be too long. */
  extend: string | null;
  /** The pairs of lessons that then share a deadline; null if that does not help. */
  together: { first: string; second: string }[] | null;
  /** The first day from which the pattern then begins; null if that does not help. */
  earlier: string | null;
}

/** Returns the ways out; null if every deadline fits. `today`: deadlines are not moved to a day that is over. */
export function findWaysOut(plan: DeadlinePlan, context: PlanContext, today: string): WaysOut | null {
  const late = listPlannedDeadlines(plan, context).filter(({ problem }) => problem === "due-late");
  if (late.length === 0) return null;
  const last = late.map(({ day }) => day).reduce((a, b) => (a > b ? a : b));
  // A pinned date does not move, so only a longer cohort helps.
  const moves = plan.pattern !== null && late.every(({ pinned }) => !pinned);
  return {
    late: late.map(({ scope }) => scope),
    extend: findCohortLastDayProblem(context.startsOn, last) === undefined ? last : null,
    together: moves ? findLessonsToPutTogether(plan, context) : null,
    earlier: moves ? findEarlierStart(plan, context, today) : null,
  };
}

export function extendCohort(plan: DeadlinePlan, ways: WaysOut): DeadlinePlan {
  return ways.extend ? { ...plan, endsOn: ways.extend } : plan;
}

export function putLessonsTogether(plan: DeadlinePlan, { together }: WaysOut): DeadlinePlan {
  if (!plan.pattern || !together) return plan;
  const added = together.map(({ second }) => second);
  return { ...plan, pattern: { ...plan.pattern, together: [...plan.pattern.together, ...added] } };
}

export function beginEarlier(plan: DeadlinePlan, { earlier }: WaysOut): DeadlinePlan {
  return plan.pattern && earlier ? { ...plan, pattern: { ...plan.pattern, from: earlier } } : plan;
}

const fits = (plan: DeadlinePlan, context: PlanContext) =>
  listPlannedDeadlines(plan, context).every(({ problem }) => problem === null);

/** Puts pairs of lessons together, the last lessons first, until every deadline fits. */
function findLessonsToPutTogether(plan: DeadlinePlan, context: PlanContext): WaysOut["together"] {
  const { pattern } = plan;
  if (!pattern) return null;
  const { lessonIds } = context;
  const pairs: { first: string; second: string }[] = [];
  let together = [...pattern.together];
  for (let at = lessonIds.length - 1; at > 0; at--) {
    const [first = "", second = ""] = [lessonIds[at - 1], lessonIds[at]];
    const steps = computePatternSteps({ ...pattern, together }, lessonIds);
    if (steps.get(first) === steps.get(second)) continue;
    together = [...together, second];
    pairs.unshift({ first, second });
    if (fits({ ...plan, pattern: { ...pattern, together } }, context)) return pairs;
    // The lesson before has two lessons in its week now.
    at -= 1;
  }
  return null;
}

/** Returns the latest first day, whole weeks earlier, with which every deadline fits and none is before the cohort or over. */
function findEarlierStart(plan: DeadlinePlan, context: PlanContext, today: string): string | null {
  const { pattern } = plan;
  if (!pattern) return null;
  const bound = context.startsOn > today ? context.startsOn : today;
  const [first = pattern.from] = listPatternDays(pattern, 1);
  for (let from = addDays(first, -7); from >= bound; from = addDays(from, -7)) {
    const moved = { ...plan, pattern: { ...pattern, from } };
    if (fits(moved, context)) return from;
  }
  return null;
}
