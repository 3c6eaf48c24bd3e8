/** What leaving a group does to the sittings in which somebody takes part. The caller checks who may do it, and locked the group. */
import type { Db } from "~/platform/database/database.server";
import { computeSupervision, daysUntilSittingLapses, type SupervisionAtStake } from "./sitting";
import { insertLeaving, selectAttemptsInUnclosedSittings } from "./sittings.sql.server";

/**
 * Stores for these learners that they left a group, in each attempt of a sitting of the group that is undecided. What they hand in after that
 * counts without supervision. Call this in a transaction.
 */
export async function storeLeavingInSittings(
  tx: Db,
  given: { cohortId: string; learnerIds: readonly string[]; now: Date },
): Promise<void> {
  await insertLeaving(tx, {
    ...given,
    endedAfter: new Date(given.now.getTime() - daysUntilSittingLapses * 86_400_000),
  });
}

/** Returns what leaving a group takes from a learner, or null if it takes nothing. */
export async function findSupervisionAtStake(
  db: Db,
  { learnerId, ...given }: { cohortId: string; learnerId: string; now: Date },
): Promise<SupervisionAtStake | null> {
  const found = await findSupervisionsAtStake(db, { ...given, learnerIds: [learnerId] });
  return found.get(learnerId) ?? null;
}

/** Returns the same for those of these learners from whom it takes something, by their id. */
export async function findSupervisionsAtStake(
  db: Db,
  { now, ...key }: { cohortId: string; learnerIds: readonly string[]; now: Date },
): Promise<ReadonlyMap<string, SupervisionAtStake>> {
  const found = new Map<string, SupervisionAtStake>();
  for (const { learnerId, ...attempt } of await selectAttemptsInUnclosedSittings(db, key)) {
    const { state } = computeSupervision(attempt, now);
    if (state === "open" || (state === "undecided" && !found.has(learnerId))) found.set(learnerId, state);
  }
  return found;
}
