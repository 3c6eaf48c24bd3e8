import type { Db } from "~/platform/database/database.server";
import { computeSittingState, type Sitting } from "./sitting";
import { findSittingOfCohort, updateSittingWithdrawn } from "./sittings.sql.server";

interface WithdrawSittingInput {
  cohortId: string;
  sittingId: string;
  actor: string;
  now: Date;
}

/** `decided`: it is closed, withdrawn or over. `begun`: somebody began with its code. */
export type WithdrawSittingOutcome =
  | { ok: true; sitting: Sitting }
  | { ok: false; reason: "not-found" | "decided" | "begun" };

/**
 * Withdraws a sitting that is open or still to come, if nobody began with its code: the code ends. Somebody who begins at the same moment waits,
 * or comes first. Call this in a transaction; the caller checks who may do it.
 */
export async function withdrawSitting(
  tx: Db,
  { actor, now, ...key }: WithdrawSittingInput,
): Promise<WithdrawSittingOutcome> {
  const sitting = await findSittingOfCohort(tx, key, true);
  if (!sitting) return { ok: false, reason: "not-found" };
  const state = computeSittingState(sitting, now);
  if (state !== "planned" && state !== "open") return { ok: false, reason: "decided" };
  const isWithdrawn = await updateSittingWithdrawn(tx, { sittingId: sitting.id, withdrawnBy: actor, now });
  return isWithdrawn ? { ok: true, sitting } : { ok: false, reason: "begun" };
}
