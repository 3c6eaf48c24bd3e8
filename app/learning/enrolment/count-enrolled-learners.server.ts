import type { Db } from "~/platform/database/database.server";
import { type EnrolledLearnerCounts, selectEnrolledCounts } from "./enrolments.sql.server";

/** Returns how many learners are or were enrolled in each course, and how many of them are guests, in one statement. */
export function countEnrolledLearners(db: Db): Promise<EnrolledLearnerCounts[]> {
  return selectEnrolledCounts(db);
}
