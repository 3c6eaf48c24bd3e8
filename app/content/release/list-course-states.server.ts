/** For administrators: which release of each course is shown, and what the last check said of it, on whichever machine. */
import type { Db } from "~/platform/database/database.server";
import { type CourseStateRow, selectCourseStates } from "./course-checks.sql.server";

export type CourseState = CourseStateRow;

/** One statement. Folders that never passed a check are in it. */
export function listCourseStates(db: Db): Promise<CourseState[]> {
  return selectCourseStates(db);
}
