/** Runs SQL that comes as text from a library. Only pg-boss, the library of the job queue, does that. */
import { type Db, isDatabaseUnavailable, type Pool } from "./database.server";

/**
 * Runs a text of several statements, including begin and commit. If a statement fails, the transaction is rolled back, so that it does not
 * stay open.
 */
export async function executeSqlAndRollBackOnError(
  pool: Pool,
  text: string,
  values?: unknown[],
): Promise<{ rows: unknown[] }> {
  try {
    return await executeSqlWithoutRollbackOnError(pool, text, values);
  } catch (error) {
    if (!isDatabaseUnavailable(error)) await pool`rollback`;
    throw error;
  }
}

/** Runs one statement with values, or a text of several statements without values. */
export async function executeSqlWithoutRollbackOnError(
  db: Db,
  text: string,
  values?: unknown[],
): Promise<{ rows: unknown[] }> {
  // pg-boss passes undefined for null, which postgres.js refuses.
  const rows = values?.length
    ? await db.unsafe(text, values.map((value) => (value === undefined ? null : value)) as never[])
    : await db.unsafe(text).simple();
  // For several statements, the result is a list with one result for each.
  const lists = rows as unknown as unknown[];
  return { rows: Array.isArray(lists[0]) ? (lists as unknown[][]).flat() : [...lists] };
}
