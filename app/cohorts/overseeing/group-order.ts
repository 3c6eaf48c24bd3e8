/** The order of the groups of one trainer. Pure functions. */
import type { Cohort } from "../group/cohort";

type GroupDates = Pick<Cohort, "startsOn" | "endsOn">;

/**
 * Compares two groups on a day: those that run come first, then those that have yet to begin, then those that ended. Of those that run the one
 * that began last comes first, of those to come the one that begins soonest, and of those that ended the one that ended last.
 */
export function compareGroupsOnDay(a: GroupDates, b: GroupDates, today: string): number {
  const phase = findPhase(a, today);
  const apart = phase - findPhase(b, today);
  if (apart !== 0) return apart;
  if (phase === coming) return a.startsOn.localeCompare(b.startsOn);
  return phase === ended ? b.endsOn.localeCompare(a.endsOn) : b.startsOn.localeCompare(a.startsOn);
}

const [running, coming, ended] = [0, 1, 2];

function findPhase({ startsOn, endsOn }: GroupDates, today: string): number {
  if (today < startsOn) return coming;
  return today > endsOn ? ended : running;
}
