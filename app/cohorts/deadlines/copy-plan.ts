/** Takes the rhythm of one cohort's deadlines over to another cohort. Pure functions. */
import { addDays, findWeekday, formatAmsterdamDay } from "~/platform/amsterdam";
import { type DeadlinePattern, listPatternDays } from "./deadline-pattern";
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
 * Returns the first day of a pattern that is copied: the first such day of the week from the cohort's first day on. Nothing is due on the
 * first day itself, unless it was so in the earlier cohort.
 */
export function findFirstDayOfCopy(
  { pattern, startsOn }: { pattern: DeadlinePattern; startsOn: string },
  to: string,
): string {
  const first = addDays(to, (pattern.weekday - findWeekday(to) + 7) % 7);
  const [before = startsOn] = listPatternDays(pattern, 1);
  return first === to && before > startsOn ? addDays(first, 7) : first;
}

/** Returns how many days later the first date of a copy is. */
export function computeShiftOfCopy(
  { pattern, startsOn }: { pattern: DeadlinePattern | null; startsOn: string },
  to: string,
): number {
  if (!pattern) return computeShiftInDays(startsOn, to);
  const [before = startsOn] = listPatternDays(pattern, 1);
  return Math.round((Date.parse(findFirstDayOfCopy({ pattern, startsOn }, to)) - Date.parse(before)) / 86_400_000);
}

/**
 * Returns the plan of a cohort for another one. With a pattern only the rhythm goes along, from the first week on: typed dates and free
 * weeks belong to the calendar of the earlier cohort. Without a pattern all dates move by the same number of weeks. No date comes before
 * the first day. In another course, lessons are matched by their place.
 */
export function copyPlan(from: CopiedFrom, to: CopiedTo): DeadlinePlan {
  const scopeOf = (scope: string) => matchScope(scope, from.lessonIds, to.lessonIds);
  const { pattern, deadlines } = from.plan;
  if (pattern) {
    const empty = pattern.without.flatMap((scope): [string, TypedDate][] => {
      const own = scopeOf(scope);
      return own === null ? [] : [[own, noDate]];
    });
    const first = findFirstDayOfCopy({ pattern, startsOn: from.startsOn }, to.startsOn);
    return { pattern: movePattern(pattern, first, scopeOf), pinned: new Map(empty), endsOn: to.endsOn };
  }
  const shift = computeShiftInDays(from.startsOn, to.startsOn);
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
  from: string,
  scopeOf: (scope: string) => string | null,
): DeadlinePattern {
  const together = pattern.together.flatMap((scope) => scopeOf(scope) ?? []);
  return { ...pattern, from, freeWeeks: [], together, without: [] };
}

/** Returns the lesson that has the place of another course's lesson; the lesson itself if it is in both. Null if there is none. */
function matchScope(scope: string, from: readonly string[], to: readonly string[]): string | null {
  if (scope === "" || to.includes(scope)) return scope;
  const at = from.indexOf(scope);
  const own = at === -1 ? undefined : to[at];
  // A lesson that is in both courses has its own deadline already.
  return own === undefined || from.includes(own) ? null : own;
}
