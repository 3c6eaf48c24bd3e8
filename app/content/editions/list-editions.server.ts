import type { Db } from "~/platform/database/database.server";
import { type EditionOfCourse, selectEditionsOfCourse } from "./editions.sql.server";

/** Returns the editions of a course that have a release, the newest first. */
export function listEditionsOfCourse(db: Db, courseId: string): Promise<EditionOfCourse[]> {
  return selectEditionsOfCourse(db, courseId);
}
