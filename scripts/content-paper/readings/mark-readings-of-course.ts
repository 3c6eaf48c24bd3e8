import fs from "node:fs";
import path from "node:path";
import { dealPoolOfCourse } from "../../../app/content/check/final-test/deal-rules";
import type { CourseFolder } from "../../../app/content/disk/course-folders.server";
import { listQuestionsForPaper } from "../../../app/content/paper/list-questions-for-paper";
import { formatCourseFilePath } from "../../../app/content/source/course-files";
import { getPaperAnswerForm, gradeWrittenAnswer, selectQuestionsForPaper } from "../../../app/questions/paper/paper";
import { type Messages, messagesFor } from "../../../app/ui/messages";
import { readCourseInFolder } from "../../author-command";
import { CommandRefusal } from "../../command-failure";
import { showWrittenAnswer } from "../read-answers";
import { formatReadingFigures } from "./format-readings";
import { markReadings } from "./mark-readings";
import { type ReadingRound, readReadings } from "./read-readings";
import { findFiguresInReview, listDifferentLines, putFiguresInReview } from "./review-file";

export interface MarkedReadings {
  /** The figures as Markdown, in the language of the course. */
  figures: string;
  /** The path of REVIEW.md, its text with these figures, whether it has them already, and the lines in which its own figures differ. */
  review: { file: string; text: string; isCurrent: boolean; differences: string[] };
  /** A line for each answer that could not be read. */
  refused: string[];
}

/**
 * Marks the readings of a course again. They stand beside the pool, in POOL_DIR if the pool does.
 * @returns null if the course has no readings
 * @throws CommandRefusal if a file of the readings or a question of the course can't be read
 */
export async function markReadingsOfCourse(
  folder: CourseFolder,
  poolFolder: string | null,
  messages: Messages,
): Promise<MarkedReadings | null> {
  const { files, source } = await readCourseInFolder(folder, poolFolder, messages);
  const place = formatCourseFilePath(files, "final-test");
  const rounds = readReadings(path.join(place, "readings"), files.id, messages);
  if (rounds.length === 0) return null;
  if (!source.isWhole) throw new CommandRefusal(messages.contentCheck.paper.notWhole(files.folder));
  const { readings: words } = messagesFor(source.course?.value.language ?? "nl").contentCheck;
  const figures = (["final-test", "practice"] as const).flatMap((set) => {
    const own = rounds.filter(({ key }) => key.set === set);
    if (own.length === 0) return [];
    const listed = listQuestionsForPaper(source, set === "practice" ? "practice" : "final");
    // The paper leaves some questions out, and shuffles the others. Here they stand as in the course.
    const onPaper = selectQuestionsForPaper(
      listed.map(({ record }) => record),
      "",
    );
    const questions = listed.filter(({ record }) => onPaper.includes(record));
    const isTest = set === "final-test";
    const marked = markReadings(questions, isTest ? (dealPoolOfCourse(source) ?? []) : [], own);
    const mark = isTest ? (source.course?.value.final_test?.mark ?? null) : null;
    return [formatReadingFigures(words.sets[set], marked, mark, words)];
  });
  const text = figures.join("\n\n");
  const file = path.join(place, "REVIEW.md");
  const review = fs.existsSync(file) ? fs.readFileSync(file, "utf8") : "";
  const written = findFiguresInReview(review);
  return {
    figures: text,
    review: {
      file,
      text: putFiguresInReview(review, text),
      isCurrent: written === text,
      differences: written === null ? [] : listDifferentLines(written, text),
    },
    refused: rounds.flatMap((round) => listRefused(round, messages)),
  };
}

function listRefused({ name: round, key, readers }: ReadingRound, { contentCheck }: Messages): string[] {
  return readers.flatMap(({ name, answers }) =>
    key.questions.flatMap((question, at) => {
      const [number, form] = [at + 1, getPaperAnswerForm(question)];
      const answer = answers[String(number)];
      if (!gradeWrittenAnswer(question, key.seed, answer).isRefused) return [];
      const written = showWrittenAnswer(answer);
      return [contentCheck.paper.refusedAnswer({ name: `${round}/${name}`, number, id: question.id, written, form })];
    }),
  );
}
