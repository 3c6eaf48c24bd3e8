/** Rules of the course check about files: the lesson files match the list in course.yaml, and their pictures exist. */

import { lineOf, listPictureNodes } from "~/platform/markdown/tree";
import type { CourseProblem } from "../source/problem";
import { type CourseRule, createCourseYamlProblem, listLessonsInCourseYaml } from "./course-rule";

export const listedLessonsAreUniqueAndHaveFiles: CourseRule = (course) => {
  const order = listLessonsInCourseYaml(course).map(({ id }) => id);
  return order.flatMap((lesson, index) => {
    const path = ["lessons", index];
    if (order.indexOf(lesson) < index)
      return [createCourseYamlProblem(course, path, { code: "lesson-listed-twice", data: { lesson } })];
    if (course.lessonFiles.some(({ id }) => id === lesson)) return [];
    const file = `${String(index + 1).padStart(2, "0")}-${lesson}.mdx`;
    return [createCourseYamlProblem(course, path, { code: "lesson-without-file", data: { lesson, file } })];
  });
};

/**
 * Checks that every lesson file is listed in course.yaml, and its number is its position in that list. Only file names are checked, so a
 * file that can't be read is checked too.
 */
export const lessonFilesMatchListInCourseYaml: CourseRule = (course) => {
  const order = listLessonsInCourseYaml(course).map(({ id }) => id);
  if (order.length === 0) return [];
  return course.lessonFiles.flatMap(({ file, id, number }): CourseProblem[] => {
    const place = order.indexOf(id) + 1;
    if (place === 0) return [{ file, line: 1, code: "lesson-unlisted", data: { lesson: id } }];
    return number === place ? [] : [{ file, line: 1, code: "lesson-number", data: { number, place } }];
  });
};

/** Checks that the pictures of the lessons and of the closing case are in media/. */
export const picturesExist: CourseRule = ({ lessons, closingCase, media }) =>
  [...lessons, ...(closingCase ? [closingCase] : [])].flatMap(({ file, tree }) =>
    listPictureNodes(tree)
      .filter(({ url }) => !media.includes(url.replace(/^media\//, "")))
      .map(
        (picture): CourseProblem => ({
          file,
          line: lineOf(picture),
          code: "picture-missing",
          data: { name: picture.url },
        }),
      ),
  );
