/** Gathers the problems of a course whose glossary, sources or misconceptions are gone from their file. */
import type { CourseProblem } from "../source/problem";
import type { ParsedCourse } from "../source/read-course.server";

/** The files that may be empty as long as nothing refers to them, with the problem of a reference to what is not in them. */
const files = {
  sources: "source-unknown",
  glossary: "term-unknown",
  misconceptions: "misconception-unknown",
} as const;

/** Tells of an empty file once, in place of a problem for every reference to it. */
export function tellEmptyFilesOnce(course: ParsedCourse, problems: readonly CourseProblem[]): CourseProblem[] {
  return Object.entries(files).reduce<CourseProblem[]>(
    (left, [name, code]) => {
      const file = course[name as keyof typeof files];
      const references = left.filter((problem) => problem.code === code);
      if (references.length === 0 || file === null || file.broken.length > 0 || Object.keys(file.value).length > 0)
        return left;
      const data = { references: references.length };
      const gathered: CourseProblem = { file: `${course.folder}/${name}.yaml`, line: 1, code: "yaml-empty", data };
      return [...left.filter((problem) => problem.code !== code), gathered];
    },
    [...problems],
  );
}
