import type { Db, Pool } from "./database.server";
import client from "./postgres-client.mjs";

/**
 * Runs work in a transaction, and again when it lost against another one: two that waited for each other, of which PostgreSQL ends one, or
 * where `isLost` says so. The work must bear to be done twice. A use case still opens its own transaction; this is only how.
 */
export async function beginWithRetry<T>(
  pool: Pool,
  work: (db: Db) => Promise<T>,
  isLost: (error: unknown) => boolean = () => false,
): Promise<T> {
  for (let left = 3; ; left -= 1) {
    try {
      return (await pool.begin((db) => work(db))) as T;
    } catch (error) {
      if (left === 0 || !(isDeadlock(error) || isLost(error))) throw error;
    }
  }
}

const isDeadlock = (error: unknown) => error instanceof client.PostgresError && error.code === "40P01";
