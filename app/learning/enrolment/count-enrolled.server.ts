import type { Db } from "~/platform/database/database.server";
import { type Enrolled, selectEnrolled } from "./enrolments.sql.server";

/** How many follow each course. One statement. */
export function countEnrolled(db: Db): Promise<Enrolled[]> {
  return selectEnrolled(db);
}
