import type { Db } from "~/platform/database/database.server";
import { type EnrolledCounts, selectEnrolled } from "./enrolments.sql.server";

/** Returns the number of learners of each course. One statement. */
export function countEnrolled(db: Db): Promise<EnrolledCounts[]> {
  return selectEnrolled(db);
}
