/** SQL for the progress of a cohort's members. Only code in app/cohorts may import this module. */
import { joinLatestCertificateOfMember } from "~/certificates/verify/certificate.fragment.sql.server";
import { composeFinalTestResultsJoinSql } from "~/learning/final/results/final-test-results.fragment.sql.server";
import { composeProgressSummaryJoinSql } from "~/learning/progress/progress-summary.fragment.sql.server";
import type { Db } from "~/platform/database/database.server";
import { joinOwnColumnValues } from "../columns/own-columns.sql.server";
import {
  type DeadlineInJson,
  joinLatestDeadlineExtensions,
  parseDeadlineInJson,
} from "../deadlines/deadlines.sql.server";
import { type CohortTrainerKey, showsFinalTestsCondition } from "../group/cohorts.sql.server";
import { joinLatestNeedItem } from "../needs/need-items.sql.server";
import type { Deadline } from "../needs/reasons";
import type { NeedItem } from "../needs/standing";
import type { MemberProgress } from "./member-progress";

/** `extensions`: the member's latest extension of each deadline. `needItem`: what a trainer did last about the member, or null. */
export type MemberProgressWithExtensions = MemberProgress & { extensions: Deadline[]; needItem: NeedItem | null };

/**
 * Returns the progress of all members of a cohort, or only of `learnerIds`, in no particular order. Ids of people who are not members are
 * left out, and the result is empty if `trainerId` does not train the cohort. It takes one statement, which reads only the rows of these
 * members.
 */
export async function selectMembersProgress(
  db: Db,
  {
    cohortId,
    trainerId,
    courseId,
    learnerIds,
  }: CohortTrainerKey & { courseId: string; learnerIds?: readonly string[] },
): Promise<MemberProgressWithExtensions[]> {
  const named = db`and member.learner_id in (
    select id::uuid from jsonb_array_elements_text(${db.json((learnerIds ?? []) as string[])}) as asked (id))`;
  const rows = await db<(MemberProgress & { extensions: DeadlineInJson[]; needItem: NeedItem | null })[]>`
    with member as materialized (
      select member.learner_id, account.name, member.joined_at, member.consent
        from trainer
        join member on member.cohort_id = trainer.cohort_id
        join account on account.learner_id = member.learner_id
       where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId} ${learnerIds ? named : db``}
    )
    select member.learner_id, member.name, member.joined_at, progress.label, progress.lessons, progress.last_active_at,
      certificate.issued_at as certified_at, certificate.label as certificate_edition, certificate.state as certificate_state, certificate.public_id as certificate_id,
      coalesce(more.extensions, '[]') as extensions, final_test.tests as final_tests,
      final_test.granted_at as final_test_granted_at, memory.item as need_item,
      own_values.by_column as own_values, own_values.in_table as own_values_in_table
    from member
    ${composeProgressSummaryJoinSql(db, courseId, showsFinalTestsCondition(db))}
    ${joinLatestCertificateOfMember(db, courseId)}
    ${joinLatestDeadlineExtensions(db, cohortId)}
    ${joinLatestNeedItem(db, cohortId)}
    ${joinOwnColumnValues(db, cohortId)}
    ${composeFinalTestResultsJoinSql(db, courseId, showsFinalTestsCondition(db))}`;
  return rows.map((row) => ({ ...row, extensions: row.extensions.map(parseDeadlineInJson) }));
}
