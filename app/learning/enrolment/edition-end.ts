/** Until when a learner can finish an older edition of a course. Pure functions. */
import { addDays, computeMomentFromAmsterdamTime, formatAmsterdamDay } from "~/platform/amsterdam";

/** How many months learners have to finish their edition after the next one opened. */
export const monthsToFinishEdition = 6;

export interface EditionEnd {
  /** The last day on which learners can begin something in the edition, in Amsterdam, such as 2027-05-29. */
  lastDay: string;
  /** The moment when that day is over. */
  endsAt: Date;
}

/**
 * Returns until when an edition can be finished: the whole day six months after the next edition opened. In a month without such a day it is
 * the last day of that month. Returns null if there is no next edition.
 */
export function computeEditionEnd(nextOpenedAt: Date | string | null): EditionEnd | null {
  if (nextOpenedAt === null) return null;
  const [year = 0, month = 1, day = 1] = formatAmsterdamDay(new Date(nextOpenedAt)).split("-").map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + monthsToFinishEdition, 0));
  lastOfMonth.setUTCDate(Math.min(day, lastOfMonth.getUTCDate()));
  const lastDay = lastOfMonth.toISOString().slice(0, 10);
  return { lastDay, endsAt: computeMomentFromAmsterdamTime(addDays(lastDay, 1)) as Date };
}

/** Returns whether nothing can begin in an edition any more. `nextOpenedAt`: see `computeEditionEnd`. */
export function hasEditionEnded(nextOpenedAt: Date | string | null, now: Date): boolean {
  const end = computeEditionEnd(nextOpenedAt);
  return end !== null && now >= end.endsAt;
}
