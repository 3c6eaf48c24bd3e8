/** SQL that runs again and again while a trainer has a matrix open. Only code in app/cohorts may import this module. */
import { composeRecordCountSql } from "~/learning/progress/record-count.fragment.sql.server";
import type { Db } from "~/platform/database/database.server";
import { type CohortTrainerKey, showsFinalTestsCondition } from "../group/cohorts.sql.server";

/**
 * Returns for each member of a cohort, or only for `learnerIds`, a text that changes whenever the member's row in the matrix changes. To be
 * fast, the statement reads only rows of these members, by index.
 */
export async function selectMatrixRowFingerprints(
  db: Db,
  { cohortId, trainerId, learnerIds, now }: CohortTrainerKey & { learnerIds?: string[]; now: Date },
): Promise<{ learnerId: string; fingerprint: string }[]> {
  const named = db`and member.learner_id in (
    select id::uuid from jsonb_array_elements_text(${db.json(learnerIds ?? [])}) as asked (id))`;
  const rows = await db<{ learnerId: string; fingerprint: string }[]>`
    select member.learner_id, concat_ws('-',
        member.consent, ${composeRecordCountSql(db, showsFinalTestsCondition(db))},
        (select count(*) from enrolment where learner_id = member.learner_id),
        (select count(*) from extension where learner_id = member.learner_id and cohort_id = ${cohortId}),
        (select string_agg(id || state, '' order by id) from certificate_status where learner_id = member.learner_id),
        (select concat(no, until > ${now}::timestamptz) from need_item
          where learner_id = member.learner_id and cohort_id = ${cohortId} order by no desc limit 1),
        (select md5(string_agg(concat_ws(' ', own.position, own.name, given.value), '' order by own.position))
           from cohort_column_value given join cohort_column own on own.cohort_id = given.cohort_id and own.id = given.column_id
          where given.learner_id = member.learner_id and given.cohort_id = ${cohortId} and own.in_table),
        (select count(*) from sitting_attempt begun join sitting on sitting.id = begun.sitting_id
          where begun.learner_id = member.learner_id and begun.no = 0 and sitting.closed_at is not null
            and ${showsFinalTestsCondition(db)}),
        account.name) as fingerprint
      from trainer
      join member on member.cohort_id = trainer.cohort_id
      join account on account.learner_id = member.learner_id
     where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId} ${learnerIds ? named : db``}`;
  return [...rows];
}
