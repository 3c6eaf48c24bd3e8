/**
 * Decides when a member counts as silent: no answer in a lesson, and no final test, for a week. Reviews count for nothing here, because only
 * the learner may know of them. Pure functions.
 */
import { computeMomentFromAmsterdamTime, countDaysSince, formatAmsterdamDay } from "~/platform/amsterdam";
import type { Cohort } from "./cohort";

/** After this many days without an answer in a lesson, a member counts as silent. Then the trainer sees it, and the member can get a reminder. */
export const silentAfterDays = 7;

/** What is the same for all members of a cohort at one moment. It is computed once, because a cohort can have 2,000 members. */
export interface CohortMoment {
  now: Date;
  /** The day of `now` in Amsterdam. */
  today: string;
  /** True from the first to the last day of the cohort. */
  running: boolean;
  /** When the first day of the cohort begins. */
  startsAt: Date;
}

export function composeCohortMoment(
  { startsOn, endsOn }: Pick<Cohort, "startsOn" | "endsOn">,
  now: Date,
): CohortMoment {
  const today = formatAmsterdamDay(now);
  const running = today >= startsOn && today <= endsOn;
  return { now, today, running, startsAt: computeMomentFromAmsterdamTime(startsOn) ?? new Date(0) };
}

interface SilenceInput {
  moment: CohortMoment;
  member: { joinedAt: Date; lastActiveAt: Date | null };
}

/** Returns the calendar days since the member was last active, or since joining or the first day of the cohort if that is later. */
export function countSilentDays({ moment, member }: SilenceInput): number {
  const { today, startsAt } = moment;
  const since = Math.max(member.lastActiveAt?.getTime() ?? 0, member.joinedAt.getTime(), startsAt.getTime());
  return countDaysSince(new Date(since), today);
}
