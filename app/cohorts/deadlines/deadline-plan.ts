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
