/** What a trainer fills in about a cohort, judged. Pure. */
import { addDays, amsterdamMoment } from "~/platform/amsterdam";
import { type NameProblem, validateName } from "~/platform/text/typed-text";
import type { LessonOrder } from "./cohort";

export const longestName = 120;
export const longestWelcome = 2000;
export const defaultTime = "23:59";
/** A cohort lasts five years at most. */
const longestDays = 5 * 366;

/** As typed. */
export interface DatesInput {
  name: string;
  startsOn: string;
  endsOn: string;
}

export type DatesProblems = {
  name?: NameProblem | undefined;
  starts?: "starts-invalid" | "deadlines-outside" | undefined;
  ends?: "ends-invalid" | "ends-early" | "ends-far" | "deadlines-outside" | undefined;
};

/** A day as `2026-09-01`, from that or `1-9-2026`; null for what is no day of our time. */
export function readDay(text: string): string | null {
  const typed = text.trim();
  const [, date = "", month = "", year = ""] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(typed) ?? [];
  const day = year ? `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}` : typed;
  return /^20\d\d-/.test(day) && amsterdamMoment(day) ? day : null;
}

export type JudgedDates = { ok: true; dates: DatesInput } | { ok: false; problems: DatesProblems };

/** The name and the days of a cohort, ready to be stored. */
export function judgeDates(input: DatesInput): JudgedDates {
  const name = validateName(input.name, longestName);
  const startsOn = readDay(input.startsOn);
  const endsOn = readDay(input.endsOn);
  const problems: DatesProblems = {
    name: name.ok ? undefined : name.reason,
    starts: startsOn ? undefined : "starts-invalid",
    ends: endsOn ? (startsOn ? judgeEnd(startsOn, endsOn) : undefined) : "ends-invalid",
  };
  if (!name.ok || !startsOn || !endsOn || Object.values(problems).some(Boolean)) return { ok: false, problems };
  return { ok: true, dates: { name: name.name, startsOn, endsOn } };
}

function judgeEnd(startsOn: string, endsOn: string): DatesProblems["ends"] {
  if (endsOn < startsOn) return "ends-early";
  return endsOn > addDays(startsOn, longestDays) ? "ends-far" : undefined;
}

export type DueProblem = "due-invalid" | "due-no-day" | "due-early" | "due-late";
export type ReadDue = { ok: true; dueAt: Date | null } | { ok: false; problem: DueProblem };

/** A deadline as typed; empty: none. Without a time it is the end of the day. */
export function readDue(typed: { day: string; time: string }, days: { startsOn: string; endsOn: string }): ReadDue {
  const time = typed.time.trim();
  if (typed.day.trim() === "") {
    // The time that the page filled in itself says nothing.
    return time === "" || time === defaultTime ? { ok: true, dueAt: null } : { ok: false, problem: "due-no-day" };
  }
  const day = readDay(typed.day);
  const dueAt = day && amsterdamMoment(day, time === "" ? defaultTime : time.padStart(5, "0"));
  if (!dueAt) return { ok: false, problem: "due-invalid" };
  const problem = judgeDue(dueAt, days);
  return problem ? { ok: false, problem } : { ok: true, dueAt };
}

/** Whether a deadline falls within what a cohort with these days allows. */
export function judgeDue(dueAt: Date, days: { startsOn: string; endsOn: string }): "due-early" | "due-late" | null {
  const first = amsterdamMoment(days.startsOn);
  const last = amsterdamMoment(addDays(days.endsOn, 1));
  if (first && dueAt < first) return "due-early";
  return last && dueAt >= last ? "due-late" : null;
}

/** The choices that a cohort's settings hold, next to its name and days. */
export interface ChoicesInput {
  lessonOrder: LessonOrder;
  welcome: string;
  deadlineReminders: boolean;
  silenceReminders: boolean;
}
