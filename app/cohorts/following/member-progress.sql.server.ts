/** SQL for the progress of a cohort's members. Only code in app/cohorts may import this module. */
import { joinLatestCertificateOfMember } from "~/certificates/verify/certificate.fragment.sql.server";
import { composeFinalTestResultsJoinSql } from "~/learning/final/results/final-test-results.fragment.sql.server";
import {
  composeLookBacksSql,
  composeProgressSummaryJoinSql,
} from "~/learning/progress/progress-summary.fragment.sql.server";
import type { Db, SqlFragment } from "~/platform/database/database.server";
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
 * members. `forFiles`: whether to read what only the files tell.
 */
export async function selectMembersProgress(
  db: Db,
  {
    cohortId,
    trainerId,
    courseId,
    learnerIds,
    forFiles = false,
  }: CohortTrainerKey & { courseId: string; learnerIds?: readonly string[]; forFiles?: boolean },
): Promise<MemberProgressWithExtensions[]> {
  const named = db`and member.learner_id in (
    select id::uuid from jsonb_array_elements_text(${db.json((learnerIds ?? []) as string[])}) as asked (id))`;
  const testOfCertificate = db`, case when ${showsFinalTestsCondition(db)} then certificate.test end as test_of_certificate`;
  const rows = await db<ProgressRow[]>`
    with member as materialized (
      select member.learner_id, account.name, member.joined_at, member.consent
        from trainer
        join member on member.cohort_id = trainer.cohort_id
        join account on account.learner_id = member.learner_id
       where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId} ${learnerIds ? named : db``}
    )
    select ${composeProgressColumns(db)}, own_values.by_column as own_values, own_values.in_table as own_values_in_table
      ${forFiles ? testOfCertificate : db``}
    from member
    ${joinProgress(db, { courseId, cohortId })}
    ${joinOwnColumnValues(db, cohortId)}`;
  return rows.map(parseExtensions);
}

/** The progress of a member of one of a trainer's cohorts, without the columns that trainers fill in. */
export type MemberProgressInCohort = MemberProgressWithExtensions & { cohortId: string };

/**
 * Returns the progress of all members of all cohorts that `trainerId` trains and that are not in the archive, in no particular order. Who is a
 * member of two cohorts is in the result twice. It takes one statement, which contains the same parts as `selectMembersProgress`.
 */
export async function selectProgressInCohortsOfTrainer(
  db: Db,
  { trainerId }: { trainerId: string },
): Promise<MemberProgressInCohort[]> {
  const [courseId, cohortId, lookBacks] = [db`member.course_id`, db`member.cohort_id`, db`member.look_backs`];
  const rows = await db<(ProgressRow & { cohortId: string })[]>`
    with trained as materialized (
      select cohort.id, cohort.course_id from trainer join cohort on cohort.id = trainer.cohort_id
       where trainer.learner_id = ${trainerId} and cohort.archived_at is null
    ), course as materialized (
      select each.id, ${composeLookBacksSql(db, db`each.id`)} as look_backs from (select distinct course_id as id from trained) each
    ), member as materialized (
      select member.learner_id, account.name, member.joined_at, member.consent, trained.id as cohort_id, course.id as course_id,
             course.look_backs
        from trained
        join course on course.id = trained.course_id
        join member on member.cohort_id = trained.id
        join account on account.learner_id = member.learner_id
    )
    select member.cohort_id, ${composeProgressColumns(db)}, null as own_values
    from member
    ${joinProgress(db, { courseId, cohortId, lookBacks })}`;
  return rows.map(({ cohortId: id, ...row }) => ({ cohortId: id, ...parseExtensions(row) }));
}

type ProgressRow = MemberProgress & { extensions: DeadlineInJson[]; needItem: NeedItem | null };

const parseExtensions = (row: ProgressRow): MemberProgressWithExtensions => {
  return { ...row, extensions: row.extensions.map(parseDeadlineInJson) };
};

/** Returns the columns with the progress of each row of `member`. The query must contain what `joinProgress` returns. */
function composeProgressColumns(db: Db) {
  return db`
    member.learner_id, member.name, member.joined_at, progress.label, progress.lessons, progress.last_active_at,
    certificate.issued_at as certified_at, certificate.label as certificate_edition, certificate.state as certificate_state,
    certificate.public_id as certificate_id, coalesce(more.extensions, '[]') as extensions, final_test.tests as final_tests,
    final_test.granted_at as final_test_granted_at, memory.item as need_item`;
}

/** Returns the SQL joins of what a trainer may see of each row of `member`. */
function joinProgress(
  db: Db,
  {
    courseId,
    cohortId,
    lookBacks,
  }: { courseId: string | SqlFragment; cohortId: string | SqlFragment; lookBacks?: SqlFragment },
) {
  return db`
    ${composeProgressSummaryJoinSql(db, courseId, showsFinalTestsCondition(db), lookBacks)}
    ${joinLatestCertificateOfMember(db, courseId)}
    ${joinLatestDeadlineExtensions(db, cohortId)}
    ${joinLatestNeedItem(db, cohortId)}
    ${composeFinalTestResultsJoinSql(db, courseId, showsFinalTestsCondition(db))}`;
}
