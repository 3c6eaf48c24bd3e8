/** A course that is no longer offered. Nothing of it goes: learners keep answers, progress and certificates. */
import type { Db } from "~/platform/database/database.server";
import { updateArchived } from "./content.sql.server";

/** Archiving twice keeps the first moment. Returns whether there is such a course. */
export function archiveCourse(db: Db, { courseId, now }: { courseId: string; now: Date }): Promise<boolean> {
  return updateArchived(db, courseId, now);
}

/** Offers it again. Returns whether there is such a course. */
export function offerCourse(db: Db, courseId: string): Promise<boolean> {
  return updateArchived(db, courseId, null);
}
