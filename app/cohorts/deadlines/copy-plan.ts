/** Takes the rhythm of one cohort's deadlines over to another cohort. Pure functions. */
import { addDays, formatAmsterdamDay } from "~/platform/amsterdam";
import type { DeadlinePattern } from "./deadline-pattern";
import type { DeadlinePlan, TypedDate } from "./deadline-plan";
import { formatDateOfDeadline, noDate, type StoredPlan } from "./stored-plan";

export interface CopiedFrom {
  plan: StoredPlan;
  startsOn: string;
  /** The ids of the lessons, in order. */
  lessonIds: readonly string[];
}

export interface CopiedTo {
  startsOn: string;
  endsOn: string;
  lessonIds: readonly string[];
}

/** Returns how many days later the dates of a copy are: whole weeks, so that each keeps its day of the week. */
export function computeShiftInDays(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / (7 * 86_400_000)) * 7;
}

/**
 * Returns the plan of a cohort, moved to the first day of another. With a pattern only the rhythm goes along: typed dates and free weeks
 * belong to the calendar of the earlier cohort. Without a pattern all dates move. No date comes before the first day. In another course, lessons are matched by their place.
 */
export function copyPlan(from: CopiedFrom, to: CopiedTo): DeadlinePlan {
  const shift = computeShiftInDays(from.startsOn, to.startsOn);
  const scopeOf = (scope: string) => matchScope(scope, from.lessonIds, to.lessonIds);
  const { pattern, deadlines } = from.plan;
  if (pattern) {
    const empty = pattern.without.flatMap((scope): [string, TypedDate][] => {
      const own = scopeOf(scope);
      return own === null ? [] : [[own, noDate]];
    });
    return { pattern: movePattern(pattern, shift, to.startsOn, scopeOf), pinned: new Map(empty), endsOn: to.endsOn };
  }
  const moved = deadlines.flatMap(({ scope, dueAt }) => {
    const own = scopeOf(scope);
    return own === null ? [] : [{ own, dueAt, day: addDays(formatAmsterdamDay(dueAt), shift) }];
  });
  // Rounding to weeks may put the first date a few days before the first day. Then all come a week later, so the rhythm stays.
  const more = moved.some(({ day }) => day < to.startsOn) ? 7 : 0;
  const pinned = moved.map(({ own, dueAt, day }): [string, TypedDate] => [
    own,
    { ...formatDateOfDeadline(dueAt), day: addDays(day, more) },
  ]);
  return { pattern: null, pinned: new Map(pinned), endsOn: to.endsOn };
}

function movePattern(
  pattern: DeadlinePattern,
  shift: number,
  startsOn: string,
  scopeOf: (scope: string) => string | null,
): DeadlinePattern {
  const from = addDays(pattern.from, shift);
  return {
    ...pattern,
    // Rounding to weeks may put it a few days before the first day.
    from: from < startsOn ? startsOn : from,
    freeWeeks: [],
    together: pattern.together.flatMap((scope) => scopeOf(scope) ?? []),
    without: [],
  };
}

/** Returns the lesson that has the place of another course's lesson; the lesson itself if it is in both. Null if there is none. */
function matchScope(scope: string, from: readonly string[], to: readonly string[]): string | null {
  if (scope === "" || to.includes(scope)) return scope;
  const at = from.indexOf(scope);
  const own = at === -1 ? undefined : to[at];
  // A lesson that is in both courses has its own deadline already.
  return own === undefined || from.includes(own) ? null : own;
}
