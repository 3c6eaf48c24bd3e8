import type { Db } from "./database.server";

/** Allows this transaction to delete append-only rows. Only for the jobs that delete what the privacy page says they delete. */
export async function allowAppendOnlyDeletes(tx: Db): Promise<void> {
  await tx`select set_config('leerdossier.retention', 'on', true)`;
}
