/** The next deadline of a group: what it is for, and where each member is before it. Pure functions. */
import type { LessonProgressSummary } from "~/learning/progress/progress-summary";
import { formatAmsterdamDay } from "~/platform/amsterdam";
import type { CourseOutline } from "../group/course-outline";
import { countPassedLessons, findLessonProgress } from "./member-progress";

/** The deadlines of a group that come next: all those of one day in Amsterdam. */
export interface NextDeadline {
  /** The day, such as `2026-12-03`. */
  day: string;
  /** What is due then: ids of lessons, and empty for the course as a whole. There is at least one. */
  scopes: string[];
}

/** Returns the next deadline of a group, or null if none is to come. `deadlines`: the earliest first. */
export function findNextDeadline(deadlines: readonly { scope: string; dueAt: Date }[], now: Date): NextDeadline | null {
  const coming = deadlines.filter(({ dueAt }) => dueAt >= now);
  const [first] = coming;
  if (!first) return null;
  const day = formatAmsterdamDay(first.dueAt);
  return { day, scopes: coming.filter(({ dueAt }) => formatAmsterdamDay(dueAt) === day).map(({ scope }) => scope) };
}

/** Where a member is before a deadline: `passed` all that is due, `busy` with some of it, or nothing begun (`open`). */
export type StateBeforeDeadline = "passed" | "busy" | "open";

/**
 * Returns where a member is before a deadline, or null if nothing that is due is in the member's edition (`own`). The course as a whole is
 * passed when all its lessons are, as in `findReasonsMemberNeedsTrainer`.
 */
export function computeStateBeforeDeadline(
  member: { lessons: readonly LessonProgressSummary[] },
  own: Pick<CourseOutline, "lessons">,
  { scopes }: Pick<NextDeadline, "scopes">,
): StateBeforeDeadline | null {
  const states = scopes.flatMap((scope): StateBeforeDeadline[] => {
    if (scope === "") {
      const isComplete = countPassedLessons(member, own) === own.lessons.length;
      return [isComplete ? "passed" : member.lessons.length > 0 ? "busy" : "open"];
    }
    if (!own.lessons.some(({ id }) => id === scope)) return [];
    const lesson = findLessonProgress(member, scope);
    return [lesson?.passedAt ? "passed" : lesson ? "busy" : "open"];
  });
  const [first] = states;
  if (!first) return null;
  return states.every((state) => state === first) ? first : "busy";
}
