import { beginWithRetry as beginAgain } from "~/platform/database/begin-with-retry.server";
import type { Db, Pool } from "~/platform/database/database.server";
import { ConcurrentWriteError } from "./attempt.sql.server";

/** Again, too, when another request won the race for the same row: the second time that row is there. */
export function beginAttemptWithRetry<T>(pool: Pool, work: (db: Db) => Promise<T>): Promise<T> {
  return beginAgain(pool, work, (error) => error instanceof ConcurrentWriteError);
}

/** The learner was deleted or merged while a request was on its way: foreign keys notice it when writing, without a statement more. */
export function isLearnerGone(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "23503";
}
