/**
 * What a trainer can do if deadlines come after the last day of the cohort, or lessons after the deadline of the whole course. Each way is
 * computed, so that it solves it and puts no lesson out of order. Pure functions.
 */
import { addDays } from "~/platform/amsterdam";
import { findCohortLastDayProblem } from "../group/cohort-input";
import { computePatternSteps, listPatternDays } from "./deadline-pattern";
import {
  type DeadlinePlan,
  listPlannedDeadlines,
  type PlanContext,
  type PlannedDeadline,
  type TypedDate,
} from "./deadline-plan";

export interface WaysOut {
  /** What comes after the last day of the cohort: ids of lessons, or `""` for the course as a whole. */
  late: string[];
  /** The lessons that come after the deadline of the whole course. Each way out moves that deadline along. */
  afterCourse: string[];
  /** The date of the last lesson, to which the whole course then moves; null if nothing comes after it. */
  course: TypedDate | null;
  /** The last day that the cohort then has; null if that would be too long, or is not needed. */
  extend: string | null;
  /** The pairs of lessons that then share a deadline; null if that does not help. */
  together: { first: string; second: string }[] | null;
  /** The first day from which the pattern then begins; null if that does not help. */
  earlier: string | null;
}

/** Returns the ways out; null if every deadline fits. `today`: deadlines are not moved to a day that is over. */
export function findWaysOut(plan: DeadlinePlan, context: PlanContext, today: string): WaysOut | null {
  const planned = listPlannedDeadlines(plan, context);
  const late = planned.filter(({ problem }) => problem === "due-late");
  const afterCourse = listLessonsAfterCourse(planned);
  if (late.length === 0 && afterCourse.length === 0) return null;
  const last = late.map(({ day }) => day).reduce((a, b) => (a > b ? a : b), "");
  // A pinned date does not move, so only a longer cohort helps.
  const moves = plan.pattern !== null && late.length > 0 && late.every(({ pinned }) => !pinned);
  return {
    late: late.map(({ scope }) => scope),
    afterCourse: afterCourse.map(({ scope }) => scope),
    course: findDateForCourse(planned),
    extend: last !== "" && findCohortLastDayProblem(context.startsOn, last) === undefined ? last : null,
    together: moves ? findLessonsToPutTogether(plan, context) : null,
    earlier: moves ? findEarlierStart(plan, context, today) : null,
  };
}

export function extendCohort(plan: DeadlinePlan, { extend }: WaysOut, context: PlanContext): DeadlinePlan {
  return extend ? moveCourseAlong({ ...plan, endsOn: extend }, context) : plan;
}

export function putLessonsTogether(plan: DeadlinePlan, { together }: WaysOut, context: PlanContext): DeadlinePlan {
  if (!plan.pattern || !together) return plan;
  const added = together.map(({ second }) => second);
  const pattern = { ...plan.pattern, together: [...plan.pattern.together, ...added] };
  return moveCourseAlong({ ...plan, pattern }, context);
}

export function beginEarlier(plan: DeadlinePlan, { earlier }: WaysOut, context: PlanContext): DeadlinePlan {
  if (!plan.pattern || !earlier) return plan;
  return moveCourseAlong({ ...plan, pattern: { ...plan.pattern, from: earlier } }, context);
}

/** Returns the plan in which the whole course is due with the last lesson, if that would come after it otherwise. */
export function moveCourse(plan: DeadlinePlan, _ways: WaysOut, context: PlanContext): DeadlinePlan {
  return moveCourseAlong(plan, context);
}

function moveCourseAlong(plan: DeadlinePlan, context: PlanContext): DeadlinePlan {
  const date = findDateForCourse(listPlannedDeadlines(plan, context));
  return date ? { ...plan, pinned: new Map([...plan.pinned, ["", date]]) } : plan;
}

function listLessonsAfterCourse(planned: readonly PlannedDeadline[]): PlannedDeadline[] {
  const course = planned.find(({ scope }) => scope === "")?.dueAt;
  return course ? planned.filter(({ dueAt }) => dueAt && dueAt > course) : [];
}

/** Returns the date of the last lesson that comes after the deadline of the whole course; null if none does. */
function findDateForCourse(planned: readonly PlannedDeadline[]): TypedDate | null {
  const moment = ({ dueAt }: PlannedDeadline) => dueAt?.getTime() ?? 0;
  const [last] = listLessonsAfterCourse(planned).sort((a, b) => moment(b) - moment(a));
  return last ? { day: last.day, time: last.time } : null;
}

/** Returns whether every deadline of `changed` fits, and no lesson comes after a later one that it did not come after in `plan`. */
function isWayOut(changed: DeadlinePlan, plan: DeadlinePlan, context: PlanContext): boolean {
  const planned = listPlannedDeadlines(moveCourseAlong(changed, context), context);
  const before = new Set(listLessonsOutOfOrder(listPlannedDeadlines(plan, context)));
  return (
    planned.every(({ problem }) => problem === null) && listLessonsOutOfOrder(planned).every((pair) => before.has(pair))
  );
}

/** Returns each pair of lessons of which the first one in the course comes later. */
function listLessonsOutOfOrder(planned: readonly PlannedDeadline[]): string[] {
  const lessons = planned.filter(({ scope }) => scope !== "");
  return lessons.flatMap((own, at) =>
    lessons
      .slice(at + 1)
      .filter(({ dueAt }) => own.dueAt && dueAt && dueAt < own.dueAt)
      .map(({ scope }) => `${own.scope} ${scope}`),
  );
}

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
    if (isWayOut({ ...plan, pattern: { ...pattern, together } }, plan, context)) return pairs;
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
    if (isWayOut(moved, plan, context)) return from;
  }
  return null;
}
