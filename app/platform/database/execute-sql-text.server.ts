/** SQL that comes as text from a library, which is pg-boss. */
import { type Db, isDatabaseUnavailable, type Pool } from "./database.server";

/** Runs a text of several statements, with begin and commit. If one fails, the transaction must not stay open. */
export async function executeSqlStatements(pool: Pool, text: string, values?: unknown[]): Promise<{ rows: unknown[] }> {
  try {
    return await executeSqlText(pool, text, values);
  } catch (error) {
    if (!isDatabaseUnavailable(error)) await pool`rollback`;
    throw error;
  }
}

/** Sends one statement with values, or several without. */
export async function executeSqlText(db: Db, text: string, values?: unknown[]): Promise<{ rows: unknown[] }> {
  // pg-boss means null by undefined, which postgres.js refuses.
  const rows = values?.length
    ? await db.unsafe(text, values.map((value) => (value === undefined ? null : value)) as never[])
    : await db.unsafe(text).simple();
  // Several statements return a list of results each.
  const lists = rows as unknown as unknown[];
  return { rows: Array.isArray(lists[0]) ? (lists as unknown[][]).flat() : [...lists] };
}
