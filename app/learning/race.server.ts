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

/** The learner was deleted or merged while a request was on its way: foreign keys notice it when writing, without a statement more. */
export function isLearnerGone(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "23503";
}
