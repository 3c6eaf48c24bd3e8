/** Rules of the course check about earlier editions, which stand in `editions/` of the course folder. */
import type { CourseProblem } from "../source/problem";
import type { ParsedCourse } from "../source/read-course.server";
import { type CourseRule, createCourseYamlProblem, createQuestionProblem, listCourseQuestions } from "./course-rule";

/** Checks that the folder of an earlier edition has the name of its label. So no two folders have the same label. */
export const editionFoldersAreNamedAfterLabel: CourseRule = (course) => {
  const label = course.course?.value.edition;
  if (course.edition === null || label === undefined || label === course.edition) return [];
  const data = { folder: course.edition, edition: label };
  return [createCourseYamlProblem(course, ["edition"], { code: "edition-folder-name", data })];
};

/** Checks that an earlier edition has another label than the current one. The problem is that of the earlier edition. */
export function findLabelOfCurrentEdition(earlier: ParsedCourse, current: ParsedCourse): CourseProblem[] {
  const label = earlier.course?.value.edition;
  if (label === undefined || label !== current.course?.value.edition) return [];
  return [createCourseYamlProblem(earlier, ["edition"], { code: "edition-is-current", data: { edition: label } })];
}

/**
 * Checks that a question with the id of a question in an earlier edition is the same question: of the same kind, about the same objective, and
 * both in practice or both in the final test. Answers of both editions are marked by the newest key with that id. The problem is that of the
 * current edition.
 */
export function findOtherQuestionsOfEarlierEditions(
  current: ParsedCourse,
  earlier: readonly ParsedCourse[],
): CourseProblem[] {
  const before = earlier.flatMap((edition) =>
    listCourseQuestions(edition).map((question) => ({ ...question, label: edition.edition ?? "" })),
  );
  return listCourseQuestions(current).flatMap((question) => {
    const { id, type, objective } = question.record;
    const other = before.find(
      ({ record, pool }) =>
        record.id === id && (record.type !== type || record.objective !== objective || pool !== question.pool),
    );
    if (!other) return [];
    const data = { id, edition: other.label };
    return [createQuestionProblem(question, { code: "question-of-earlier-edition", data })];
  });
}
