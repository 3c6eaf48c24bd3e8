/** Finds deadlines of a course that are not in the order of its lessons. A pure function. */

export interface DeadlineWithLessonNumber {
  /** The id of the lesson that has the deadline; empty if the deadline is for the course as a whole. */
  scope: string;
  /** The number of the lesson, or null if the deadline is for the course as a whole. */
  number: number | null;
  /** The moment of the deadline, or null if there is no deadline. */
  dueAt: Date | null;
}

/**
 * Why the deadline of a lesson is out of order: it is later than the deadline of a following lesson, whose number is `number`, or later
 * than that of the course.
 */
export type DeadlineOrderWarning = { kind: "after-lesson"; number: number } | { kind: "after-course" };

/** Sorts deadlines by their moment. Those of the same moment are in the order of the lessons, with the course as a whole (an empty scope) last. */
export function sortDeadlines<Due extends { scope: string; dueAt: string | Date }>(
  deadlines: readonly Due[],
  lessons: readonly { id: string }[],
): Due[] {
  const places = new Map(lessons.map(({ id }, at) => [id, at]));
  const place = ({ scope }: Due) => (scope === "" ? lessons.length + 1 : (places.get(scope) ?? lessons.length));
  const moment = ({ dueAt }: Due) => new Date(dueAt).getTime();
  return [...deadlines].sort((a, b) => moment(a) - moment(b) || place(a) - place(b));
}

/**
 * Returns a warning for each lesson whose deadline is out of order, by the lesson's id. Such a deadline is allowed, because a cohort may do
 * its lessons in another order.
 */
export function findDeadlineOrderWarnings(
  deadlines: readonly DeadlineWithLessonNumber[],
): Map<string, DeadlineOrderWarning> {
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
