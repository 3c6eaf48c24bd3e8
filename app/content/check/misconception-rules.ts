/** Rules of the course check about misconceptions: the wrong options that name them, and the list in misconceptions.yaml. */

import { listOptions } from "~/questions/options";
import {
  type CourseRule,
  createQuestionProblem,
  hasValidOrBrokenYamlEntry,
  listCourseQuestions,
  ruleForEachQuestion,
} from "./course-rule";

export const referencedMisconceptionsExist: CourseRule = (course) =>
  listCourseQuestions(course).flatMap((question) =>
    listOptions(question.record).flatMap(({ id, misconception: key }) =>
      key && course.misconceptions && !hasValidOrBrokenYamlEntry(course.misconceptions, key)
        ? [createQuestionProblem(question, { code: "misconception-unknown", data: { key } }, id)]
        : [],
    ),
  );

/**
 * Checks that every misconception in misconceptions.yaml is named by a wrong option of some question. Otherwise no learner would ever see
 * it.
 */
export const misconceptionsAreNamedByOptions: CourseRule = (course) => {
  const named = new Set(
    listCourseQuestions(course)
      .flatMap(({ record }) => listOptions(record))
      .map(({ misconception }) => misconception),
  );
  return Object.keys(course.misconceptions?.value ?? {})
    .filter((key) => !named.has(key))
    .map((key) => ({
      file: `${course.folder}/misconceptions.yaml`,
      line: course.misconceptions?.lineOf([key, "name"]) ?? 1,
      code: "misconception-unused",
      data: { key },
    }));
};

/** Checks that in the final test, every wrong option names the misconception behind it. */
export const wrongFinalTestOptionsNameMisconceptions = ruleForEachQuestion((question) =>
  question.pool === "practice"
    ? []
    : listOptions(question.record)
        .filter((option) => !option.correct && !option.misconception)
        .map(({ id }) => createQuestionProblem(question, { code: "pool-without-misconception" }, id)),
);
