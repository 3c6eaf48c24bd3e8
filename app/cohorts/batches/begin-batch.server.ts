import type { Pool } from "~/platform/database/database.server";
import { type BatchAct, needsDraft } from "./batch";
import { type BatchKey, findBatch, insertBatch } from "./batches.sql.server";

/**
 * Stores whom a trainer selected, so that the pages that follow survive reloading. `batchId`: made from the form; the same form begins one
 * batch. `learnerIds`: null for the whole cohort; people who are not members are left out and counted. Returns false if nobody of them is a
 * member, or if `trainerId` does not train the cohort.
 */
export async function beginBatch(
  pool: Pool,
  { learnerIds, ...input }: BatchKey & { act: BatchAct; learnerIds: readonly string[] | null; now: Date },
): Promise<{ ok: true; needsDraft: boolean } | { ok: false; reason: "nobody" }> {
  await insertBatch(pool, { ...input, learnerIds: learnerIds && [...new Set(learnerIds)] });
  const batch = await findBatch(pool, input);
  return batch ? { ok: true, needsDraft: needsDraft(batch.act) } : { ok: false, reason: "nobody" };
}
