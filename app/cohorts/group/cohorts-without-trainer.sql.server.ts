/** SQL for cohorts whose trainers were all deleted. Private to this room. */
import type { Db } from "~/platform/database/database.server";

export interface CohortWithoutTrainer {
  id: string;
  courseId: string;
}

/**
 * Stores since when each cohort has no trainer with an account. A trainer who only lost the role still counts, because they may get it
 * back.
 */
export async function markCohortsWithoutTrainer(db: Db, { now }: { now: Date }): Promise<void> {
  await db`
    update cohort set untrained_since = case when untrained_since is null then ${now}::timestamptz end
     where (untrained_since is null) <> exists (select from cohort_trainer where cohort_trainer.cohort_id = cohort.id)`;
}

/** Returns the cohorts that have no trainer after this account is deleted, by name. */
export async function selectCohortsWithoutOtherTrainer(
  db: Db,
  { trainerId }: { trainerId: string },
): Promise<{ id: string; name: string }[]> {
  const rows = await db<{ id: string; name: string }[]>`
    select cohort.id, cohort.name from cohort_trainer as own join cohort on cohort.id = own.cohort_id
     where own.learner_id = ${trainerId} and not exists (
       select from cohort_trainer as other where other.cohort_id = own.cohort_id and other.learner_id <> own.learner_id)
     order by cohort.name, cohort.id`;
  return [...rows];
}

export async function selectCohortsWithoutTrainer(
  db: Db,
  { before }: { before: Date },
): Promise<CohortWithoutTrainer[]> {
  const rows = await db<CohortWithoutTrainer[]>`
    select id, course_id from cohort where untrained_since < ${before} order by id`;
  return [...rows];
}

/** Returns everyone who is or was a member. */
export async function selectPastAndPresentMembers(db: Db, { id }: CohortWithoutTrainer): Promise<string[]> {
  const rows = await db<{ learnerId: string }[]>`
    select distinct learner_id from membership where cohort_id = ${id} order by learner_id`;
  return rows.map(({ learnerId }) => learnerId);
}

/** Deletes the cohort and, by cascade, its memberships, messages and everything else. */
export async function deleteCohortWithoutTrainer(db: Db, { id }: CohortWithoutTrainer): Promise<boolean> {
  const { count } = await db`
    delete from cohort where id = ${id}
       and not exists (select from cohort_trainer where cohort_trainer.cohort_id = cohort.id)`;
  return count > 0;
}
