/** SQL of what trainers change about a cohort: whoever changes it holds its row first. Private to this room. */
import type { Db } from "~/platform/database.server";
import type { Cohort, TrainerPart } from "./cohort";
import { partOfTrainer, type TrainerKey } from "./cohorts.sql.server";

export interface HeldCohort extends Cohort {
  part: TrainerPart;
}

/** Holds the cohort, and that this is its trainer, until the transaction ends; null for whoever does not train it. */
export async function lockTrainedCohort(tx: Db, { cohortId, trainerId }: TrainerKey): Promise<HeldCohort | null> {
  const [row] = await tx<HeldCohort[]>`
    select cohort.id, cohort.course_id, cohort.name, to_char(cohort.starts_on, 'YYYY-MM-DD') as starts_on,
           to_char(cohort.ends_on, 'YYYY-MM-DD') as ends_on, cohort.lesson_order, cohort.welcome, cohort.deadline_reminders,
           cohort.silence_reminders, ${partOfTrainer(tx)}
      from cohort_trainer join cohort on cohort.id = cohort_trainer.cohort_id
     where cohort_trainer.cohort_id = ${cohortId} and cohort_trainer.learner_id = ${trainerId}
       for no key update`;
  return row ?? null;
}

export async function insertCohort(
  tx: Db,
  cohort: Pick<Cohort, "id" | "courseId" | "name" | "startsOn" | "endsOn"> & { trainerId: string; now: Date },
): Promise<void> {
  const { id, courseId, name, startsOn, endsOn, trainerId, now } = cohort;
  await tx`
    insert into cohort (id, course_id, name, starts_on, ends_on, created_at)
    values (${id}, ${courseId}, ${name}, ${startsOn}, ${endsOn}, ${now})`;
  await tx`
    insert into cohort_trainer (cohort_id, learner_id, part, added_at) values (${id}, ${trainerId}, 'owner', ${now})`;
}

export async function updateCohort(tx: Db, cohort: Omit<Cohort, "courseId">): Promise<void> {
  const { id, name, startsOn, endsOn, lessonOrder, welcome, deadlineReminders, silenceReminders } = cohort;
  await tx`
    update cohort set name = ${name}, starts_on = ${startsOn}, ends_on = ${endsOn}, lesson_order = ${lessonOrder},
           welcome = ${welcome}, deadline_reminders = ${deadlineReminders}, silence_reminders = ${silenceReminders}
     where id = ${id}`;
}

/** Empty: no deadline. */
export async function putDeadline(
  tx: Db,
  { cohortId, scope, dueAt }: { cohortId: string; scope: string; dueAt: Date | null },
): Promise<void> {
  if (dueAt === null) {
    await tx`delete from deadline where cohort_id = ${cohortId} and scope = ${scope}`;
    return;
  }
  await tx`
    insert into deadline (cohort_id, scope, due_at) values (${cohortId}, ${scope}, ${dueAt})
    on conflict (cohort_id, scope) do update set due_at = excluded.due_at`;
}

/** False when somebody ever took part. */
export async function deleteUnusedCohort(tx: Db, { cohortId }: { cohortId: string }): Promise<boolean> {
  const { count } = await tx`
    delete from cohort where id = ${cohortId} and not exists (select from membership where cohort_id = ${cohortId})`;
  return count > 0;
}

export async function hadMembers(db: Db, { cohortId }: { cohortId: string }): Promise<boolean> {
  const [row] = await db<{ had: boolean }[]>`
    select exists (select from membership where cohort_id = ${cohortId}) as had`;
  return row?.had ?? false;
}
