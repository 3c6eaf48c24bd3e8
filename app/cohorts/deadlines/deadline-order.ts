/** Whether the deadlines of a course stand in the order of its lessons. Pure. */

export interface OrderedDeadline {
  /** A lesson's id, or empty for the course as a whole. */
  scope: string;
  /** Of the lesson; null for the course. */
  number: number | null;
  /** Null: none. */
  dueAt: Date | null;
}

/** What is odd about the deadline of a lesson: it comes after that of a lesson behind it, or of the whole course. */
export type DeadlineOrderWarning = { kind: "after-lesson"; number: number } | { kind: "after-course" };

/** Scope -> what is odd about its deadline. Allowed: a group may do its lessons in an order of its own. */
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
