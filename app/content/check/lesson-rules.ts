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

/** The ids of elements that every lesson page has, besides those of its course. A test compares them with the page. */
const reservedIds = [
  "main",
  "vragen",
  "begrippen",
  "plan-title",
  ...["title", "state", "result", "bar", "plan"].map((part) => `lesson-${part}`),
];

/** Returns whether an element of every lesson page has this id, such as the plan of the pieces or the summary of a piece. */
export const isReservedId = (id: string) => reservedIds.includes(id) || /^lesson-piece-\d+$/.test(id);

/**
 * Checks that in one lesson, the headings, cases, questions, pre-questions and recall questions have different ids, which the page itself
 * does not use, because each id is an anchor on the same page.
 */
export const anchorsAreUniqueWithinLesson: CourseRule = (course) =>
  course.lessons.flatMap((lesson) => {
    const asides = lesson.asides.map(({ tag, id, line }) => ({
      name: `${tag} ${id}`,
      anchor: `${tag === "Recall" ? "recall" : "pre-question"}-${id}`,
      line,
    }));
    const questions = lesson.questions.map(({ record: { id }, line }) => ({ name: id, line }));
    const places = [
      // If a heading occurs twice, rehype-slug adds a number to its id. The id would then depend on the order of the headings, so they must
      // differ.
      ...lesson.headings.map(({ title, line }) => ({ name: composeSlug(title), line })),
      ...lesson.cases.map(({ id, line }) => ({ name: id, line })),
    ];
    const others = [...questions.map(({ name }) => name), ...asides.map(({ anchor }) => anchor)];
    const isTaken = (name: string, before: { name: string }[]) => before.some((place) => place.name === name);
    const taken = [
      ...places.filter(({ name }, at) => isTaken(name, places.slice(0, at)) || others.includes(name)),
      ...asides.filter(({ name }, at) => isTaken(name, asides.slice(0, at))),
    ];
    const reserved = [...places, ...questions].filter(({ name }) => isReservedId(name));
    const { file } = lesson;
    return [
      ...taken.map(({ name, line }): CourseProblem => ({ file, line, code: "place-name-taken", data: { name } })),
      ...reserved.map(({ name, line }): CourseProblem => ({ file, line, code: "place-name-reserved", data: { name } })),
    ];
  });
