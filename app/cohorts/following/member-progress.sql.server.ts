/** SQL for the progress of a cohort's members. Only code in app/cohorts may import this module. */
import { joinLatestCertificateOfMember } from "~/certificates/verify/certificate.fragment.sql.server";
import { composeProgressSummaryJoinSql } from "~/learning/progress/progress-summary.fragment.sql.server";
import type { Db } from "~/platform/database/database.server";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import type { MemberProgress } from "./member-progress";

/**
 * Returns the progress of some members of a cohort, in the order of `learnerIds`. Ids of people who are not members are left out, and the
 * result is empty if `trainerId` does not train the cohort. It takes one statement, which reads only the rows of these learners.
 */
export async function selectMemberProgress(
  db: Db,
  { cohortId, trainerId, courseId, learnerIds }: CohortTrainerKey & { courseId: string; learnerIds: readonly string[] },
): Promise<MemberProgress[]> {
  const rows = await db<MemberProgress[]>`
    with member as materialized (
      select member.learner_id, account.name, member.joined_at, asked.position
        from trainer
        join member on member.cohort_id = trainer.cohort_id
        join account on account.learner_id = member.learner_id
        join jsonb_array_elements_text(${db.json(learnerIds as string[])}) with ordinality as asked (id, position)
          on asked.id::uuid = member.learner_id
       where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId}
    )
    select member.learner_id, member.name, member.joined_at, progress.label, progress.lessons, progress.last_answer_at,
      certificate.issued_at as certified_at, certificate.state as certificate_state, certificate.public_id as certificate_id
    from member
    ${composeProgressSummaryJoinSql(db, courseId)}
    ${joinLatestCertificateOfMember(db, courseId)}
    order by member.position`;
  return [...rows];
}
