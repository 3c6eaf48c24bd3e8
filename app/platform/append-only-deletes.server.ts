import type { Db } from "./database/database.server";

/** From here to the end of this transaction append-only rows may be deleted: only for the jobs that keep the terms of the privacy page. */
export async function allowAppendOnlyDeletes(tx: Db): Promise<void> {
  await tx`select set_config('leerdossier.retention', 'on', true)`;
}
