import type { Db } from "~/platform/database/database.server";
import { selectEditionEverHadLearners } from "./enrolments.sql.server";

/** Returns whether any learner is or was enrolled in this edition. If so, the rules of the edition can't change any more. */
export function hasEditionEverHadLearners(db: Db, courseId: string, label: string): Promise<boolean> {
  return selectEditionEverHadLearners(db, courseId, label);
}
