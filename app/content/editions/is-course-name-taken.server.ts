import type { Db } from "~/platform/database/database.server";
import { hasCourseOrCheck } from "../release/course-checks.sql.server";

/** Returns whether a course has this name: one that was published or archived, or one of which there is a folder. */
export function isCourseNameTaken(db: Db, courseId: string): Promise<boolean> {
  return hasCourseOrCheck(db, courseId);
}
