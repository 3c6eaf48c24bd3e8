import type { FileAndLine, FlawCodeWithData, FlawInFile } from "~/platform/markdown/problem";
import type { CourseFlawDataByCode } from "./flaws";

/** What is wrong in a course, as a code with data, without file and line. */
export type CourseFlaw = FlawCodeWithData<CourseFlawDataByCode>;

/** What is wrong in a course (a mistake or a warning), with its file and line. */
export type CourseProblem = FlawInFile<CourseFlawDataByCode>;

export type { FileAndLine };

/** Returns the problems sorted by file, then by line. */
export function sortProblems(problems: CourseProblem[]): CourseProblem[] {
  return [...problems].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
}
