/** Rules of the course check about the questions of a final test: their cells, their cases, and their kinds. */
import { isQuestionKindScored } from "~/questions/question";
import { isQuestionOfCellLevel } from "../../source/cell-level";
import type { CourseFlaw, CourseProblem } from "../../source/problem";
import {
  type CourseRule,
  createQuestionProblem,
  isObjectiveOfLesson,
  listCourseQuestions,
  ruleForEachQuestion,
} from "../course-rule";

/**
 * Checks that a question of the final test names a cell of the blueprint, and is of that cell's objective and level. If a cell has the id of
 * another one, a cell that seems unknown may be meant, and if its objective is none, nobody knows its questions: that is told of the cell.
 */
export const poolQuestionsFitTheirCells: CourseRule = (course) => {
  const cells = course.course?.value.final_test?.cells;
  if (!cells) return [];
  const ids = cells.map(({ id }) => id);
  return listCourseQuestions(course).flatMap((question) => {
    if (question.pool === "practice") return [];
    const { record } = question;
    const tell = (flaw: CourseFlaw) => createQuestionProblem(question, flaw);
    if (record.cell === undefined) return [tell({ code: "pool-without-cell", data: { cells: ids } })];
    const cell = cells.find(({ id }) => id === record.cell);
    if (!cell && new Set(ids).size < ids.length) return [];
    if (!cell) return [tell({ code: "cell-unknown", data: { cell: record.cell, cells: ids } })];
    const { id, objective, level } = cell;
    return [
      ...(objective === record.objective || !isObjectiveOfLesson(course, objective)
        ? []
        : [tell({ code: "cell-of-other-objective", data: { cell: id, objective } })]),
      ...(isQuestionOfCellLevel(level, record)
        ? []
        : [tell({ code: "cell-of-other-level", data: { cell: id, level } })]),
    ];
  });
};

export const practiceQuestionsHaveNoCell = ruleForEachQuestion((question) =>
  question.pool === "practice" && question.record.cell !== undefined
    ? [createQuestionProblem(question, { code: "attribute-only-in-pool", data: { attribute: "cell" } })]
    : [],
);

/** Checks that every question of the final test has a score, because a test counts each question as right or wrong. */
export const poolQuestionsAreScored = ruleForEachQuestion((question) =>
  question.pool === "practice" || isQuestionKindScored(question.record)
    ? []
    : [createQuestionProblem(question, { code: "pool-kind-unscored", data: { kind: question.record.type } })],
);

/** Checks that the case of a question in the final test stands in the pool. If a file is incomplete, the case may be in its lost part. */
export const casesOfPoolQuestionsExist: CourseRule = (course) => {
  if (course.pool.some(({ isWhole }) => !isWhole)) return [];
  const cases = course.pool.flatMap((file) => file.cases.map(({ id }) => id));
  return listCourseQuestions(course).flatMap((question) => {
    const { case: named } = question.record;
    if (question.pool === "practice" || named === undefined || cases.includes(named)) return [];
    return [createQuestionProblem(question, { code: "pool-case-unknown", data: { case: named, cases } })];
  });
};

export const poolCaseIdsAreUnique: CourseRule = ({ pool }) => {
  const seen = new Set<string>();
  return pool.flatMap(({ file, cases }) =>
    cases.flatMap(({ id, line }): CourseProblem[] => {
      const isTaken = seen.has(id);
      seen.add(id);
      return isTaken ? [{ file, line, code: "pool-case-twice", data: { case: id } }] : [];
    }),
  );
};
