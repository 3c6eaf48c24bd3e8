/** Prints the check of one course folder on a terminal. */
import path from "node:path";
import { countWhatIsToWrite } from "../app/content/check/drafts/to-write";
import { type CheckedEdition, readAndCheckEditions } from "../app/content/check/read-and-check-editions.server";
import {
  measureSentencesInDutchCourse,
  measureSentencesInLessons,
} from "../app/content/check/sentences/sentence-measures";
import type { CourseFolder } from "../app/content/disk/course-folders.server";
import { readCourseFilesFromFolder } from "../app/content/disk/read-course-files-from-folder.server";
import { formatCourseFilePath } from "../app/content/source/course-files";
import { listProblemsOfNewEdition } from "../app/content/source/problem";
import type { ParsedCourse } from "../app/content/source/read-course.server";
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
  return [current, ...earlier].every(
    (edition) => edition.toWrite.length === 0 && listProblemsOfNewEdition(edition).length === 0,
  );
}

function printEdition(edition: CheckedEdition, messages: Messages): void {
  const { contentCheck: words } = messages;
  const { files, source, newEditionProblems, warnings, toWrite } = edition;
  const problems = listProblemsOfNewEdition(edition);
  for (const warning of warnings) console.warn(`${words.warning}: ${formatCourseProblemLine(warning, messages)}`);
  for (const each of toWrite) console.error(`${words.toWrite.mark}: ${formatCourseProblemLine(each, messages)}`);
  for (const problem of problems) console.error(formatCourseProblemLine(problem, messages));
  if (problems.length > 0 && problems.length === newEditionProblems.length) console.error(words.onlyNewEditions);
  const questions = source?.lessons.reduce((sum, lesson) => sum + lesson.questions.length, 0) ?? 0;
  const lessons = source?.lessons.length ?? 0;
  const inPool = source?.pool.reduce((sum, file) => sum + file.questions.length, 0) ?? 0;
  const finalTest = inPool === 0 ? null : { questions: inPool, folder: formatCourseFilePath(files, "final-test") };
  const measured = source && measureSentencesInDutchCourse(source);
  const fine = words.fine(lessons, questions, measured, finalTest);
  const isEarlier = files.edition !== undefined;
  const name = isEarlier ? `${files.id}/editions/${files.edition}` : files.id;
  const { questions: drafts, pieces } = countWhatIsToWrite(toWrite);
  const found = [
    ...(problems.length > 0 ? [words.count(problems.length)] : []),
    ...(toWrite.length > 0 ? [words.toWrite.count(drafts, pieces)] : []),
  ];
  console.log(`${name}: ${found.length === 0 ? fine : found.join("; ")}`);
  if (source && measured && !isEarlier) console.log(formatSentenceTable(source, messages));
}

/** Returns a table with a line for each lesson: what its author needs to write sentences of the right lengths. */
function formatSentenceTable(source: ParsedCourse, { contentCheck: words }: Messages): string {
  const rows = measureSentencesInLessons(source).map(({ file, words: count, mean, spread, longest, shortInRow }) => [
    path.basename(file),
    ...[String(count), words.sentenceMeasure(mean), words.sentenceMeasure(spread)],
    ...[String(longest), String(shortInRow.length)],
  ]);
  const table = [words.sentenceColumns, ...rows];
  const widths = words.sentenceColumns.map((_, at) => Math.max(...table.map((row) => (row[at] ?? "").length)));
  const format = (row: readonly string[]) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join("  ");
  return table.map((row) => `  ${format(row)}`).join("\n");
}
