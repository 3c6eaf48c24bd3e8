/** Rules of the course check about a question as a whole: its id, its text, its Bloom level, and what it refers to. */

import { isBloomLevelAtLeast } from "~/questions/bloom";
import { listOptions } from "~/questions/options";
import { isLookBack } from "~/questions/question";
import type { CourseProblem } from "../source/problem";
import {
  type CourseRule,
  createCourseYamlProblem,
  createQuestionProblem,
  listCourseQuestions,
  ruleForEachQuestion,
} from "./course-rule";
import { listPiecesInFile } from "./pieces-in-file";

export const questionIdsAreUnique: CourseRule = (course) => {
  const seen = new Map<string, string>();
  return listCourseQuestions(course).flatMap((question) => {
    const { id } = question.record;
    const first = seen.get(id);
    seen.set(id, first ?? `${question.file}:${question.line}`);
    return first ? [createQuestionProblem(question, { code: "question-id-taken", data: { id, first } })] : [];
  });
};

/**
 * Checks that a question refers to a heading or a case that exists in its lesson. A look-back refers to none, and the cases of the final
 * test are checked elsewhere. Lessons with an incomplete text are skipped, because the heading or case may be in the part that is missing.
 */
export const referencedCasesAndPassagesExist: CourseRule = (course) =>
  listCourseQuestions(course).flatMap((question) => {
    const lesson = course.lessons.find(({ id }) => id === question.lessonId);
    if (!lesson?.isTextWhole || isLookBack(question.record)) return [];
    const cases = lesson.cases.map(({ id }) => id);
    const passages = listPiecesInFile(lesson).map(({ id }) => id);
    const { passage, case: named } = question.record;
    return [
      ...(passages.includes(passage)
        ? []
        : [createQuestionProblem(question, { code: "passage-unknown", data: { passage, passages } })]),
      ...(named && question.pool === "practice" && !cases.includes(named)
        ? [createQuestionProblem(question, { code: "case-unknown", data: { case: named, cases } })]
        : []),
    ];
  });

/** Checks that a pre-question comes back at a heading or a case that exists in its lesson. */
export const passagesOfPreQuestionsExist: CourseRule = ({ lessons }) =>
  lessons.flatMap((lesson) => {
    const passages = listPiecesInFile(lesson).map(({ id }) => id);
    return lesson.asides.flatMap(({ passage, line }): CourseProblem[] =>
      !lesson.isTextWhole || passage === undefined || passages.includes(passage)
        ? []
        : [{ file: lesson.file, line, code: "passage-unknown", data: { passage, passages } }],
    );
  });

/**
 * Checks that if a question names another one as its enemy (a question that reveals its answer), the other one names it too, so that they
 * are never asked together.
 */
export const enemyQuestionsExistAndNameEachOther: CourseRule = (course) => {
  const byId = new Map(listCourseQuestions(course).map((question) => [question.record.id, question]));
  const namesUnknown = (enemies: readonly string[]) => course.isWhole && enemies.some((id) => !byId.has(id));
  return listCourseQuestions(course).flatMap((question) => {
    const { id: own, enemies } = question.record;
    return enemies.flatMap((id) => {
      const other = byId.get(id);
      if (id === own) return [createQuestionProblem(question, { code: "enemy-itself" })];
      // If the named question is missing, it may be one that could not be read. So it is reported as unknown only if the whole course could
      // be read.
      if (!other)
        return course.isWhole ? [createQuestionProblem(question, { code: "enemy-unknown", data: { id } })] : [];
      // An unknown name there may be meant as the name of this one.
      if (other.record.enemies.includes(own) || namesUnknown(other.record.enemies)) return [];
      return [createQuestionProblem(other, { code: "enemy-one-sided", data: { id: own } })];
    });
  });
};

/** Checks that a negative word in a question, such as "niet", is emphasised. Only questions with options are checked. */
export const negativeWordsAreEmphasised = ruleForEachQuestion((question) => {
  if (listOptions(question.record).length === 0) return [];
  const word = /\b(niet|geen|nooit|behalve)\b/i.exec(question.plainStem)?.[0];
  return word ? [createQuestionProblem(question, { code: "negative-unmarked", data: { word } })] : [];
});

/** Checks that at least 40 % of the practice questions of a course have the Bloom level "apply" or a higher one. */
export const enoughPracticeQuestionsAtApplyOrHigher: CourseRule = (course) => {
  const practice = listCourseQuestions(course).filter(({ pool }) => pool === "practice");
  const applied = practice.filter(({ record }) => isBloomLevelAtLeast(record.bloom, "apply"));
  if (practice.length === 0 || applied.length / practice.length >= 0.4) return [];
  const data = { applied: applied.length, total: practice.length, least: Math.ceil(practice.length * 0.4) };
  return [createCourseYamlProblem(course, ["lessons"], { code: "little-applied", data })];
};
