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

/** Returns all problems of an edition that a site does not have yet. Without a site, every edition is checked as a new one. */
export function listProblemsOfNewEdition({
  problems,
  newEditionProblems,
}: Record<"problems" | "newEditionProblems", CourseProblem[]>): CourseProblem[] {
  return sortProblems([...problems, ...newEditionProblems]);
}
