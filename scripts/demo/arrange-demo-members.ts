/** Sets some members of the demo apart, as its trainers do: one is done, others come back later, with a note. */
import { arrangeMember } from "../../app/cohorts/needs/arrange-member.server";
import type { ReleaseCache } from "../../app/content/release/release-cache.server";
import { addDays, formatAmsterdamDay } from "../../app/platform/amsterdam";
import type { Pool } from "../../app/platform/database/database.server";
import { newId } from "../../app/platform/ids";
import type { DemoCohort } from "./fill-cohort";
import { demoArrangements } from "./people";

export async function arrangeDemoMembers(
  pool: Pool,
  { key }: DemoCohort,
  { releases, coTrainerId, now }: { releases: ReleaseCache; coTrainerId: string; now: Date },
): Promise<void> {
  for (const { name, by, choice, inDays = 0, note, hoursAgo } of demoArrangements) {
    const [member] = await pool<{ learnerId: string }[]>`
      select account.learner_id from account join member using (learner_id)
       where account.name = ${name} and member.cohort_id = ${key.cohortId}`;
    const at = new Date(now.getTime() - hoursAgo * 3_600_000);
    const arranged = await arrangeMember(pool, releases, {
      cohortId: key.cohortId,
      trainerId: by === "co-trainer" ? coTrainerId : key.trainerId,
      learnerId: member?.learnerId ?? "",
      formId: newId(at),
      choice,
      day: choice === "day" ? addDays(formatAmsterdamDay(at), inDays) : "",
      note,
      now: at,
    });
    if (!arranged.ok) throw new Error(`The demo can't set ${name} apart: ${arranged.reason}`);
  }
}
