/** The pattern by which a cohort's deadlines follow each other, such as every Thursday from 29 October. Pure functions. */
import { addDays, computeMomentFromAmsterdamTime, findMondayOfWeek, findWeekday } from "~/platform/amsterdam";
import { findSchoolHoliday, type HolidayRegion, type SchoolHolidayName } from "./school-holidays";

export interface DeadlinePattern {
  /** After how many weeks the next deadline comes: 1 or 2. Weeks in which everybody is free do not count. */
  everyWeeks: number;
  /** The day of the week: 1 is Monday, 7 is Sunday. */
  weekday: number;
  /** The time of the day in Amsterdam, such as `23:59`. */
  time: string;
  /** The first deadline is on the first such day of the week, from this day on. */
  from: string;
  /** How many lessons have the same deadline. */
  lessonsEach: number;
  /** Whether the course as a whole has a deadline too, one step after the last lesson. */
  wholeCourse: boolean;
  /** The region whose school holidays are skipped, or null if the pattern continues in holidays. */
  holidays: HolidayRegion | null;
  /** The Mondays of the trainer's own free weeks. */
  freeWeeks: readonly string[];
  /** The lessons that have the same deadline as the lesson before, whatever `lessonsEach` says. */
  together: readonly string[];
  /** What has no deadline: ids of lessons. */
  without: readonly string[];
}

/** The most own free weeks in one pattern. */
export const mostFreeWeeks = 40;
export const lessonsEachChoices = [1, 2, 3] as const;
export const everyWeeksChoices = [1, 2] as const;

/** Why a day is free: a school holiday, or a week that the trainer chose. */
export type FreeReason = SchoolHolidayName | "own";

/** Returns why no deadline of the pattern can be on this day; null if one can. */
export function findFreeReason(
  { holidays, freeWeeks }: Pick<DeadlinePattern, "holidays" | "freeWeeks">,
  day: string,
): FreeReason | null {
  if (freeWeeks.includes(findMondayOfWeek(day))) return "own";
  return (holidays && findSchoolHoliday(holidays, day)?.name) ?? null;
}

/** After so many weeks the pattern stops looking for days that are not free. A cohort lasts at most five years. */
const mostWeeks = 12 * 53;

/** Returns the first `count` days of a pattern, in order. It has fewer if all later days are free. */
export function listPatternDays(pattern: DeadlinePattern, count: number): string[] {
  const { everyWeeks, weekday, from } = pattern;
  const first = addDays(from, (weekday - findWeekday(from) + 7) % 7);
  const days: string[] = [];
  let working = 0;
  for (let week = 0; week < mostWeeks && days.length < count; week++) {
    const day = addDays(first, 7 * week);
    if (findFreeReason(pattern, day)) continue;
    if (working % everyWeeks === 0) days.push(day);
    working += 1;
  }
  return days;
}

/**
 * Returns the step of each lesson in the pattern, and of the course as a whole (`""`): 0 has the first deadline. A lesson without a deadline
 * and one whose date is pinned keep their step, so that pinning one date moves no other.
 */
export function computePatternSteps(
  { lessonsEach, together, wholeCourse }: DeadlinePattern,
  lessonIds: readonly string[],
): Map<string, number> {
  const steps = new Map<string, number>();
  let step = -1;
  let inStep = 0;
  for (const id of lessonIds) {
    const joins = step >= 0 && (inStep < lessonsEach || together.includes(id));
    if (!joins) {
      step += 1;
      inStep = 0;
    }
    inStep += 1;
    steps.set(id, step);
  }
  if (wholeCourse) steps.set("", step + 1);
  return steps;
}

/** Returns the day of each lesson's deadline by the pattern, and that of the course as a whole (`""`). */
export function scheduleByPattern(pattern: DeadlinePattern, lessonIds: readonly string[]): Map<string, string> {
  const steps = computePatternSteps(pattern, lessonIds);
  const days = listPatternDays(pattern, Math.max(0, ...steps.values()) + 1);
  return new Map(
    [...steps].flatMap(([scope, step]) => {
      const day = days[step];
      return day === undefined || pattern.without.includes(scope) ? [] : [[scope, day] as const];
    }),
  );
}

/**
 * Returns the moment of a deadline. On the one night of the year on which the clock skips its time, it is an hour later. Returns null if
 * there is no such day or time.
 */
export function computeDeadlineMoment(day: string, time: string): Date | null {
  return computeMomentFromAmsterdamTime(day, time) ?? computeMomentFromAmsterdamTime(day, addHour(time));
}

const addHour = (time: string) => `${String(Number(time.slice(0, 2)) + 1).padStart(2, "0")}${time.slice(2)}`;
