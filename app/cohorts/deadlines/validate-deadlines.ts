/** Checks the deadlines that a trainer typed for a cohort. This module can also run in the browser. */
import { type DeadlineProblem, parseTypedDeadline } from "../group/cohort-input";

/** A deadline as a trainer typed it. If the day is empty, the deadline is removed. */
export interface DeadlineAsTyped {
  /** The id of the lesson that has the deadline; empty if the deadline is for the course as a whole. */
  scope: string;
  day: string;
  time: string;
}

export interface ValidatedDeadlines {
  /** The deadline that the trainer wants for each scope (a lesson's id, or empty for the course). Null means no deadline. */
  wanted: Map<string, Date | null>;
  problems: Map<string, DeadlineProblem>;
}

/**
 * Checks typed deadlines. Deadlines of lessons that are not in the course are ignored. `days`: the first and last day of the cohort; each
 * deadline must be between them.
 */
export function validateDeadlines(
  deadlines: readonly DeadlineAsTyped[],
  { lessons, days }: { lessons: ReadonlyMap<string, unknown>; days: { startsOn: string; endsOn: string } },
): ValidatedDeadlines {
  const judged: ValidatedDeadlines = { wanted: new Map(), problems: new Map() };
  for (const { scope, ...typed } of deadlines) {
    if (scope !== "" && !lessons.has(scope)) continue;
    const due = parseTypedDeadline(typed, days);
    if (due.ok) judged.wanted.set(scope, due.dueAt);
    else judged.problems.set(scope, due.problem);
  }
  return judged;
}
