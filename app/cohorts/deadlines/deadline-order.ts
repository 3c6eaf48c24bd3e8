/** Whether the deadlines of a course are in the order of its lessons. A pure function. */

export interface OrderedDeadline {
  /** A lesson's id, or empty for the course as a whole. */
  scope: string;
  /** Number of the lesson, or null for the course. */
  number: number | null;
  /** The moment of the deadline. It is null if there is no deadline. */
  dueAt: Date | null;
}

/** The deadline of a lesson is later than that of a following lesson, or than that of the course. */
export type DeadlineOrderWarning = { kind: "after-lesson"; number: number } | { kind: "after-course" };

/** Finds a warning for each scope with a deadline out of order. This is allowed, because a group may do its lessons in its own order. */
export function findDeadlineOrderWarnings(deadlines: readonly OrderedDeadline[]): Map<string, DeadlineOrderWarning> {
  const warnings = new Map<string, DeadlineOrderWarning>();
  const course = deadlines.find(({ number }) => number === null)?.dueAt;
  for (const { scope, number, dueAt } of deadlines) {
    if (number === null || !dueAt) continue;
    const before = deadlines
      .flatMap((other) => (other.number !== null && other.number > number ? [other] : []))
      .filter((other) => other.dueAt && other.dueAt < dueAt)
      .sort((a, b) => (a.number ?? 0) - (b.number ?? 0));
    const [first] = before;
    if (first?.number) warnings.set(scope, { kind: "after-lesson", number: first.number });
    else if (course && course < dueAt) warnings.set(scope, { kind: "after-course" });
  }
  return warnings;
}
