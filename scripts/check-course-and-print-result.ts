/** Prints the check of one course folder on a terminal. */
import { readAndCheckCourse } from "../app/content/check/read-and-check-course.server";
import { computeMeanWordsPerDutchLessonSentence } from "../app/content/check/sentence-rules";
import type { CourseFolder } from "../app/content/disk/course-folders.server";
import { readCourseFilesFromFolder } from "../app/content/disk/read-course-files-from-folder.server";
import { formatCourseFilePath } from "../app/content/source/course-files";
import { formatCourseProblemLine } from "../app/ui/course-problems";
import type { Messages } from "../app/ui/messages";

/** Prints the problems and warnings of a course, and a summary. Returns whether the course can be built. */
export async function checkCourseAndPrintResult(
  folder: CourseFolder,
  poolFolder: string | null,
  messages: Messages,
): Promise<boolean> {
  const { contentCheck: words } = messages;
  const files = await readCourseFilesFromFolder(folder, poolFolder);
  const { source, problems, warnings } = readAndCheckCourse(files);
  for (const warning of warnings) console.warn(`${words.warning}: ${formatCourseProblemLine(warning, messages)}`);
  for (const problem of problems) console.error(formatCourseProblemLine(problem, messages));
  const questions = source?.lessons.reduce((sum, lesson) => sum + lesson.questions.length, 0) ?? 0;
  const lessons = source?.lessons.length ?? 0;
  const inPool = source?.pool.reduce((sum, file) => sum + file.questions.length, 0) ?? 0;
  const finalTest = inPool === 0 ? null : { questions: inPool, folder: formatCourseFilePath(files, "final-test") };
  const fine = words.fine(lessons, questions, source && computeMeanWordsPerDutchLessonSentence(source), finalTest);
  console.log(`${folder.id}: ${problems.length === 0 ? fine : words.count(problems.length)}`);
  return problems.length === 0;
}
