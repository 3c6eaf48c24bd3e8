/** SQL with which trainers change a cohort. The caller locks the cohort's row first. Only code in app/cohorts may import this module. */
import type { Db } from "~/platform/database/database.server";
import { CohortInArchiveError } from "../archiving/cohort-in-archive-error";
import { lockCohortRow } from "../joining/memberships.sql.server";
import type { Cohort, CohortWithTrainerRole } from "./cohort";
import { type CohortTrainerKey, findCohortOfTrainer, trainsCohortCondition } from "./cohorts.sql.server";

/**
 * Locks a cohort and the right of a trainer to change it, until the transaction ends. Returns null if `trainerId` does not train the
 * cohort. `inArchive`: this is also done with a cohort in the archive.
 * @throws CohortInArchiveError if the cohort is in the archive
 */
export async function lockCohortOfTrainer(
  tx: Db,
  key: CohortTrainerKey,
  { inArchive = false }: { inArchive?: boolean } = {},
): Promise<CohortWithTrainerRole | null> {
  // Withdrawing a role or deleting an account locks the learner's row, and removing a co-trainer locks the cohort's row. These two locks
  // wait until such a change is done, always in the same order, so that the next statement sees its result.
  await holdTrainer(tx, key);
  await lockCohortRow(tx, key);
  const cohort = await findCohortOfTrainer(tx, key);
  if (cohort?.archivedAt && !inArchive) throw new CohortInArchiveError(cohort.id);
  return cohort;
}

async function holdTrainer(tx: Db, { trainerId }: CohortTrainerKey): Promise<void> {
  await tx`select from learner where id = ${trainerId} for key share`;
}

/** Stores a new cohort and its owner. Returns false if the cohort is already stored. */
export async function insertCohortWithOwner(
  tx: Db,
  cohort: Pick<Cohort, "id" | "courseId" | "name" | "startsOn" | "endsOn"> & { trainerId: string; now: Date },
): Promise<boolean> {
  const { id, courseId, name, startsOn, endsOn, trainerId, now } = cohort;
  const { count } = await tx`
    insert into cohort (id, course_id, name, starts_on, ends_on, created_at)
    values (${id}, ${courseId}, ${name}, ${startsOn}, ${endsOn}, ${now})
    on conflict (id) do nothing`;
  if (count === 0) return false;
  await tx`
    insert into cohort_trainer (cohort_id, learner_id, part, added_at) values (${id}, ${trainerId}, 'owner', ${now})`;
  return true;
}

export async function updateCohortSettings(
  tx: Db,
  key: CohortTrainerKey,
  cohort: Omit<Cohort, "id" | "courseId">,
): Promise<void> {
  const { name, startsOn, endsOn, lessonOrder, welcome, deadlineReminders, silenceReminders } = cohort;
  await tx`
    update cohort set name = ${name}, starts_on = ${startsOn}, ends_on = ${endsOn}, lesson_order = ${lessonOrder},
           welcome = ${welcome}, deadline_reminders = ${deadlineReminders}, silence_reminders = ${silenceReminders}
     where id = ${key.cohortId} and ${trainsCohortCondition(tx, key)}`;
}

/** Deletes a cohort that never had a member, on behalf of its owner. Returns whether it was deleted. */
export async function deleteCohortThatNeverHadMembers(tx: Db, key: CohortTrainerKey): Promise<boolean> {
  const { count } = await tx`
    delete from cohort where id = ${key.cohortId} and ${trainsCohortCondition(tx, key, "owner")}
       and not exists (select from membership where membership.cohort_id = cohort.id)`;
  return count > 0;
}

/** Returns whether the cohort never had a member and `trainerId` is its owner. */
export async function ownsCohortThatNeverHadMembers(db: Db, key: CohortTrainerKey): Promise<boolean> {
  const [row] = await db<{ unused: boolean }[]>`
    select ${trainsCohortCondition(db, key, "owner")} and not exists (select from membership where cohort_id = ${key.cohortId}) as unused`;
  return row?.unused ?? false;
}
