import type { Db } from "~/platform/database/database.server";
import { hasLearners } from "./enrolments.sql.server";

/** Whether anybody learns or learned by this edition: its rules are frozen from then on. */
export function isEditionUsed(db: Db, courseId: string, label: string): Promise<boolean> {
  return hasLearners(db, courseId, label);
}
