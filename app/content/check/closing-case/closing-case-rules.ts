/** Rules of the course check about closing-case.mdx. What its steps contain is checked where the file is read. */

import type { CourseProblem } from "../../source/problem";
import { composeSlug } from "../../source/slug";
import { type CourseRule, listLessonsInCourseYaml } from "../course-rule";

/** Checks that the lesson that a step names is a lesson of the course. One that has a file, but is not listed, is told elsewhere. */
export const lessonsOfStepsExist: CourseRule = (course) => {
  const lessons = listLessonsInCourseYaml(course).map(({ id }) => id);
  const { file = "", steps = [] } = course.closingCase ?? {};
  return steps.flatMap(({ lesson, line }): CourseProblem[] =>
    lesson === undefined ||
    lessons.length === 0 ||
    lessons.includes(lesson) ||
    course.lessonFiles.some(({ id }) => id === lesson)
      ? []
      : [{ file, line, code: "step-lesson-unknown", data: { lesson, lessons } }],
  );
};

/** The ids that the pages of a closing case use themselves, and what their other ids begin with. */
const reserved = /^(main$|closing-case-|term-|source-|figure-\d+-within-\d+$)/;

/** Checks that the headings of the closing case have different ids, which its pages do not use themselves. */
export const anchorsOfClosingCaseAreUnique: CourseRule = ({ closingCase }) => {
  const { file = "", headings = [] } = closingCase ?? {};
  const names = headings.map(({ title, line }) => ({ name: composeSlug(title), line }));
  return names.flatMap(({ name, line }, at): CourseProblem[] => {
    if (names.findIndex((other) => other.name === name) < at)
      return [{ file, line, code: "place-name-taken", data: { name } }];
    return reserved.test(name) ? [{ file, line, code: "place-name-reserved", data: { name } }] : [];
  });
};
