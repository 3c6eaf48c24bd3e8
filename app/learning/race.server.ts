import type { Db, Pool } from "~/platform/database.server";
import { LostRace } from "./lesson.sql.server";

/**
 * Runs work in a transaction, and again when another request won the race for the same row: the second time that row is there.
 * A use case still opens its own transaction; this is only how.
 */
export async function beginWithRetry<T>(pool: Pool, work: (db: Db) => Promise<T>): Promise<T> {
  for (let left = 3; ; left -= 1) {
    try {
      return (await pool.begin((db) => work(db))) as T;
    } catch (error) {
      if (!(error instanceof LostRace) || left === 0) throw error;
    }
  }
}
