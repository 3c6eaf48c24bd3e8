/** Writes problems that the check of a course found as sentences of the message catalogue. */
import type { CourseProblem } from "~/content/source/problem";
import type { Messages } from "./messages";

type Words = string | ((data: unknown) => string);

export function describeCourseProblem(problem: CourseProblem, { contentCheck }: Messages): string {
  const { code } = problem;
  // The problem may have been stored by another version of this site, which has codes that this one does not know.
  if (!Object.hasOwn(contentCheck.problems, code)) return contentCheck.otherVersion(code);
  const words = contentCheck.problems[code] as Words;
  return typeof words === "string" ? words : words("data" in problem ? problem.data : null);
}

/** Writes a problem as `file:line  sentence`, as the commands print it. */
export function formatCourseProblemLine(problem: CourseProblem, messages: Messages): string {
  return `${problem.file}:${problem.line}  ${describeCourseProblem(problem, messages)}`;
}
