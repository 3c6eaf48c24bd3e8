/** When a member counts as silent. Pure functions. */
import { amsterdamMoment } from "~/platform/amsterdam";
import type { Cohort } from "./cohort";

const dayMs = 86_400_000;
/** Days without an answer after which a member counts as silent: on the trainer's list, and for a reminder. */
export const silentAfterDays = 7;

interface SilenceInput {
  now: Date;
  cohort: Pick<Cohort, "startsOn">;
  member: { joinedAt: Date; lastAnswerAt: Date | null };
}

/** Returns the whole days without an answer, counted from the first day of the group or from joining at the earliest. */
export function countSilentDays({ now, cohort, member }: SilenceInput): number {
  const begin = amsterdamMoment(cohort.startsOn)?.getTime() ?? 0;
  const since = Math.max(member.lastAnswerAt?.getTime() ?? 0, member.joinedAt.getTime(), begin);
  return Math.floor((now.getTime() - since) / dayMs);
}
