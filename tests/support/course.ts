/** The built course with the right answers, so that tests can answer right or wrong. */
import fs from "node:fs";
import type { ClosingCase } from "../../app/content/release/closing-case/closing-case";
import { deriveLessonPieces, type LessonInPieces, sortByPageOrder } from "../../app/content/release/lesson-pieces";
import { groupQuestionsByPlace } from "../../app/content/release/lesson-places";
import type { BuiltCourse, CompiledLesson } from "../../app/content/release/release";
import type { PostedFormFields } from "../../app/questions/kind";
import { isLookBack } from "../../app/questions/question";
import { getQuestionKindDefinition, type QuestionRecord } from "../../app/questions/table";

export const builtCourseId = "samenlevingsopbouw";

export function readBuiltCourse(): BuiltCourse {
  return JSON.parse(fs.readFileSync(`build/content/${builtCourseId}.json`, "utf8"));
}

/** Returns the closing case of the built course, or undefined if its edition has none or nothing is built. */
export function findBuiltClosingCase(): ClosingCase | undefined {
  return isCourseBuilt() ? readBuiltCourse().release.closingCase : undefined;
}

/** Returns whether the edition of the built course has a final test; false if nothing is built. */
export function hasBuiltFinalTest(): boolean {
  return isCourseBuilt() && readBuiltCourse().release.finalTest !== undefined;
}

const isCourseBuilt = () => fs.existsSync(`build/content/${builtCourseId}.json`);

export function findLessonByNumber(course: BuiltCourse, number: number): CompiledLesson {
  const lesson = course.release.lessons.find((each) => each.number === number);
  if (!lesson) throw new Error(`There is no lesson ${number}`);
  return lesson;
}

/**
 * Returns the questions that a first round of a lesson asks, in the order of its page: the first variant of each place. A look-back is none
 * of them, because it does not count.
 */
export function listLessonQuestions(course: BuiltCourse, lesson: CompiledLesson): QuestionRecord[] {
  const records = listRecords(course, lesson);
  const places = groupQuestionsByPlace(records).map(({ variants }) => variants[0]);
  const first = places.filter((record) => !isLookBack(record));
  return sortByPageOrder(deriveLessonPieces(lesson, records), first, ({ id }) => id);
}

/** Returns the pieces of a lesson, as its page shows them. */
export function deriveBuiltLessonPieces(course: BuiltCourse, lesson: CompiledLesson): LessonInPieces {
  return deriveLessonPieces(lesson, listRecords(course, lesson));
}

/** Returns all practice questions of a lesson, in the order of its file. */
function listRecords(course: BuiltCourse, lesson: CompiledLesson): QuestionRecord[] {
  return lesson.questions.map((id) => {
    const found = course.questions.find(({ record }) => record.id === id);
    if (!found) throw new Error(`There is no question ${id}`);
    return found.record;
  });
}

export const lessonPath = (lesson: CompiledLesson, course = builtCourseId) => `/courses/${course}/lessons/${lesson.id}`;

type Fields = [string, string][];

/** Returns a complete answer: completely right, or without full marks. If a case asks for an explanation, a right answer has one. */
export function composeAnswer(question: QuestionRecord, right: boolean): PostedFormFields {
  const fields = getQuestionKindDefinition(question.type).composeSampleAnswer(question, right);
  const explains = right && question.type === "case" && question.rubric;
  return explains ? { ...fields, text: ["Omdat bewoners het doel zelf kiezen."] } : fields;
}

/** Returns a right answer as pairs of name and value, to fill in or to post. */
export function composeRightAnswerFields(question: QuestionRecord): Fields {
  return entriesOf(composeAnswer(question, true));
}

/** Returns an answer without full marks as pairs of name and value, to fill in or to post. */
export function composeWrongAnswerFields(question: QuestionRecord): Fields {
  return entriesOf(composeAnswer(question, false));
}

function entriesOf(fields: PostedFormFields): Fields {
  return Object.entries(fields).flatMap(([name, values]) => values.map((value): [string, string] => [name, value]));
}

/** Returns every text of a question that must stay on the server until the answer is final. */
export function listTextsHiddenBeforeAnswer(question: QuestionRecord): string[] {
  const secrets: string[] = [];
  const collect = (value: unknown, name: string) => {
    if (typeof value === "string" && (name === "feedback" || name === "model")) secrets.push(value);
    else if (Array.isArray(value)) for (const each of value) collect(each, name);
    else if (value && typeof value === "object") for (const [key, each] of Object.entries(value)) collect(each, key);
  };
  collect(question, "");
  return secrets.map((html) =>
    html
      .replace(/<[^>]+>/g, " ")
      .replace(/\s+/g, " ")
      .trim(),
  );
}

/** Returns the text of a response (a page, a fragment of it, or JSON with HTML in it) as a reader sees it, to look for texts in it. */
export function toPlainText(body: string): string {
  return body
    .replace(/\\u003c/gi, "<")
    .replace(/<[^>]+>/g, " ")
    .replace(/&#x27;|&apos;|&#39;/g, "'")
    .replace(/&quot;|\\"/g, '"')
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, " ");
}
