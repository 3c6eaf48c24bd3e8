/** The deadlines that a trainer plans for a cohort: those of the pattern, and those whose dates are typed. Pure functions. */
import { findDeadlineProblem } from "../group/cohort-input";
import {
  computeDeadlineMoment,
  type DeadlinePattern,
  type FreeReason,
  findFreeReason,
  scheduleByPattern,
} from "./deadline-pattern";

/** A date that was typed. An empty day means no deadline. */
export interface TypedDate {
  day: string;
  time: string;
}

export interface DeadlinePlan {
  /** Null if every date is typed. */
  pattern: DeadlinePattern | null;
  /**
   * The typed dates, by the id of the lesson, or `""` for the course as a whole. They do not move with the pattern. Without a pattern, only
   * these have a deadline.
   */
  pinned: ReadonlyMap<string, TypedDate>;
  /** The last day of the cohort, which the trainer may change together with the deadlines. */
  endsOn: string;
}

export interface PlanContext {
  /** The ids of the lessons, in order. */
  lessonIds: readonly string[];
  startsOn: string;
}

export interface PlannedDeadline {
  scope: string;
  /** The day and time, which are empty if there is no deadline. */
  day: string;
  time: string;
  dueAt: Date | null;
  /** Whether the date does not move with the pattern. */
  pinned: boolean;
  /** Whether the deadline is before the first or after the last day of the cohort, or is no date at all. */
  problem: "due-invalid" | "due-early" | "due-late" | null;
  /** Why the day of a typed date is free; null if it is not. */
  free: FreeReason | null;
}

/**
 * Returns the plan in which dates that have been stay as they are stored, whatever the pattern became. Only a date that the trainer typed
 * replaces one. `stored`: the plan that is stored.
 */
export function keepPastDates(
  plan: DeadlinePlan,
  stored: DeadlinePlan,
  { now, ...context }: PlanContext & { now: Date },
): DeadlinePlan {
  const kept = listPastDatesThatWouldMove(plan, stored, { ...context, now }).filter(
    ({ scope }) => !plan.pinned.has(scope),
  );
  if (kept.length === 0) return plan;
  return {
    ...plan,
    pinned: new Map([...plan.pinned, ...kept.map(({ scope, day, time }) => [scope, { day, time }] as const)]),
  };
}

/** Returns how many dates that have been stay as they are stored, although the pattern of the plan puts them elsewhere. */
export function countKeptPastDates(
  plan: DeadlinePlan,
  stored: DeadlinePlan,
  context: PlanContext & { now: Date },
): number {
  return listPastDatesThatWouldMove(plan, stored, context).filter(({ scope, day, time }) => {
    const own = plan.pinned.get(scope);
    return own?.day === day && own.time === time;
  }).length;
}

/** Returns the stored dates that have been, that followed the stored pattern or were typed by hand, and that the new pattern puts elsewhere. */
function listPastDatesThatWouldMove(
  plan: DeadlinePlan,
  stored: DeadlinePlan,
  { now, ...context }: PlanContext & { now: Date },
): PlannedDeadline[] {
  if (!plan.pattern) return [];
  const byPattern = listPlannedDeadlines({ ...plan, pinned: new Map() }, context);
  return listPlannedDeadlines(stored, context).filter(({ scope, dueAt, pinned }) => {
    if (!dueAt || dueAt > now || (pinned && stored.pattern)) return false;
    return byPattern.find((each) => each.scope === scope)?.dueAt?.getTime() !== dueAt.getTime();
  });
}

/** Returns the deadline of each lesson in order, and then that of the course as a whole. Each has a row, also without a deadline. */
export function listPlannedDeadlines(plan: DeadlinePlan, { lessonIds, startsOn }: PlanContext): PlannedDeadline[] {
  const { pattern, pinned, endsOn } = plan;
  const days = pattern ? scheduleByPattern(pattern, lessonIds) : new Map<string, string>();
  return [...lessonIds, ""].map((scope): PlannedDeadline => {
    const typed = pinned.get(scope);
    const { day, time } = typed ?? { day: days.get(scope) ?? "", time: pattern?.time ?? "" };
    if (day === "") return { scope, day, time: "", dueAt: null, pinned: Boolean(typed), problem: null, free: null };
    const dueAt = computeDeadlineMoment(day, time);
    const problem = dueAt ? findDeadlineProblem(dueAt, { startsOn, endsOn }) : "due-invalid";
    return {
      scope,
      day,
      time,
      dueAt,
      pinned: Boolean(typed),
      problem,
      free: pattern && dueAt && typed ? findFreeReason(pattern, day) : null,
    };
  });
}
