/** Rules of the course check about a lesson: how many questions and pre-questions it has, their order, and the ids on its page. */

import type { CourseProblem } from "../source/problem";
import { composeSlug } from "../source/slug";
import type { CourseRule } from "./course-rule";

const fewestQuestions = 5;

/** Checks that each lesson has at least five questions. */
export const atLeastFiveQuestionsPerLesson: CourseRule = (course) =>
  course.lessons
    .filter(({ isWhole, questions }) => isWhole && questions.length < fewestQuestions)
    .map(({ file, questions }) => ({
      file,
      line: 1,
      code: "few-questions",
      data: { count: questions.length, least: fewestQuestions },
    }));

/** Checks that in a lesson, the questions come after all headings and cases. */
export const questionsComeAfterLessonText: CourseRule = (course) =>
  course.lessons.flatMap((lesson) => {
    const firstQuestion = Math.min(...lesson.questions.map(({ line }) => line));
    const late = [...lesson.headings, ...lesson.cases].filter(({ line }) => line > firstQuestion);
    return late.map(({ title, line }): CourseProblem => {
      return { file: lesson.file, line, code: "text-after-questions", data: { title } };
    });
  });

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
