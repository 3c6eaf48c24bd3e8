/** Rules of the course check about look-backs: a question about an earlier lesson, at the opening of a lesson. */

import { isLookBack } from "~/questions/question";
import type { CourseProblem } from "../source/problem";
import {
  type CourseRule,
  createQuestionProblem,
  findLessonAtItsPlace,
  listLessonsInCourseYaml,
  listObjectivesInFile,
  ruleForEachQuestion,
} from "./course-rule";

/** Checks that a lesson has at most one look-back, before its first heading or case. */
export const atMostOneLookBackAtOpening: CourseRule = (course) =>
  course.lessons.flatMap(({ questions, headings, cases }) => {
    const lookBacks = questions.filter(({ record }) => isLookBack(record));
    const start = Math.min(...[...headings, ...cases].map(({ line }) => line));
    return lookBacks.flatMap((question, index): CourseProblem[] => [
      ...(index > 0 ? [createQuestionProblem(question, { code: "look-back-second" })] : []),
      ...(question.line > start ? [createQuestionProblem(question, { code: "look-back-late" })] : []),
    ]);
  });

/** Checks that a look-back asks about an objective of an earlier lesson. */
export const lookBacksAskAboutEarlierLesson: CourseRule = (course) => {
  const listed = listLessonsInCourseYaml(course);
  return course.lessons.flatMap(({ id, questions }) => {
    const lesson = findLessonAtItsPlace(course, id);
    if (!lesson) return [];
    const earlier = listed.slice(0, listed.indexOf(lesson)).flatMap(({ id: other, objectives }) => [
      ...objectives.map((objective) => objective.id),
      // If the block of that lesson names another objective than course.yaml, that is told there.
      ...listObjectivesInFile(course, other),
    ]);
    return questions
      .filter(({ record }) => isLookBack(record) && !earlier.includes(record.objective))
      .map((question) =>
        createQuestionProblem(question, {
          code: "look-back-objective",
          data: { objective: question.record.objective },
        }),
      );
  });
};

/** Checks that a look-back names no passage, place or case, because it is about another lesson. */
export const lookBacksNameNothingOfTheirLesson = ruleForEachQuestion((question) => {
  const { passage, place, case: named } = question.record;
  const written = Object.entries({ passage, place, case: named }).filter(([, value]) => value);
  // In the final test the role itself is a problem.
  if (!isLookBack(question.record) || question.pool === "final") return [];
  return written.map(([attribute]) =>
    createQuestionProblem(question, { code: "look-back-attribute", data: { attribute } }),
  );
});
