/**
 * Lists all courses for administrators, with the current release and the latest check of each. The checks are in the database, so any
 * process can show them.
 */
import type { Db } from "~/platform/database/database.server";
import type { CourseProblem } from "../source/problem";
import { storedCourseProblemSchema } from "../source/stored-course-problem-schema";
import { type CourseWithReleaseAndCheckRow, selectCoursesWithReleaseAndCheck } from "./course-checks.sql.server";

interface CourseWithReleaseAndCheck extends Omit<CourseWithReleaseAndCheckRow, "check"> {
  check: { checkedAt: string; problems: CourseProblem[]; warnings: CourseProblem[] } | null;
}

/** Returns the state of every course with one SQL statement. Folders that never passed a check are included. */
export async function listCoursesWithReleaseAndCheck(db: Db): Promise<CourseWithReleaseAndCheck[]> {
  const read = (stored: unknown[]) => stored.map((each) => storedCourseProblemSchema.parse(each));
  return (await selectCoursesWithReleaseAndCheck(db)).map(({ check, ...row }) => ({
    ...row,
    check: check && { ...check, problems: read(check.problems), warnings: read(check.warnings) },
  }));
}
