/** What is still to write in a course: drafts of questions, pieces of lessons, and texts with a mark. */
import { isToWrite } from "../../draft/to-write-mark";
import type { CourseProblem } from "../../source/problem";
import type { ParsedCourse } from "../../source/read-course.server";
import type { QuestionInFile } from "../../source/read-lesson-file.server";
import { createQuestionProblem, listCourseQuestions } from "../course-rule";
import { listTextsOfCourse } from "./texts-of-course";

/** Returns everything that is still to write, each with its file and line. */
export function listWhatIsToWrite(course: ParsedCourse): CourseProblem[] {
  const drafts = listDraftQuestions(course);
  const isTold = (place: { file: string; line: number }) => drafts.some((draft) => stands(place, draft));
  return [
    ...drafts.map((draft) => createQuestionProblem(draft, describeDraft(draft))),
    ...course.lessons.flatMap(({ file, toWrite }) =>
      toWrite.map(({ line, passages }): CourseProblem => {
        return { file, line, code: "piece-to-write", data: { passages: passages.join(" ") } };
      }),
    ),
    ...listTextsToWrite(course)
      .filter((text) => !isTold(text))
      .map(({ file, line }): CourseProblem => ({ file, line, code: "text-to-write" })),
  ];
}

function describeDraft({ draft, feedbacks, hint }: QuestionInFile) {
  const feedback = feedbacks.filter(({ text }) => isToWrite(text)).length;
  return { code: "question-is-draft", data: { rule: draft?.rule ?? "", feedback, hint: hint !== null } } as const;
}

function listTextsToWrite(course: ParsedCourse) {
  return [...listTextsOfCourse(course), ...listTextsOfSources(course)].filter(({ text }) => isToWrite(text));
}

/** The fields of a source that are quoted from its publication are not among the texts of a course. */
function listTextsOfSources({ folder, sources }: ParsedCourse) {
  const file = `${folder}/sources.yaml`;
  return Object.entries(sources?.value ?? {}).flatMap(([key, { read_note: _, ...fields }]) =>
    Object.entries(fields).map(([field, text]) => ({
      file,
      text: `${text}`,
      line: sources?.lineOf([key, field]) ?? 1,
    })),
  );
}

function listDraftQuestions(course: ParsedCourse): QuestionInFile[] {
  return listCourseQuestions(course).filter(({ draft }) => draft !== null);
}

function stands({ file, line }: { file: string; line: number }, question: QuestionInFile): boolean {
  return file === question.file && question.line <= line && line <= question.lastLine;
}

/** What a draft of a question misses, or has as its source wrote it. */
const ofDrafts: ReadonlySet<string> = new Set<CourseProblem["code"]>([
  ...(["feedback-short", "feedback-repeated", "right-option-longer", "negative-unmarked", "words-of-source"] as const),
  ...(["option-count", "five-options", "all-of-the-above", "sentence-long"] as const),
]);

/** What a lesson misses that is still being written. */
const ofLessons: ReadonlySet<string> = new Set<CourseProblem["code"]>([
  ...(["few-places", "pre-question-count", "piece-count", "piece-without-place", "places-without-variants"] as const),
  ...(["sentence-long", "lesson-sentences-mean", "lesson-sentences-alike", "short-sentences-in-row"] as const),
]);

/** What is counted over a whole course. */
const ofCourses: ReadonlySet<string> = new Set<CourseProblem["code"]>([
  "little-applied",
  "robot-guesses",
  "course-sentences-mean",
]);

/** Leaves out the problems that only say that a draft is no whole course yet: each of them is told once it is written. */
export function withoutWhatDraftsMiss(course: ParsedCourse, problems: readonly CourseProblem[]): CourseProblem[] {
  const drafts = listDraftQuestions(course);
  const lessons = course.lessons.filter(
    ({ toWrite, questions }) => toWrite.length > 0 || questions.some(({ draft }) => draft !== null),
  );
  if (lessons.length === 0 && drafts.length === 0) return [...problems];
  const files = new Set(lessons.map(({ file }) => file));
  const marked = new Set(listTextsToWrite(course).map(({ file, line }) => `${file}:${line}`));
  const objectives = new Set(lessons.flatMap(({ frontmatter }) => frontmatter?.value.objectives ?? []));
  return problems.filter(
    (problem) =>
      !(ofDrafts.has(problem.code) && drafts.some((draft) => stands(problem, draft))) &&
      !(ofLessons.has(problem.code) && files.has(problem.file)) &&
      !ofCourses.has(problem.code) &&
      !(problem.code === "objective-without-question" && objectives.has(problem.data.objective)) &&
      !(problem.code === "sentence-long" && marked.has(`${problem.file}:${problem.line}`)),
  );
}

/** Returns what the build says of a course in which something is still to write: one problem, or none. */
export function sumUpWhatIsToWrite({ folder }: { folder: string }, toWrite: readonly CourseProblem[]): CourseProblem[] {
  if (toWrite.length === 0) return [];
  return [{ file: `${folder}/course.yaml`, line: 1, code: "course-to-write", data: countWhatIsToWrite(toWrite) }];
}

export function countWhatIsToWrite(toWrite: readonly CourseProblem[]): { questions: number; pieces: number } {
  const questions = toWrite.filter(({ code }) => code === "question-is-draft").length;
  return { questions, pieces: toWrite.length - questions };
}
