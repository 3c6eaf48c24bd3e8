/** Checks what a trainer fills in about a cohort. Pure functions. */
import { addDays, amsterdamMoment } from "~/platform/amsterdam";
import { type NameProblem, validateName } from "~/platform/text/typed-text";
import type { LessonOrder } from "./cohort";

export const maxCohortNameLength = 120;
export const maxWelcomeLength = 2000;
export const defaultDeadlineTime = "23:59";
/** A cohort lasts at most five years. */
const longestDays = 5 * 366;

/** Name and days of a cohort, as typed. */
export interface CohortNameAndDates {
  name: string;
  startsOn: string;
  endsOn: string;
}

export type NameAndDatesProblems = {
  name?: NameProblem | undefined;
  starts?: "starts-invalid" | "deadlines-outside" | undefined;
  ends?: "ends-invalid" | "ends-early" | "ends-far" | "deadlines-outside" | undefined;
};

/** Reads a day such as `2026-09-01` or `1-9-2026`, as `2026-09-01`. Returns null for an invalid day. */
export function parseTypedDay(text: string): string | null {
  const typed = text.trim();
  const [, date = "", month = "", year = ""] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(typed) ?? [];
  const day = year ? `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}` : typed;
  return /^20\d\d-/.test(day) && amsterdamMoment(day) ? day : null;
}

export type ValidatedNameAndDates =
  | { ok: true; dates: CohortNameAndDates }
  | { ok: false; problems: NameAndDatesProblems };

/** Checks the name and the days of a cohort. */
export function validateNameAndDates(input: CohortNameAndDates): ValidatedNameAndDates {
  const name = validateName(input.name, maxCohortNameLength);
  const startsOn = parseTypedDay(input.startsOn);
  const endsOn = parseTypedDay(input.endsOn);
  const problems: NameAndDatesProblems = {
    name: name.ok ? undefined : name.reason,
    starts: startsOn ? undefined : "starts-invalid",
    ends: endsOn ? (startsOn ? findLastDayProblem(startsOn, endsOn) : undefined) : "ends-invalid",
  };
  if (!name.ok || !startsOn || !endsOn || Object.values(problems).some(Boolean)) return { ok: false, problems };
  return { ok: true, dates: { name: name.name, startsOn, endsOn } };
}

/** Returns what the two days say together. */
export function findLastDayProblem(startsOn: string, endsOn: string): NameAndDatesProblems["ends"] {
  if (endsOn < startsOn) return "ends-early";
  return endsOn > addDays(startsOn, longestDays) ? "ends-far" : undefined;
}

export type DeadlineProblem = "due-invalid" | "due-no-day" | "due-early" | "due-late";
export type ParsedDeadline = { ok: true; dueAt: Date | null } | { ok: false; problem: DeadlineProblem };

/** Reads a typed deadline. Returns null if empty. Without a time it is the end of the day. */
export function parseTypedDeadline(
  typed: { day: string; time: string },
  days: { startsOn: string; endsOn: string },
): ParsedDeadline {
  const time = typed.time.trim();
  if (typed.day.trim() === "") {
    // A time without a day counts as empty if it is the time that the page filled in.
    return time === "" || time === defaultDeadlineTime
      ? { ok: true, dueAt: null }
      : { ok: false, problem: "due-no-day" };
  }
  const day = parseTypedDay(typed.day);
  const dueAt = day && amsterdamMoment(day, time === "" ? defaultDeadlineTime : time.padStart(5, "0"));
  if (!dueAt) return { ok: false, problem: "due-invalid" };
  const problem = findDeadlineProblem(dueAt, days);
  return problem ? { ok: false, problem } : { ok: true, dueAt };
}

/** Returns what is wrong with a deadline that is outside the period that a cohort allows. */
export function findDeadlineProblem(
  dueAt: Date,
  days: { startsOn: string; endsOn: string },
): "due-early" | "due-late" | null {
  const first = amsterdamMoment(days.startsOn);
  const last = amsterdamMoment(addDays(days.endsOn, 1));
  if (first && dueAt < first) return "due-early";
  return last && dueAt >= last ? "due-late" : null;
}

/** The settings of a cohort besides its name and days. */
export interface CohortChoices {
  lessonOrder: LessonOrder;
  welcome: string;
  deadlineReminders: boolean;
  silenceReminders: boolean;
}
