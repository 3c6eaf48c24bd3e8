/** Archives a course: it is not offered any more. Learners keep answers, progress and certificates. */
import type { Db } from "~/platform/database/database.server";
import { updateCourseArchivedAt } from "./content.sql.server";

/**
 * Archiving twice keeps the first time.
 * @returns false if the course does not exist
 */
export function archiveCourse(db: Db, { courseId, now }: { courseId: string; now: Date }): Promise<boolean> {
  return updateCourseArchivedAt(db, courseId, now);
}

/**
 * Offers an archived course again.
 * @returns false if the course does not exist
 */
export function unarchiveCourse(db: Db, courseId: string): Promise<boolean> {
  return updateCourseArchivedAt(db, courseId, null);
}
