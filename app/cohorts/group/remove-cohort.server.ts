import type { Db, Pool } from "~/platform/database/database.server";
import { deleteUnusedCohort, isUnused, lockTrainedCohort } from "./cohort-changes.sql.server";
import type { TrainerKey } from "./cohorts.sql.server";
import { recordCohortChange } from "./record-cohort-change.server";

export type RemoveOutcome = { ok: true } | { ok: false; reason: "not-found" | "not-owner" | "had-members" };

/** Only its owner, and only as long as nobody ever took part: what happened in a cohort stays on record. */
export function removeCohort(pool: Pool, { now, ...key }: TrainerKey & { now: Date }): Promise<RemoveOutcome> {
  return pool.begin(async (tx): Promise<RemoveOutcome> => {
    const held = await lockTrainedCohort(tx, key);
    if (!held) return { ok: false, reason: "not-found" };
    if (held.part !== "owner") return { ok: false, reason: "not-owner" };
    if (!(await deleteUnusedCohort(tx, key))) return { ok: false, reason: "had-members" };
    await recordCohortChange(tx, key, { what: "deleted", now });
    return { ok: true };
  });
}

/** Whether its owner may take it away. */
export function isRemovable(db: Db, key: TrainerKey): Promise<boolean> {
  return isUnused(db, key);
}
