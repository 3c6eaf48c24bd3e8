/** SQL for cohorts whose trainers all deleted their accounts. Only code in app/cohorts may import this module. */
import type { Db } from "~/platform/database/database.server";

export interface CohortWithoutTrainer {
  id: string;
  courseId: string;
}

/**
 * Stores for each cohort since when none of its trainers has an account. A trainer who only lost the trainer role still counts as its
 * trainer, because they may get the role back.
 */
export async function storeSinceWhenCohortsLackTrainers(db: Db, { now }: { now: Date }): Promise<void> {
  await db`
    update cohort set untrained_since = case when untrained_since is null then ${now}::timestamptz end
     where (untrained_since is null) <> exists (select from cohort_trainer where cohort_trainer.cohort_id = cohort.id)`;
}

/** Returns the cohorts, sorted by name, that have no trainer left if this trainer's account is deleted. */
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

export async function selectCohortsLongWithoutTrainer(
  db: Db,
  { before }: { before: Date },
): Promise<CohortWithoutTrainer[]> {
  const rows = await db<CohortWithoutTrainer[]>`
    select id, course_id from cohort where untrained_since < ${before} order by id`;
  return [...rows];
}

/** Returns the ids of all learners who are or were members of a cohort. */
export async function selectPastAndPresentMemberIds(db: Db, { id }: CohortWithoutTrainer): Promise<string[]> {
  const rows = await db<{ learnerId: string }[]>`
    select distinct learner_id from membership where cohort_id = ${id} order by learner_id`;
  return rows.map(({ learnerId }) => learnerId);
}

/**
 * Deletes a cohort that has no trainer. Its memberships, messages and all other rows are deleted with it, by cascade. Returns whether the
 * cohort was deleted.
 */
export async function deleteCohortWithoutTrainer(db: Db, { id }: CohortWithoutTrainer): Promise<boolean> {
  const { count } = await db`
    delete from cohort where id = ${id}
       and not exists (select from cohort_trainer where cohort_trainer.cohort_id = cohort.id)`;
  return count > 0;
}
