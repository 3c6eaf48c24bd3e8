/** How often a learner wants to learn. They choose it themselves, and nothing depends on it. Pure functions. */

/** The days of a week by number, as in ISO 8601: 1 is Monday, 7 is Sunday. */
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** The numbers of days a week that can be chosen. */
export const daysPerWeekChoices = [1, 2, 3, 4, 5] as const;

/** `days`: a number of days a week, whichever they are. `weekdays`: days by their number, in order. */
export type Rhythm = { kind: "none" } | { kind: "days"; days: number } | { kind: "weekdays"; weekdays: number[] };

/** Returns a rhythm as the database has it: at most one of the two is set. */
export function readStoredRhythm({
  daysPerWeek,
  weekdays: named,
}: {
  daysPerWeek: number | null;
  weekdays: number[] | null;
}): Rhythm {
  if (daysPerWeek !== null) return { kind: "days", days: daysPerWeek };
  return named === null ? { kind: "none" } : { kind: "weekdays", weekdays: [...named].sort((a, b) => a - b) };
}

/** Returns after how many days of learning a week is complete, or null without a rhythm. Of days by name, any other day counts as well. */
export function countDaysOfRhythm(rhythm: Rhythm): number | null {
  if (rhythm.kind === "none") return null;
  return rhythm.kind === "days" ? rhythm.days : rhythm.weekdays.length;
}
