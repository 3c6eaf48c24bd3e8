/** Grants: a trainer allows a learner one more series of attempts at a final test before the waiting time is over. Pure functions. */
import { dayMs, daysBetweenGrants } from "../final-test-rules";
import type { FinalTestStanding } from "../final-test-standing";

export interface FinalTestGrant {
  id: string;
  courseId: string;
  reason: string;
  /** The name of the trainer, or null if that account was deleted. */
  by: string | null;
  at: Date;
}

export const maxGrantReasonLength = 500;

/**
 * Why a new series can't be granted. `none`, `lessons` and `ended`: as in `FinalTestStanding`, so a grant would open nothing. `not-needed`: the
 * learner does not wait for a new series, because they may still begin an attempt, or passed. `granted-this-year`: the learner got a new series
 * of this course less than a year ago.
 */
export type FinalTestGrantRefusal = "none" | "lessons" | "ended" | "not-needed" | "granted-this-year";

/**
 * Returns why a new series can't be granted now, or null if it can.
 * @param lastGrantAt when the learner last got a new series of this course, or null
 */
export function refuseFinalTestGrant(
  standing: FinalTestStanding,
  lastGrantAt: Date | null,
  now: Date,
): FinalTestGrantRefusal | null {
  const { state } = standing;
  if (state === "none" || state === "lessons" || state === "ended") return state;
  const waitsForSeries = standing.state === "wait" && standing.number === 1;
  if (!waitsForSeries) return "not-needed";
  if (lastGrantAt && now.getTime() < lastGrantAt.getTime() + daysBetweenGrants * dayMs) return "granted-this-year";
  return null;
}
