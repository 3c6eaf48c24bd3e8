/** SQL for the trainers of a cohort. Only code in app/cohorts may import this module. */
import type { Db } from "~/platform/database/database.server";
import type { MemberKey } from "../following/following.sql.server";
import type { CohortTrainer } from "./cohort";
import { type CohortTrainerKey, trainsCohortCondition } from "./cohorts.sql.server";

/** Returns the trainers of a cohort, the owner first; none if `trainerId` is not one of them. */
export async function selectTrainersOfCohort(
  db: Db,
  { cohortId, trainerId }: CohortTrainerKey,
): Promise<CohortTrainer[]> {
  const rows = await db<CohortTrainer[]>`
    select each.learner_id, account.name, each.part
      from trainer
      join trainer each on each.cohort_id = trainer.cohort_id
      join account on account.learner_id = each.learner_id
     where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId}
     order by each.part desc, each.added_at, each.learner_id`;
  return [...rows];
}

/**
 * Returns the learner id of the trainer with this e-mail address. Returns null if no account has the address, or if that account has no
 * trainer role.
 */
export async function findTrainerIdByEmail(db: Db, email: string): Promise<string | null> {
  const [row] = await db<{ learnerId: string }[]>`
    select account.learner_id from account
     where account.email = ${email} and account.yielded_email is null
       and (select granted from role_grant where learner_id = account.learner_id and role = 'trainer' order by id desc limit 1)`;
  return row?.learnerId ?? null;
}

export async function isCohortMember(db: Db, { cohortId, trainerId, learnerId }: MemberKey): Promise<boolean> {
  const [row] = await db`
    select from trainer join member on member.cohort_id = trainer.cohort_id
     where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId} and member.learner_id = ${learnerId}`;
  return row !== undefined;
}

/**
 * Adds a co-trainer to a cohort, on behalf of its owner. Nothing changes if the person already has a row, such as a former co-trainer who
 * lost the trainer role.
 */
export async function insertCoTrainer(tx: Db, key: MemberKey, now: Date): Promise<void> {
  await tx`
    insert into cohort_trainer (cohort_id, learner_id, part, added_at)
    select ${key.cohortId}, ${key.learnerId}, 'co-trainer', ${now}::timestamptz where ${trainsCohortCondition(tx, key, "owner")}
    on conflict do nothing`;
}

/**
 * Removes a co-trainer from a cohort, on behalf of its owner. The owner can't be removed, not even a co-trainer who became the owner later.
 */
export async function deleteCoTrainer(tx: Db, key: MemberKey): Promise<boolean> {
  const { count } = await tx`
    delete from cohort_trainer where cohort_id = ${key.cohortId} and learner_id = ${key.learnerId}
       and part = 'co-trainer' and learner_id <> ${key.trainerId} and ${trainsCohortCondition(tx, key, "owner")}`;
  return count > 0;
}
