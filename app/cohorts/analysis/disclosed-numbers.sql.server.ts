/** SQL of the numbers that were shown of a group, for its trainers. Private to this room. */
import type { Db } from "~/platform/database/database.server";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";

export interface DisclosedNumberVersion {
  cell: string;
  /** The number of the version, from 1. The highest version is shown now. */
  no: number;
  people: number;
  shownAt: Date;
  /** Those of the people behind it who are still known. */
  learnerIds: string[];
}

/** Returns everything that was ever shown, in the order in which it was. */
export async function selectDisclosedNumberVersions(
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

/** Returns true once a day and cohort: who gets it looks at everything anew. */
export async function claimDailyNumberUpdate(
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

/** What is shown of a cell from now on. */
export async function insertDisclosedNumberVersion(
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
