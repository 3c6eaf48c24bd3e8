import { beginWithRetry as beginAgain } from "~/platform/database/begin-with-retry.server";
import type { Db, Pool } from "~/platform/database/database.server";
import { ConcurrentWriteError } from "./attempt.sql.server";

/** Runs work in a transaction, and again if another request wrote the same row first. The second time that row exists. */
export function runWithConflictRetry<T>(pool: Pool, work: (db: Db) => Promise<T>): Promise<T> {
  return beginAgain(pool, work, (error) => error instanceof ConcurrentWriteError);
}

/**
 * Returns whether an error means that the learner was deleted or merged meanwhile. Foreign keys find it when writing, so no extra
 * statement is needed.
 */
export function isLearnerDeletedError(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "23503";
}
