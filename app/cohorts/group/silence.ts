/** Decides when a member counts as silent: no answers for a week. Pure functions. */
import { computeMomentFromAmsterdamTime } from "~/platform/amsterdam";
import type { Cohort } from "./cohort";

const dayMs = 86_400_000;
/** After this many days without an answer, a member counts as silent. Then the trainer sees it, and the member can get a reminder. */
export const silentAfterDays = 7;

interface SilenceInput {
  now: Date;
  cohort: Pick<Cohort, "startsOn">;
  member: { joinedAt: Date; lastAnswerAt: Date | null };
}

/** Returns the whole days since the member's last answer, or since joining or the first day of the cohort if that is later. */
export function countSilentDays({ now, cohort, member }: SilenceInput): number {
  const begin = computeMomentFromAmsterdamTime(cohort.startsOn)?.getTime() ?? 0;
  const since = Math.max(member.lastAnswerAt?.getTime() ?? 0, member.joinedAt.getTime(), begin);
  return Math.floor((now.getTime() - since) / dayMs);
}
