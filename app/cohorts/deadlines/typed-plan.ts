/** Reads what a trainer typed in the form of the deadlines. A pure function. This module can also run in the browser. */
import { computeMomentFromAmsterdamTime, findMondayOfWeek } from "~/platform/amsterdam";
import {
  type CohortNameAndDatesProblems,
  defaultDeadlineTime,
  findCohortLastDayProblem,
  parseTypedDay,
} from "../group/cohort-input";
import { type DeadlinePattern, mostFreeWeeks } from "./deadline-pattern";
import type { DeadlinePlan, PlanContext, PlannedDeadline, TypedDate } from "./deadline-plan";

/** How the dates are made: by a pattern, or each by hand. */
export const planModes = ["pattern", "hand"] as const;
export type PlanMode = (typeof planModes)[number];

export interface TypedRow {
  scope: string;
  day: string;
  time: string;
  /** The day and time that the form showed. What differs from them was typed, so it does not move with the pattern. */
  was: TypedDate;
  pin: boolean;
  together: boolean;
}

export interface TypedPlan extends Omit<DeadlinePattern, "together" | "without"> {
  mode: PlanMode;
  /** A day in one more free week, or empty. */
  addedFreeWeek: string;
  endsOn: string;
  rows: readonly TypedRow[];
}

export type TypedPlanProblems = {
  time?: "time-invalid" | undefined;
  from?: "from-invalid" | "from-early" | "from-late" | undefined;
  free?: "free-invalid" | "free-many" | undefined;
  ends?: CohortNameAndDatesProblems["ends"];
};

/** Reads a typed time such as `23.59`, `9:00` or `2359`. Returns it as `23:59`, or null if it is invalid. */
export function parseTypedTime(text: string): string | null {
  const [, hours = "", minutes = ""] = /^(\d{1,2})[.:]?(\d{2})$/.exec(text.trim()) ?? [];
  const time = `${hours.padStart(2, "0")}:${minutes}`;
  return computeMomentFromAmsterdamTime("2026-01-15", time) ? time : null;
}

/**
 * Returns the plan that was typed, and what is wrong with it. What is wrong is replaced by a value that works, so that the page can still
 * show the rest. A typed date is kept as it is, also if it is no date.
 */
export function readTypedPlan(
  typed: TypedPlan,
  { startsOn, endsOn: heldUntil }: PlanContext & { endsOn: string },
): { plan: DeadlinePlan; problems: TypedPlanProblems } {
  const problems: TypedPlanProblems = {};
  const ends = parseTypedDay(typed.endsOn);
  problems.ends = ends ? findCohortLastDayProblem(startsOn, ends) : "ends-invalid";
  const endsOn = ends && !problems.ends ? ends : heldUntil;
  if (typed.mode === "hand") {
    const pinned = typed.rows.flatMap(({ scope, ...row }) => readByHand(scope, row));
    return { plan: { pattern: null, pinned: new Map(pinned), endsOn }, problems };
  }
  const pattern = readPattern(typed, { startsOn, endsOn }, problems);
  const pinned = typed.rows.flatMap((row) => readPinned(row, pattern.time));
  return { plan: { pattern, pinned: new Map(pinned), endsOn }, problems };
}

function readPattern(
  typed: TypedPlan,
  days: { startsOn: string; endsOn: string },
  problems: TypedPlanProblems,
): DeadlinePattern {
  const time = parseTypedTime(typed.time);
  if (!time) problems.time = "time-invalid";
  const from = parseTypedDay(typed.from);
  problems.from = !from
    ? "from-invalid"
    : from < days.startsOn
      ? "from-early"
      : from > days.endsOn
        ? "from-late"
        : undefined;
  return {
    everyWeeks: typed.everyWeeks,
    weekday: typed.weekday,
    time: time ?? defaultDeadlineTime,
    from: from && !problems.from ? from : days.startsOn,
    lessonsEach: typed.lessonsEach,
    wholeCourse: typed.wholeCourse,
    holidays: typed.holidays,
    freeWeeks: readFreeWeeks(typed, problems),
    together: typed.rows.filter(({ together }) => together).map(({ scope }) => scope),
    without: [],
  };
}

function readFreeWeeks({ freeWeeks, addedFreeWeek }: TypedPlan, problems: TypedPlanProblems): string[] {
  const added = addedFreeWeek.trim() === "" ? undefined : parseTypedDay(addedFreeWeek);
  if (added === null) problems.free = "free-invalid";
  const mondays = [...freeWeeks, ...(added ? [findMondayOfWeek(added)] : [])];
  if (mondays.length > mostFreeWeeks) problems.free = "free-many";
  return [...new Set(mondays)].sort().slice(0, mostFreeWeeks);
}

/** Reads a date that does not move: because its box is ticked, or because it was changed in the form. */
function readPinned({ scope, day, time, was, pin }: TypedRow, patternTime: string): [string, TypedDate][] {
  const typed = readDate(day, time, patternTime);
  const shown = readDate(was.day, was.time, patternTime);
  const changed = typed.day !== shown.day || (typed.day !== "" && time.trim() !== "" && typed.time !== shown.time);
  return pin || changed ? [[scope, typed]] : [];
}

function readByHand(scope: string, { day, time }: TypedDate): [string, TypedDate][] {
  const typed = readDate(day, time, defaultDeadlineTime);
  return typed.day === "" ? [] : [[scope, typed]];
}

/** Reads a day and time. What is no day or time stays as it was typed, so that the page says so beside it. */
function readDate(day: string, time: string, otherwise: string): TypedDate {
  if (day.trim() === "") return { day: "", time: "" };
  const typedTime = time.trim() === "" ? otherwise : (parseTypedTime(time) ?? time.trim());
  return { day: parseTypedDay(day) ?? day.trim(), time: typedTime };
}

/**
 * Returns the plan in which a date that this form left as it showed it is the one that somebody else stored meanwhile. So saving it changes
 * back nothing that its trainer did not touch. `planned` and `stored`: the dates of this plan, and those that are stored.
 */
export function keepDatesOfOthers(
  plan: DeadlinePlan,
  rows: readonly TypedRow[],
  { planned, stored }: { planned: readonly PlannedDeadline[]; stored: readonly PlannedDeadline[] },
): DeadlinePlan {
  const otherwise = plan.pattern?.time ?? defaultDeadlineTime;
  const pinned = new Map(plan.pinned);
  for (const { scope, was } of rows) {
    const [own, held] = [planned, stored].map((dates) => dates.find((each) => each.scope === scope));
    const shown = readDate(was.day, was.time, otherwise);
    if (!own || !held || !isSameDate(own, shown) || isSameDate(own, held)) continue;
    pinned.set(scope, { day: held.day, time: held.time });
  }
  return { ...plan, pinned };
}

function isSameDate(a: TypedDate, b: TypedDate): boolean {
  return a.day === b.day && (a.day === "" || a.time === b.time);
}
