/** Ends imports: the author stops or removes one, or it is old. */
import type { Db, Pool } from "~/platform/database/database.server";
import { type ImportKey, importRetentionDays } from "./source-import";
import {
  deleteSourceImport,
  deleteSourceImportsBefore,
  deleteSourceImportsOfAuthor,
  findSourceImport,
  stopReadingImport,
} from "./source-imports.sql.server";

/** Stops the reading of a file. Does nothing if it is not being read any more. */
export async function stopSourceImport(
  pool: Pool,
  key: ImportKey,
): Promise<{ ok: true } | { ok: false; reason: "not-found" }> {
  if (!(await findSourceImport(pool, key))) return { ok: false, reason: "not-found" };
  await stopReadingImport(pool, key);
  return { ok: true };
}

/** Deletes an import with all that was read. Does nothing if the author has no such import. */
export function removeSourceImport(pool: Pool, key: ImportKey): Promise<void> {
  return deleteSourceImport(pool, key);
}

/** Deletes imports after their retention period. */
export async function deleteOldSourceImports(db: Db, { now }: { now: Date }): Promise<void> {
  await deleteSourceImportsBefore(db, new Date(now.getTime() - importRetentionDays * 86_400_000));
}

/**
 * Deletes everything that the studio stores of one author. It is for an account that ends while the learner keeps certificates as a holder.
 * (If the learner's row is deleted too, the database deletes these rows by cascade.)
 */
export async function deleteStudioDataOfLearner(tx: Db, { learnerId }: { learnerId: string }): Promise<void> {
  await deleteSourceImportsOfAuthor(tx, learnerId);
}
