/** Archives a course: it is not offered to new learners any more. Learners keep their answers, progress and certificates. */
import type { Db } from "~/platform/database/database.server";
import { updateCourseArchivedAt } from "./content.sql.server";

/**
 * Archives a course. If it is already archived, the time of the first archiving stays.
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
