/** SQL with which trainers read and change the join codes of a cohort. Only code in app/cohorts may import this module. */
import type { Db } from "~/platform/database/database.server";
import { type CohortTrainerKey, trainsCohortCondition } from "../group/cohorts.sql.server";
import type { JoinCode } from "./join-code-view";

/** Returns the latest hundred join codes of a cohort, the latest first. */
export async function selectJoinCodes(db: Db, { cohortId, trainerId }: CohortTrainerKey): Promise<JoinCode[]> {
  const rows = await db<JoinCode[]>`
    select join_code.id, join_code.code, join_code.maximum, join_code.ends_at, join_code.revoked_at,
           (select count(*)::int from join_code_use where join_code_id = join_code.id) as used
      from trainer join join_code on join_code.cohort_id = trainer.cohort_id
     where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId}
     order by join_code.created_at desc, join_code.id desc limit 100`;
  return [...rows];
}

/** Returns a join code of a cohort. Returns null if there is none, or if `trainerId` does not train the cohort. */
export async function findJoinCode(
  db: Db,
  { cohortId, trainerId }: CohortTrainerKey,
  id: string,
): Promise<Pick<JoinCode, "code" | "revokedAt"> | null> {
  const [row] = await db<Pick<JoinCode, "code" | "revokedAt">[]>`
    select join_code.code, join_code.revoked_at from trainer join join_code on join_code.cohort_id = trainer.cohort_id
     where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId} and join_code.id = ${id}`;
  return row ?? null;
}

export async function countUsableJoinCodes(
  db: Db,
  { cohortId, trainerId }: CohortTrainerKey,
  now: Date,
): Promise<number> {
  const [row] = await db<{ count: number }[]>`
    select count(*)::int as count from trainer join join_code on join_code.cohort_id = trainer.cohort_id
     where trainer.cohort_id = ${cohortId} and trainer.learner_id = ${trainerId}
       and join_code.revoked_at is null and join_code.ends_at > ${now}`;
  return row?.count ?? 0;
}

/** Stores a join code. Returns false, and stores nothing, if the code is already in use. */
export async function insertJoinCode(
  tx: Db,
  key: CohortTrainerKey,
  joinCode: { id: string; code: string; maximum: number; endsAt: Date; now: Date },
): Promise<boolean> {
  const { id, code, maximum, endsAt, now } = joinCode;
  const { count } = await tx`
    insert into join_code (id, cohort_id, code, maximum, ends_at, created_at)
    select ${id}, ${key.cohortId}, ${code}, ${maximum}::integer, ${endsAt}::timestamptz, ${now}::timestamptz
     where ${trainsCohortCondition(tx, key)}
    on conflict (code) do nothing`;
  return count > 0;
}

/** Marks a join code as revoked. Returns false if it is not a code of this cohort, or was already revoked. */
export async function markJoinCodeRevoked(
  tx: Db,
  key: CohortTrainerKey,
  { id, now }: { id: string; now: Date },
): Promise<boolean> {
  const { count } = await tx`
    update join_code set revoked_at = ${now}
     where id = ${id} and cohort_id = ${key.cohortId} and revoked_at is null and ${trainsCohortCondition(tx, key)}`;
  return count > 0;
}
