/**
 * Lists all courses for administrators, with the current release and the latest check of each. The checks are in the database, so any
 * process can show them.
 */
import type { Db } from "~/platform/database/database.server";
import type { CourseProblem } from "../source/problem";
import { storedCourseProblemSchema } from "../source/stored-course-problem-schema";
import { type CourseStateRow, selectCourseStates } from "./course-checks.sql.server";

interface CourseState extends Omit<CourseStateRow, "check"> {
  check: { checkedAt: string; problems: CourseProblem[]; warnings: CourseProblem[] } | null;
}

/** Returns the state of every course with one SQL statement. Folders that never passed a check are included. */
export async function listCourseStates(db: Db): Promise<CourseState[]> {
  const read = (stored: unknown[]) => stored.map((each) => storedCourseProblemSchema.parse(each));
  return (await selectCourseStates(db)).map(({ check, ...row }) => ({
    ...row,
    check: check && { ...check, problems: read(check.problems), warnings: read(check.warnings) },
  }));
}
