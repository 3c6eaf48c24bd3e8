/** Plans when the cards of a learner come back, for a picture of four weeks. Pure functions. */
import { addDays, findMondayOfWeek, listDays } from "~/platform/amsterdam";
import { reviewSetSize } from "./review-day";

/** How many weeks the picture has, from the Monday of this week. */
export const plannedWeeks = 4;

export interface PlannedDay {
  /** The day, such as 2026-11-29. */
  day: string;
  /** How many questions come on this day. */
  questions: number;
}

/** Returns the last day of the picture: the Sunday of the last week. */
export function findLastPlannedDay(today: string): string {
  return addDays(findMondayOfWeek(today), 7 * plannedWeeks - 1);
}

/**
 * Returns the weeks of the picture, each with its seven days. A day has at most five questions, and today as many fewer as were `done`.
 * What does not fit moves to the next day, the oldest first, and what was due before today begins today. Nothing is lost before the end of
 * the last week.
 * @param dueDays the days on which cards are due, one for each card, in any order
 */
export function planWeeks(dueDays: readonly string[], today: string, done = 0): PlannedDay[][] {
  const waiting = new Map<string, number>();
  for (const each of dueDays) {
    const day = each < today ? today : each;
    waiting.set(day, (waiting.get(day) ?? 0) + 1);
  }
  let left = 0;
  const days = listDays(findMondayOfWeek(today), 7 * plannedWeeks).map((day): PlannedDay => {
    if (day < today) return { day, questions: 0 };
    left += waiting.get(day) ?? 0;
    const questions = Math.min(left, day === today ? Math.max(0, reviewSetSize - done) : reviewSetSize);
    left -= questions;
    return { day, questions };
  });
  return Array.from({ length: plannedWeeks }, (_, week) => days.slice(7 * week, 7 * week + 7));
}
