/** Checks the name, the days and the deadlines that a trainer fills in for a cohort. Pure functions. */
import { addDays, computeMomentFromAmsterdamTime } from "~/platform/amsterdam";
import { type NameRefusalReason, normaliseAndValidateName } from "~/platform/text/typed-text";
import type { LessonOrder } from "./cohort";

export const maxCohortNameLength = 120;
export const maxCohortWelcomeLength = 2000;
export const defaultDeadlineTime = "23:59";
/** The most days from the first to the last day of a cohort: five years. */
const longestDays = 5 * 366;

/** The name, the first day and the last day of a cohort. */
export interface CohortNameAndDates {
  name: string;
  startsOn: string;
  endsOn: string;
}

export type CohortNameAndDatesProblems = {
  name?: NameRefusalReason | undefined;
  starts?: "starts-invalid" | "deadlines-outside" | undefined;
  ends?: "ends-invalid" | "ends-early" | "ends-far" | "deadlines-outside" | undefined;
};

/** Reads a typed day such as `2026-09-01` or `1-9-2026`. Returns it as `2026-09-01`, or null if it is invalid. */
export function parseTypedDay(text: string): string | null {
  const typed = text.trim();
  const [, date = "", month = "", year = ""] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(typed) ?? [];
  const day = year ? `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}` : typed;
  return /^20\d\d-/.test(day) && computeMomentFromAmsterdamTime(day) ? day : null;
}

type ValidatedNameAndDates =
  | { ok: true; dates: CohortNameAndDates }
  | { ok: false; problems: CohortNameAndDatesProblems };

/** Checks the name, the first day and the last day of a cohort. */
export function validateCohortNameAndDates(input: CohortNameAndDates): ValidatedNameAndDates {
  const name = normaliseAndValidateName(input.name, maxCohortNameLength);
  const startsOn = parseTypedDay(input.startsOn);
  const endsOn = parseTypedDay(input.endsOn);
  const problems: CohortNameAndDatesProblems = {
    name: name.ok ? undefined : name.reason,
    starts: startsOn ? undefined : "starts-invalid",
    ends: endsOn ? (startsOn ? findCohortLastDayProblem(startsOn, endsOn) : undefined) : "ends-invalid",
  };
  if (!name.ok || !startsOn || !endsOn || Object.values(problems).some(Boolean)) return { ok: false, problems };
  return { ok: true, dates: { name: name.name, startsOn, endsOn } };
}

/**
 * Returns what is wrong with the last day of a cohort if its first day is `startsOn`: it is earlier than the first day, or more than five
 * years later.
 */
export function findCohortLastDayProblem(startsOn: string, endsOn: string): CohortNameAndDatesProblems["ends"] {
  if (endsOn < startsOn) return "ends-early";
  return endsOn > addDays(startsOn, longestDays) ? "ends-far" : undefined;
}

/** Returns whether a deadline is before the first day of the cohort (`due-early`) or after its last day (`due-late`); otherwise null. */
export function findDeadlineProblem(
  dueAt: Date,
  days: { startsOn: string; endsOn: string },
): "due-early" | "due-late" | null {
  const first = computeMomentFromAmsterdamTime(days.startsOn);
  const last = computeMomentFromAmsterdamTime(addDays(days.endsOn, 1));
  if (first && dueAt < first) return "due-early";
  return last && dueAt >= last ? "due-late" : null;
}

/** The settings of a cohort besides its name and days. */
export interface CohortSettingsWithoutNameAndDates {
  lessonOrder: LessonOrder;
  welcome: string;
  deadlineReminders: boolean;
  silenceReminders: boolean;
}
