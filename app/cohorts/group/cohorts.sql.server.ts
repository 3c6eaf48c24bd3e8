/**
 * SQL that reads cohorts and their members, for trainers. Every statement contains the trainer's id. Only code in app/cohorts may import
 * this module.
 */
import type { Db } from "~/platform/database/database.server";
import { consentTextVersionsWithChoices, consentTextVersionsWithFinalTests } from "../joining/consent-text";
import type { CohortWithMemberCount, CohortWithTrainerRole } from "./cohort";

/** A cohort and one of its trainers. Queries for a trainer contain both ids, so that trainers reach only their own cohorts. */
export interface CohortTrainerKey {
  cohortId: string;
  trainerId: string;
}

/**
 * Returns an SQL condition: `trainerId` trains the cohort now, or owns it if `part` is "owner". Most statements
 * with which a trainer changes a cohort contain it.
 */
export function trainsCohortCondition(db: Db, { cohortId, trainerId }: CohortTrainerKey, part?: "owner") {
  return db`
    exists (select from trainer where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId}
      ${part ? db`and trainer.part = ${part}` : db``})`;
}

/**
 * Returns an SQL condition on the row `member`, which has the column `consent` of the view `member`: the member agreed to a text that says
 * that trainers see final tests. Every statement that shows final tests to a trainer contains it.
 */
export function showsFinalTestsCondition(db: Db) {
  return db`member.consent in ${db(consentTextVersionsWithFinalTests)}`;
}

/**
 * Returns an SQL condition on the row `member`: the member agreed to a text that says that trainers see how often each answer was chosen.
 * Every statement that counts chosen answers for a trainer contains it.
 */
export function showsChoicesCondition(db: Db) {
  return db`member.consent in ${db(consentTextVersionsWithChoices)}`;
}

/** Returns the columns of an SQL query with which everybody knows a cohort. The query must join `cohort`. */
export function composeCohortColumnsFragment(db: Db) {
  return db`
    cohort.id, cohort.course_id, cohort.name, to_char(cohort.starts_on, 'YYYY-MM-DD') as starts_on,
    to_char(cohort.ends_on, 'YYYY-MM-DD') as ends_on`;
}

/** Returns a column `trainers` of an SQL query: the names of the trainers of `cohort`, the owner first. */
export function composeTrainerNamesColumnFragment(db: Db) {
  return db`
    (
      select coalesce(json_agg(account.name order by trainer.part desc, trainer.added_at), '[]')
        from trainer join account on account.learner_id = trainer.learner_id
       where trainer.cohort_id = cohort.id
    ) as trainers`;
}

/** Returns the columns of an SQL query for a cohort as one trainer sees it. The query must join `trainer` and `cohort`. */
export function composeColumnsForTrainer(db: Db) {
  return db`
    ${composeCohortColumnsFragment(db)}, cohort.lesson_order, cohort.welcome, cohort.deadline_reminders,
    cohort.silence_reminders, cohort.archived_at, trainer.part`;
}

export async function findCohortOfTrainer(
  db: Db,
  { cohortId, trainerId }: CohortTrainerKey,
): Promise<CohortWithTrainerRole | null> {
  const [row] = await db<CohortWithTrainerRole[]>`
    select ${composeColumnsForTrainer(db)} from trainer join cohort on cohort.id = trainer.cohort_id
     where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId}`;
  return row ?? null;
}

/** Returns the cohorts that a trainer trains. The cohort that starts last comes first. */
export async function selectCohortsOfTrainer(
  db: Db,
  { trainerId }: { trainerId: string },
): Promise<CohortWithMemberCount[]> {
  const rows = await db<CohortWithMemberCount[]>`
    select ${composeColumnsForTrainer(db)}, (select count(*)::int from member where member.cohort_id = cohort.id) as members
      from trainer join cohort on cohort.id = trainer.cohort_id
     where trainer.learner_id = ${trainerId}
     order by cohort.starts_on desc, cohort.id desc`;
  return [...rows];
}

export interface CohortMember {
  learnerId: string;
  name: string;
  joinedAt: Date;
}

/**
 * Returns the members of a cohort, in no particular order. The caller sorts them by name, because the database sorts by bytes and not by
 * language.
 */
export async function selectCohortMembers(db: Db, { cohortId, trainerId }: CohortTrainerKey): Promise<CohortMember[]> {
  const rows = await db<CohortMember[]>`
    select member.learner_id, account.name, member.joined_at
      from trainer
      join member on member.cohort_id = trainer.cohort_id
      join account on account.learner_id = member.learner_id
     where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId}`;
  return [...rows];
}
