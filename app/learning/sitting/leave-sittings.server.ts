/** What leaving a group does to the sittings in which somebody takes part. The caller checks who may do it, and locked the group. */
import type { Db } from "~/platform/database/database.server";
import { computeSupervision, daysUntilSittingLapses } from "./sitting";
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

/**
 * Returns what leaving a group takes from a learner. `open`: they have an open attempt that could still be supervised. `undecided`: they handed
 * one in, and who has no tick when they leave gets none. Null: nothing.
 */
export async function findSupervisionAtStake(
  db: Db,
  { now, ...key }: { cohortId: string; learnerId: string; now: Date },
): Promise<"open" | "undecided" | null> {
  const attempts = await selectAttemptsInUnclosedSittings(db, key);
  const states = attempts.map((attempt) => computeSupervision(attempt, now).state);
  return states.includes("open") ? "open" : states.includes("undecided") ? "undecided" : null;
}
