/** Prints the check of one course folder on a terminal. */
import { type CheckedEdition, readAndCheckEditions } from "../app/content/check/read-and-check-editions.server";
import { computeMeanWordsPerDutchLessonSentence } from "../app/content/check/sentence-rules";
import type { CourseFolder } from "../app/content/disk/course-folders.server";
import { readCourseFilesFromFolder } from "../app/content/disk/read-course-files-from-folder.server";
import { formatCourseFilePath } from "../app/content/source/course-files";
import { formatCourseProblemLine } from "../app/ui/course-problems";
import type { Messages } from "../app/ui/messages";

/** Prints the problems and warnings of a course with its earlier editions, and a summary of each. Returns whether all can be built. */
export async function checkCourseAndPrintResult(
  folder: CourseFolder,
  poolFolder: string | null,
  messages: Messages,
): Promise<boolean> {
  const { current, earlier } = readAndCheckEditions(await readCourseFilesFromFolder(folder, poolFolder));
  for (const edition of [current, ...earlier]) printEdition(edition, messages);
  return [current, ...earlier].every(({ problems }) => problems.length === 0);
}

function printEdition({ files, source, problems, warnings }: CheckedEdition, messages: Messages): void {
  const { contentCheck: words } = messages;
  for (const warning of warnings) console.warn(`${words.warning}: ${formatCourseProblemLine(warning, messages)}`);
  for (const problem of problems) console.error(formatCourseProblemLine(problem, messages));
  const questions = source?.lessons.reduce((sum, lesson) => sum + lesson.questions.length, 0) ?? 0;
  const lessons = source?.lessons.length ?? 0;
  const inPool = source?.pool.reduce((sum, file) => sum + file.questions.length, 0) ?? 0;
  const finalTest = inPool === 0 ? null : { questions: inPool, folder: formatCourseFilePath(files, "final-test") };
  const fine = words.fine(lessons, questions, source && computeMeanWordsPerDutchLessonSentence(source), finalTest);
  const name = files.edition === undefined ? files.id : `${files.id}/editions/${files.edition}`;
  console.log(`${name}: ${problems.length === 0 ? fine : words.count(problems.length)}`);
}
