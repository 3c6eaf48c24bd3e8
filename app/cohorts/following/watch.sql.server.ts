/** SQL that is polled while a matrix is open. Private to this room. */
import type { Db } from "~/platform/database/database.server";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";

/**
 * Returns for every member, or the named ones, a text that changes whenever their row changes. Uses index scans of these members' rows
 * only.
 */
export async function selectMatrixRowFingerprints(
  db: Db,
  { cohortId, trainerId, learnerIds }: CohortTrainerKey & { learnerIds?: string[] },
): Promise<{ learnerId: string; fingerprint: string }[]> {
  const named = db`and member.learner_id in (
    select id::uuid from jsonb_array_elements_text(${db.json(learnerIds ?? [])}) as asked (id))`;
  const rows = await db<{ learnerId: string; fingerprint: string }[]>`
    select member.learner_id, concat_ws('-',
        (select count(*) from answer where learner_id = member.learner_id),
        (select count(*) from attempt where learner_id = member.learner_id),
        (select count(*) from attempt_result where learner_id = member.learner_id),
        (select count(*) from enrolment where learner_id = member.learner_id),
        (select count(*) from extension where learner_id = member.learner_id and cohort_id = ${cohortId}),
        (select string_agg(id || state, '' order by id) from certificate_status where learner_id = member.learner_id),
        account.name) as fingerprint
      from trainer
      join member on member.cohort_id = trainer.cohort_id
      join account on account.learner_id = member.learner_id
     where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId} ${learnerIds ? named : db``}`;
  return [...rows];
}
