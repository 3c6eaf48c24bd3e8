import type { Db } from "~/platform/database/database.server";
import { hasEditionLearners } from "./enrolments.sql.server";

/** Returns whether any learner is or was enrolled in this edition. If so, the rules of the edition can't change any more. */
export function isEditionUsed(db: Db, courseId: string, label: string): Promise<boolean> {
  return hasEditionLearners(db, courseId, label);
}
