/** SQL of who trains a cohort. Private to this room. */
import type { Db } from "~/platform/database.server";
import type { CohortTrainer } from "./cohort";
import type { TrainerKey } from "./cohorts.sql.server";

/** The owner first. */
export async function selectTrainers(db: Db, { cohortId, trainerId }: TrainerKey): Promise<CohortTrainer[]> {
  const rows = await db<CohortTrainer[]>`
    select trainer.learner_id, account.name,
           case when row_number() over (order by trainer.part desc, trainer.added_at, trainer.learner_id) = 1
                then 'owner' else 'co-trainer' end as part
      from cohort_trainer own
      join cohort_trainer trainer on trainer.cohort_id = own.cohort_id
      join account on account.learner_id = trainer.learner_id
     where own.cohort_id = ${cohortId} and own.learner_id = ${trainerId}
     order by trainer.part desc, trainer.added_at, trainer.learner_id`;
  return [...rows];
}

/** Whoever has this address and is a trainer now; null as well for an account that is none. */
export async function findTrainerByEmail(db: Db, email: string): Promise<string | null> {
  const [row] = await db<{ learnerId: string }[]>`
    select account.learner_id from account
     where account.email = ${email}
       and (select granted from role_grant where learner_id = account.learner_id and role = 'trainer' order by id desc limit 1)`;
  return row?.learnerId ?? null;
}

export async function isMember(db: Db, key: { cohortId: string; learnerId: string }): Promise<boolean> {
  const [row] = await db`select from member where cohort_id = ${key.cohortId} and learner_id = ${key.learnerId}`;
  return row !== undefined;
}

export async function insertCoTrainer(
  tx: Db,
  { cohortId, learnerId, now }: { cohortId: string; learnerId: string; now: Date },
): Promise<boolean> {
  const { count } = await tx`
    insert into cohort_trainer (cohort_id, learner_id, part, added_at)
    values (${cohortId}, ${learnerId}, 'co-trainer', ${now}) on conflict do nothing`;
  return count > 0;
}

/** Never the owner. */
export async function deleteCoTrainer(
  tx: Db,
  { cohortId, learnerId }: { cohortId: string; learnerId: string },
): Promise<boolean> {
  const { count } = await tx`
    delete from cohort_trainer where cohort_id = ${cohortId} and learner_id = ${learnerId} and part = 'co-trainer'`;
  return count > 0;
}
