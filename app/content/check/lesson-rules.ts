/** Rules of the course check about a lesson: how many pre-questions it has, and the ids on its page. */

import type { CourseProblem } from "../source/problem";
import { composeSlug } from "../source/slug";
import type { CourseRule } from "./course-rule";

/** Checks that each lesson has one to three pre-questions, which are asked before its text. */
export const oneToThreePreQuestionsPerLesson: CourseRule = (course) =>
  course.lessons.flatMap(({ file, asides, isTextWhole }): CourseProblem[] => {
    const count = asides.filter(({ tag }) => tag === "PreQuestion").length;
    if (!isTextWhole || (count >= 1 && count <= 3)) return [];
    return [{ file, line: 1, code: "pre-question-count", data: { count } }];
  });

/**
 * Checks that in one lesson, the headings, cases, pre-questions and recall questions have different ids, because each id is an anchor on
 * the same page.
 */
export const anchorsAreUniqueWithinLesson: CourseRule = (course) =>
  course.lessons.flatMap((lesson) => {
    const places = [
      // If a heading occurs twice, rehype-slug adds a number to its id. The id would then depend on the order of the headings, so they must
      // differ.
      ...lesson.headings.map(({ title, line }) => ({ name: composeSlug(title), line })),
      ...lesson.cases.map(({ id, line }) => ({ name: id, line })),
      ...lesson.asides.map(({ tag, id, line }) => ({ name: `${tag} ${id}`, line })),
    ];
    return places.flatMap(({ name, line }, index): CourseProblem[] =>
      places.findIndex((place) => place.name === name) < index
        ? [{ file: lesson.file, line, code: "place-name-taken", data: { name } }]
        : [],
    );
  });
