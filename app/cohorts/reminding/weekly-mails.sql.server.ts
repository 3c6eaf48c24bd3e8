/** SQL for the weekly mail to trainers (the digest). Only code in app/cohorts may import this module. */
import type { Db } from "~/platform/database/database.server";
import type { Locale } from "~/platform/locale";
import { type CohortTrainerKey, trainsCohortCondition } from "../group/cohorts.sql.server";

export interface CohortForWeeklyMail {
  id: string;
  courseId: string;
  name: string;
  startsOn: string;
  endsOn: string;
}

export interface WeeklyMailTrainer {
  learnerId: string;
  name: string;
  email: string;
  locale: Locale;
  mailKey: string;
  /** The running cohorts, without those in the archive, about which the trainer wants the weekly mail. */
  cohorts: CohortForWeeklyMail[];
}

/** Returns the trainers who get a digest this week and did not get it yet. `week`: the Monday of this week. */
export async function selectTrainersDueWeeklyMail(
  db: Db,
  { today, week }: { today: string; week: string },
): Promise<WeeklyMailTrainer[]> {
  const rows = await db<WeeklyMailTrainer[]>`
    select * from (
      select account.learner_id, account.name, account.email, learner.locale,
             'digest:' || account.learner_id || ':' || ${week}::text as mail_key, running.cohorts
        from (
          select trainer.learner_id, json_agg(json_build_object('id', cohort.id, 'courseId', cohort.course_id,
                   'name', cohort.name, 'startsOn', cohort.starts_on, 'endsOn', cohort.ends_on) order by cohort.name) as cohorts
            from trainer join cohort on cohort.id = trainer.cohort_id
           where trainer.digest and cohort.archived_at is null and ${today}::date between cohort.starts_on and cohort.ends_on
           group by trainer.learner_id
        ) running
        join account on account.learner_id = running.learner_id
        join learner on learner.id = running.learner_id
    ) due
     where not exists (select from mail_outbox where idempotency_key = due.mail_key)
     order by learner_id`;
  return [...rows];
}

export async function updateWhetherTrainerWantsWeeklyMail(
  db: Db,
  { cohortId, trainerId, digest }: CohortTrainerKey & { digest: boolean },
): Promise<void> {
  await db`
    update cohort_trainer set digest = ${digest}
     where cohort_id = ${cohortId} and learner_id = ${trainerId} and ${trainsCohortCondition(db, { cohortId, trainerId })}`;
}

export async function selectWhetherTrainerWantsWeeklyMail(
  db: Db,
  { cohortId, trainerId }: CohortTrainerKey,
): Promise<boolean> {
  const [row] = await db<{ digest: boolean }[]>`
    select digest from trainer where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId}`;
  return row?.digest ?? false;
}
