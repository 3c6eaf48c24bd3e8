/** SQL for the stored insight of a cohort: the one sentence about what it does not understand. Only code in app/cohorts may import it. */
import type { Db } from "~/platform/database/database.server";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import type { MissedInsight } from "./insight";

/** Stores the insight of a cohort instead of the one before. Null is stored too: then there is nothing to say. */
export async function storeMissedInsight(
  db: Db,
  { cohortId, trainerId }: CohortTrainerKey,
  { insight, now }: { insight: MissedInsight | null; now: Date },
): Promise<void> {
  await db`
    insert into missed_insight (cohort_id, made_at, insight)
    select trainer.cohort_id, ${now}::timestamptz, ${insight === null ? db`'null'::jsonb` : db.json({ ...insight })}
      from trainer where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId}
    on conflict (cohort_id) do update set made_at = excluded.made_at, insight = excluded.insight`;
}

/** Returns the stored insight of a cohort, or null if there is none. It reads one row. */
export async function findMissedInsight(
  db: Db,
  { cohortId, trainerId }: CohortTrainerKey,
): Promise<MissedInsight | null> {
  const [row] = await db<{ insight: MissedInsight | null }[]>`
    select stored.insight from trainer join missed_insight stored on stored.cohort_id = trainer.cohort_id
     where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId}`;
  return row?.insight ?? null;
}

/** Returns the cohorts that run on a day and are not in the archive, each with one of its trainers. */
export async function selectRunningCohortsWithTrainer(
  db: Db,
  { today }: { today: string },
): Promise<(CohortTrainerKey & { courseId: string })[]> {
  const rows = await db<(CohortTrainerKey & { courseId: string })[]>`
    select distinct on (cohort.id) cohort.id as cohort_id, cohort.course_id, trainer.learner_id as trainer_id
      from cohort join trainer on trainer.cohort_id = cohort.id
     where cohort.starts_on <= ${today}::date and cohort.ends_on >= ${today}::date
       and cohort.archived_at is null
     order by cohort.id, trainer.part desc, trainer.learner_id`;
  return [...rows];
}
