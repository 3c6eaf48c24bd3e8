/** The rules of final tests that are the same in every course. */

const minute = 60_000;
export const hourMs = 60 * minute;
export const dayMs = 24 * hourMs;

/** A final test that is left open is handed in after so many days. */
export const daysUntilClosing = 7;

/** Returns when an attempt that begins at `startedAt` is handed in by the clock. */
export function computeClosingTime(startedAt: Date): Date {
  return new Date(startedAt.getTime() + daysUntilClosing * dayMs);
}

/** After a series of attempts without a pass, a new series begins so many days after the last hand-in, or earlier by a grant. */
export const daysUntilNewSeries = 30;
/** A learner gets at most one grant for a course in so many days. */
export const daysBetweenGrants = 365;
