/** Reads and checks all editions of a course: the current one and the earlier ones. */
import type { CourseFiles } from "../source/course-files";
import { sortProblems } from "../source/problem";
import { findLabelOfOtherEdition, findOtherQuestionsOfEarlierEditions } from "./edition-rules";
import { type ReadAndCheckedCourse, readAndCheckCourse } from "./read-and-check-course.server";

export interface CheckedEdition extends ReadAndCheckedCourse {
  files: CourseFiles;
}

/**
 * Reads and checks the edition in `files`, and its earlier editions. A mistake in one edition is no problem of the others. This never
 * throws.
 */
export function readAndCheckEditions(files: CourseFiles): { current: CheckedEdition; earlier: CheckedEdition[] } {
  const current = { files, ...readAndCheckCourse(files) };
  const earlier: CheckedEdition[] = [];
  for (const each of files.earlier ?? []) {
    const { source, problems, ...others } = readAndCheckCourse(each);
    const before = earlier.flatMap((other) => other.source ?? []);
    const found = source ? findLabelOfOtherEdition(source, current.source, before) : [];
    earlier.push({ files: each, source, problems: sortProblems([...problems, ...found]), ...others });
  }
  if (!current.source) return { current, earlier };
  const others = earlier.flatMap(({ source }) => source ?? []);
  const reused = findOtherQuestionsOfEarlierEditions(current.source, others);
  return { current: { ...current, problems: sortProblems([...current.problems, ...reused]) }, earlier };
}
