/** Who gets the mail of Monday. Private to this room. */
import type { Db } from "~/platform/database.server";
import type { Locale } from "~/platform/locale";
import type { TrainerKey } from "./cohorts.sql.server";

export interface DigestCohort {
  id: string;
  courseId: string;
  name: string;
  startsOn: string;
  endsOn: string;
}

export interface DigestTrainer {
  learnerId: string;
  name: string;
  email: string;
  locale: Locale;
  mailKey: string;
  /** Those that run, and of which they want it. */
  cohorts: DigestCohort[];
}

/** Who is trainer now and has no mail of this week yet. `week`: its Monday. */
export async function selectDigestTrainers(
  db: Db,
  { today, week }: { today: string; week: string },
): Promise<DigestTrainer[]> {
  const rows = await db<DigestTrainer[]>`
    select * from (
      select account.learner_id, account.name, account.email, learner.locale,
             'digest:' || account.learner_id || ':' || ${week}::text as mail_key, running.cohorts
        from (
          select cohort_trainer.learner_id, json_agg(json_build_object('id', cohort.id, 'courseId', cohort.course_id,
                   'name', cohort.name, 'startsOn', cohort.starts_on, 'endsOn', cohort.ends_on) order by cohort.name) as cohorts
            from cohort_trainer join cohort on cohort.id = cohort_trainer.cohort_id
           where cohort_trainer.digest and ${today}::date between cohort.starts_on and cohort.ends_on
           group by cohort_trainer.learner_id
        ) running
        join account on account.learner_id = running.learner_id
        join learner on learner.id = running.learner_id
       where (select granted from role_grant where learner_id = running.learner_id and role = 'trainer' order by id desc limit 1)
    ) due
     where not exists (select from mail_outbox where idempotency_key = due.mail_key)
     order by learner_id`;
  return [...rows];
}

export async function updateDigest(
  db: Db,
  { cohortId, trainerId, digest }: TrainerKey & { digest: boolean },
): Promise<void> {
  await db`
    update cohort_trainer set digest = ${digest} where cohort_id = ${cohortId} and learner_id = ${trainerId}`;
}

export async function findDigest(db: Db, { cohortId, trainerId }: TrainerKey): Promise<boolean> {
  const [row] = await db<{ digest: boolean }[]>`
    select digest from cohort_trainer where cohort_id = ${cohortId} and learner_id = ${trainerId}`;
  return row?.digest ?? false;
}
