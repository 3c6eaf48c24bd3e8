import type { Db } from "./database.server";

/**
 * Allows the current transaction to delete rows of append-only tables, which triggers otherwise forbid. Only for jobs whose deletions the
 * privacy page announces.
 */
export async function allowDeletesFromAppendOnlyTables(tx: Db): Promise<void> {
  await tx`select set_config('leerdossier.retention', 'on', true)`;
}
