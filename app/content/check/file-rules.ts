/** Rules of the course check about files: the lesson files match the list in course.yaml, and their pictures exist. */

import { lineOf, listPictureNodes } from "~/platform/markdown/tree";
import type { CourseProblem } from "../source/problem";
import { type CourseRule, createCourseYamlProblem, findLessonAtItsPlace, listLessonsInCourseYaml } from "./course-rule";

export const listedLessonsAreUniqueAndHaveFiles: CourseRule = (course) => {
  const listed = listLessonsInCourseYaml(course);
  const order = listed.map(({ id }) => id);
  return order.flatMap((lesson, index) => {
    const path = ["lessons", index];
    const right = findLessonAtItsPlace(course, lesson);
    if (index !== (right ? listed.indexOf(right) : order.indexOf(lesson)))
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
    const atThisPlace = order[number - 1] ?? "";
    if (atThisPlace === id) return [];
    // If another lesson is listed twice, and here too, that is told, and this lesson is the one that is meant.
    if (place === 0 && order.indexOf(atThisPlace) < order.lastIndexOf(atThisPlace)) return [];
    if (place === 0) return [{ file, line: 1, code: "lesson-unlisted", data: { lesson: id } }];
    return [{ file, line: 1, code: "lesson-number", data: { number, place } }];
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
