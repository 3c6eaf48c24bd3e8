/**
 * SQL for the numbers of people that trainers were shown about a cohort, such as how many members hold a misconception. Only code in
 * app/cohorts may import this module.
 */
import type { Db } from "~/platform/database/database.server";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";

interface DisclosedNumberVersion {
  cell: string;
  /** The version of this number, counted from 1. Trainers see the highest version. */
  no: number;
  people: number;
  shownAt: Date;
  /** The learners who were counted in this number, without those who were deleted since. */
  learnerIds: string[];
}

/** Returns all versions of all numbers that were shown about a cohort. The versions of one number come in ascending order. */
export async function selectPeopleCountVersionsShownToTrainers(
  db: Db,
  { cohortId, trainerId }: CohortTrainerKey,
): Promise<DisclosedNumberVersion[]> {
  const rows = await db<DisclosedNumberVersion[]>`
    select shown.cell, shown.no, shown.people, shown.shown_at,
        (select coalesce(json_agg(learner_id), '[]') from disclosed_person
          where cohort_id = shown.cohort_id and cell = shown.cell and no = shown.no) as learner_ids
      from trainer join disclosed_cell shown on shown.cohort_id = trainer.cohort_id
     where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId}
     order by shown.cell, shown.no`;
  return [...rows];
}

/**
 * Returns true for the first call on a day for a cohort, and false for later calls on that day. The caller that gets true calculates all
 * numbers of the cohort again.
 */
export async function claimDailyPeopleCountUpdate(
  tx: Db,
  { cohortId, trainerId }: CohortTrainerKey,
  day: string,
): Promise<boolean> {
  const { count } = await tx`
    insert into disclosure_day (cohort_id, day)
    select cohort_id, ${day}::date from trainer
     where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId}
    on conflict (cohort_id) do update set day = excluded.day where disclosure_day.day < excluded.day`;
  return count > 0;
}

/** Stores a new version of a number, which trainers see from now on, and the learners who are counted in it. */
export async function insertPeopleCountVersionShownToTrainers(
  tx: Db,
  { cohortId, trainerId }: CohortTrainerKey,
  { cell, no, learnerIds, now }: { cell: string; no: number; learnerIds: readonly string[]; now: Date },
): Promise<void> {
  await tx`
    insert into disclosed_cell (cohort_id, cell, no, people, shown_at)
    select cohort_id, ${cell}, ${no}, ${learnerIds.length}, ${now}::timestamptz from trainer
     where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId}`;
  await tx`
    insert into disclosed_person (cohort_id, cell, no, learner_id)
    select trainer.cohort_id, ${cell}, ${no}, held.id::uuid
      from trainer, jsonb_array_elements_text(${tx.json(learnerIds as string[])}) as held (id)
     where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId}`;
}
