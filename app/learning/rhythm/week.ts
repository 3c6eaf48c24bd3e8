/** The week of a learner: on which days they learned. Pure functions. */
import { findMondayOfWeek, listDays } from "~/platform/amsterdam";
import { countDaysOfRhythm, type Rhythm, weekdays } from "./rhythm";

/** A day of the week, drawn as a window of a house: it is lit if the learner learned on that day. */
export interface WeekWindow {
  /** 1 is Monday. */
  weekday: number;
  lit: boolean;
  /** Whether the day is over, is today, or is still to come. */
  when: "past" | "today" | "later";
  /** Whether the learner chose this day by name. */
  chosen: boolean;
}

/**
 * How the week stands against the rhythm. Days on which the learner did not learn are never counted.
 * `uncounted`: there is no rhythm. `complete`: the learner learned on as many days as they chose, or more. `on-course`: the days that are left
 * are enough for that. `next-week`: they are not, so a new week begins soon.
 */
export type WeekStanding =
  | { kind: "uncounted" }
  | { kind: "complete"; learned: number; chosen: number }
  | { kind: "on-course"; learned: number; chosen: number; more: number }
  | { kind: "next-week"; learned: number; chosen: number };

export interface Week {
  windows: WeekWindow[];
  rhythm: Rhythm;
  standing: WeekStanding;
}

/** Returns the seven days of the ISO week of a day, such as `2026-11-29`. */
export function listDaysOfWeek(today: string): string[] {
  return listDays(findMondayOfWeek(today), weekdays.length);
}

/** Returns a learner's week. `learnedDays`: the days on which they learned; days of other weeks are ignored. */
export function composeWeek({
  today,
  learnedDays,
  rhythm,
}: {
  today: string;
  learnedDays: readonly string[];
  rhythm: Rhythm;
}): Week {
  const windows = listDaysOfWeek(today).map(
    (day, at): WeekWindow => ({
      weekday: at + 1,
      lit: learnedDays.includes(day),
      when: day < today ? "past" : day === today ? "today" : "later",
      chosen: rhythm.kind === "weekdays" && rhythm.weekdays.includes(at + 1),
    }),
  );
  return { windows, rhythm, standing: judgeWeek(windows, rhythm) };
}

function judgeWeek(windows: readonly WeekWindow[], rhythm: Rhythm): WeekStanding {
  const chosen = countDaysOfRhythm(rhythm);
  if (chosen === null) return { kind: "uncounted" };
  const learned = windows.filter(({ lit }) => lit).length;
  if (learned >= chosen) return { kind: "complete", learned, chosen };
  const left = windows.filter(({ lit, when }) => !lit && when !== "past").length;
  const more = chosen - learned;
  return left >= more ? { kind: "on-course", learned, chosen, more } : { kind: "next-week", learned, chosen };
}
