import type { Db } from "~/platform/database/database.server";
import { type CourseEnrolmentCounts, selectCourseEnrolmentCounts } from "./enrolments.sql.server";

/** Returns how many learners are or were enrolled in each course, and how many of them are guests, in one statement. */
export function countEnrolledLearnersByCourse(db: Db): Promise<CourseEnrolmentCounts[]> {
  return selectCourseEnrolmentCounts(db);
}
