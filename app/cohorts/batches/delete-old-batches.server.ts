import type { Db } from "~/platform/database/database.server";
import { deleteBatchesBefore } from "./batches.sql.server";

const keptMs = 86_400_000;

/** Deletes the selections of trainers after a day, sent or not. Nothing of them is needed any more. */
export async function deleteOldBatches(db: Db, { now }: { now: Date }): Promise<void> {
  await deleteBatchesBefore(db, new Date(now.getTime() - keptMs));
}
