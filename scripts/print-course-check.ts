/** What the check says of one course folder, for whoever sits at a terminal. */

import { examineCourse } from "../app/content/check/examine-course.server";
import { meanOfLessons } from "../app/content/check/sentences";
import type { CourseFolder } from "../app/content/disk/course-folders.server";
import { readFolder } from "../app/content/disk/read-folder.server";
import { formatProblem } from "../app/content/source/problem";

/** Prints problems, warnings and a last line with figures. Returns whether the course can be built. */
export async function printCourseCheck(folder: CourseFolder): Promise<boolean> {
  const { source, problems, warnings } = examineCourse(await readFolder(folder));
  for (const warning of warnings) console.warn(`let op: ${formatProblem(warning)}`);
  for (const problem of problems) console.error(formatProblem(problem));
  const questions = source?.lessons.reduce((sum, lesson) => sum + lesson.questions.length, 0) ?? 0;
  const mean = source && meanOfLessons(source);
  const lessons = source?.lessons.length ?? 0;
  const size = `${lessons} ${lessons === 1 ? "les" : "lessen"}, ${questions} vragen${mean ? `, gemiddeld ${mean} woorden per zin` : ""}`;
  const count = `${problems.length} ${problems.length === 1 ? "probleem" : "problemen"}`;
  console.log(`${folder.id}: ${problems.length === 0 ? `in orde (${size})` : count}`);
  return problems.length === 0;
}
