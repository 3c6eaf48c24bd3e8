import type { Db } from "~/platform/database/database.server";
import { type EnrolledLearnerCounts, selectEnrolledCounts } from "./enrolments.sql.server";

/** Returns the number of learners of each course. One statement. */
export function countEnrolledLearners(db: Db): Promise<EnrolledLearnerCounts[]> {
  return selectEnrolledCounts(db);
}
