import type { Db, Pool } from "~/platform/database/database.server";
import {
  deleteCohortThatNeverHadMembers,
  lockCohortOfTrainer,
  ownsCohortThatNeverHadMembers,
} from "./cohort-changes.sql.server";
import type { CohortTrainerKey } from "./cohorts.sql.server";
import { recordCohortChange } from "./record-cohort-change.server";

type RemoveCohortOutcome = { ok: true } | { ok: false; reason: "not-found" | "not-owner" | "had-members" };

/**
 * Deletes a cohort, on behalf of its owner, if it never had a member. A cohort that had members is kept, because what happened in it
 * stays on record.
 */
export function removeCohortThatNeverHadMembers(
  pool: Pool,
  { now, ...key }: CohortTrainerKey & { now: Date },
): Promise<RemoveCohortOutcome> {
  return pool.begin(async (tx): Promise<RemoveCohortOutcome> => {
    const held = await lockCohortOfTrainer(tx, key, { inArchive: true });
    if (!held) return { ok: false, reason: "not-found" };
    if (held.part !== "owner") return { ok: false, reason: "not-owner" };
    if (!(await deleteCohortThatNeverHadMembers(tx, key))) return { ok: false, reason: "had-members" };
    await recordCohortChange(tx, key, { what: "deleted", now });
    return { ok: true };
  });
}

/** Returns whether this trainer may delete the cohort: they are its owner, and it never had a member. */
export function mayTrainerRemoveCohort(db: Db, key: CohortTrainerKey): Promise<boolean> {
  return ownsCohortThatNeverHadMembers(db, key);
}
