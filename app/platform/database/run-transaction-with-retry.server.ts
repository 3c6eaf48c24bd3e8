import type { Db, Pool } from "./database.server";
import client from "./postgres-client.mjs";

/**
 * Runs `work` in a transaction. After a deadlock, or an error for which `mustRetryAfter` returns true, it runs `work` again, up to three
 * times. So `work` must be safe to repeat.
 */
export async function runTransactionWithRetry<T>(
  pool: Pool,
  work: (db: Db) => Promise<T>,
  mustRetryAfter: (error: unknown) => boolean = () => false,
): Promise<T> {
  for (let left = 3; ; left -= 1) {
    try {
      return (await pool.begin((db) => work(db))) as T;
    } catch (error) {
      if (left === 0 || !(isDeadlock(error) || mustRetryAfter(error))) throw error;
    }
  }
}

const isDeadlock = (error: unknown) => error instanceof client.PostgresError && error.code === "40P01";
