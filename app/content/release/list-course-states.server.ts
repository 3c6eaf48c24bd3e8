/** For administrators: the current release of each course and the result of its latest check, on any machine. */
import type { Db } from "~/platform/database/database.server";
import type { CourseProblem } from "../source/problem";
import { storedProblemSchema } from "../source/stored-problems";
import { type CourseStateRow, selectCourseStates } from "./course-checks.sql.server";

export interface CourseState extends Omit<CourseStateRow, "check"> {
  check: { checkedAt: string; problems: CourseProblem[]; warnings: CourseProblem[] } | null;
}

/** One statement. It includes folders that never passed a check. */
export async function listCourseStates(db: Db): Promise<CourseState[]> {
  const read = (stored: unknown[]) => stored.map((each) => storedProblemSchema.parse(each));
  return (await selectCourseStates(db)).map(({ check, ...row }) => ({
    ...row,
    check: check && { ...check, problems: read(check.problems), warnings: read(check.warnings) },
  }));
}
