import type { Db, Pool } from "~/platform/database/database.server";
import { runTransactionWithRetry } from "~/platform/database/run-transaction-with-retry.server";
import { ConcurrentWriteError } from "./attempt.sql.server";

/**
 * Runs `work` in a transaction. If another request wrote the same row first, the transaction is rolled back and `work` runs again; then it
 * finds that row.
 */
export function runTransactionWithConflictRetry<T>(pool: Pool, work: (db: Db) => Promise<T>): Promise<T> {
  return runTransactionWithRetry(pool, work, (error) => error instanceof ConcurrentWriteError);
}

/**
 * Returns the outcome of `writing`, or `gone` if the learner was deleted, or merged into an account, in the meantime. A foreign key then
 * refuses the write, so no extra statement is needed to find out.
 */
export function returnIfLearnerDeleted<T>(gone: T, writing: Promise<T>): Promise<T> {
  return writing.catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "23503") return gone;
    throw error;
  });
}
