import type { Db } from "~/platform/database/database.server";
import { selectIsFirstPassOfLesson } from "./remark.sql.server";

/** Returns whether a practice round had passed its lesson at a time, and no earlier round had: a certificate of then rests on it. */
export function isFirstPassOfLesson(
  db: Db,
  attempt: { learnerId: string; attemptId: string; at: Date },
): Promise<boolean> {
  return selectIsFirstPassOfLesson(db, attempt);
}
