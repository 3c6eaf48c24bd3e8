import type { Db } from "~/platform/database/database.server";
import { hasEditionLearners } from "./enrolments.sql.server";

/** Returns whether anybody is or was enrolled in this edition. From then on its rules are frozen. */
export function isEditionUsed(db: Db, courseId: string, label: string): Promise<boolean> {
  return hasEditionLearners(db, courseId, label);
}
