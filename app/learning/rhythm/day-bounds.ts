/** Where a day in Amsterdam begins and ends. */
import { addDays, computeMomentFromAmsterdamTime } from "~/platform/amsterdam";

/** A day, and the moments at which it begins and ends in Amsterdam: 23, 24 or 25 hours apart. */
export interface DayBounds {
  day: string;
  from: Date;
  until: Date;
}

/** Returns the bounds of a day such as `2026-11-29`. */
export function boundDay(day: string): DayBounds {
  return { day, from: computeMidnight(day), until: computeMidnight(addDays(day, 1)) };
}

function computeMidnight(day: string): Date {
  const midnight = computeMomentFromAmsterdamTime(day);
  if (!midnight) throw new Error(`${day} is no day`);
  return midnight;
}
