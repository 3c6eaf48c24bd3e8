/** Rules of the course check about earlier editions, which stand in `editions/` of the course folder. */
import type { CourseFlaw, CourseProblem } from "../source/problem";
import type { ParsedCourse } from "../source/read-course.server";
import { type CourseRule, createCourseYamlProblem, createQuestionProblem, listCourseQuestions } from "./course-rule";

/** Checks that the folder of an earlier edition has the name of its label. So no two folders have the same label. */
export const editionFoldersAreNamedAfterLabel: CourseRule = (course) => {
  const label = course.course?.value.edition;
  if (course.edition === null || label === undefined || label === course.edition) return [];
  const data = { folder: course.edition, edition: label };
  return [createCourseYamlProblem(course, ["edition"], { code: "edition-folder-name", data })];
};

const longestLabel = 60;

/** Checks that a label can be the name of a folder, on every kind of disk. */
export const labelsCanNameFolders: CourseRule = (course) => {
  const edition = course.course?.value.edition;
  if (edition === undefined) return [];
  const isName = /^[\p{L}\p{N}](?:[\p{L}\p{N} ._-]*[\p{L}\p{N}])?$/u.test(edition) && edition === edition.normalize();
  if (isName && edition.length <= longestLabel) return [];
  return [
    createCourseYamlProblem(course, ["edition"], { code: "edition-label", data: { edition, most: longestLabel } }),
  ];
};

/**
 * Checks that an earlier edition has another label than the other editions, also for a disk on which capitals make no difference. The problem is
 * that of the earlier edition.
 * @param before the earlier editions of which the labels were already compared
 */
export function findLabelOfOtherEdition(
  earlier: ParsedCourse,
  current: ParsedCourse | null,
  before: readonly ParsedCourse[],
): CourseProblem[] {
  const label = earlier.course?.value.edition;
  const tell = (flaw: CourseFlaw) => [createCourseYamlProblem(earlier, ["edition"], flaw)];
  if (label === undefined) return [];
  if (label === current?.course?.value.edition) return tell({ code: "edition-is-current", data: { edition: label } });
  const others = [...(current ? [current] : []), ...before].flatMap(({ course }) => course?.value.edition ?? []);
  const other = others.find((each) => each !== label && each.toLowerCase() === label.toLowerCase());
  return other === undefined ? [] : tell({ code: "edition-label-alike", data: { edition: label, other } });
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
