/** Rules of the course check about a lesson: how many pre-questions it has, and the ids on its page. */

import type { CourseProblem } from "../source/problem";
import type { AsideTag } from "../source/read-lesson-file.server";
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
  "further",
  "further-title",
  "plan-title",
  ...["title", "state", "result", "bar", "plan"].map((part) => `lesson-${part}`),
];

/** The ids that the page numbers: the summaries of pieces, misconceptions, and parts of drawings. */
const numberedId = /^((lesson-piece|misconception)-\d+|figure-\d+-within-\d+)$/;

/** What follows the id of a question in the ids of its parts. A card has a hash as its own id. */
const questionPart = /^-(stem|problem|hint|verdict|note|text(-hint|-problem)?|unit|[0-9a-f]{8}(-.+)?)$/;

/** What a lesson has, from whose ids its page makes other ids. */
interface NamesInLesson {
  questions: string[];
  cases: string[];
  /** The ids of the pre-questions, without `pre-question-`. */
  preQuestions: string[];
  recalls: string[];
  tasks: string[];
  terms: string[];
  sources: string[];
}

/** Returns whether the page of a lesson makes an element with this id itself, such as its plan, a source, or the hint of a question. */
export function isReservedId(id: string, names: NamesInLesson): boolean {
  const made = [
    ...reservedIds,
    ...names.cases.map((name) => `${name}-title`),
    ...names.preQuestions.flatMap((name) => [`guess-${name}`, `pre-question-${name}-saved`]),
    ...names.recalls.flatMap((name) => ["over", "text", "saved"].map((part) => `recall-${name}-${part}`)),
    ...names.tasks.flatMap((name) =>
      ["title", "rubric", "hint", "text", "saved"].map((part) => `task-${name}-${part}`),
    ),
    ...names.terms.map((name) => `term-${name}`),
    ...names.sources.map((name) => `source-${name}`),
  ];
  const isPart = (name: string) => id.startsWith(name) && questionPart.test(id.slice(name.length));
  // The note of a term or a citation at its place in the text has the scope of that place, and a number.
  // Other parts of notes have a colon in their ids, which no heading and no id of an author has.
  const isNote = /^(passage|based-on|other):/.test(id);
  return (
    isNote ||
    made.includes(id) ||
    numberedId.test(id) ||
    /^(?:term|cite)-.+-\d+$/.test(id) ||
    names.questions.some(isPart)
  );
}

/** The beginning of the anchors of pre-questions, recall questions and tasks. */
const anchorStart: Record<AsideTag, string> = { PreQuestion: "pre-question", Recall: "recall", Task: "task" };

/**
 * Checks that in one lesson, the headings, cases, questions, pre-questions, recall questions and tasks have different ids, which the page itself
 * does not use, because each id is an anchor on the same page.
 */
export const anchorsAreUniqueWithinLesson: CourseRule = (course) =>
  course.lessons.flatMap((lesson) => {
    const asides = lesson.asides.map(({ tag, id, line }) => ({
      name: `${tag} ${id}`,
      anchor: `${anchorStart[tag]}-${id}`,
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
    const idsOf = (of: AsideTag) => lesson.asides.flatMap(({ tag, id }) => (tag === of ? [id] : []));
    const names: NamesInLesson = {
      questions: questions.map(({ name }) => name),
      cases: lesson.cases.map(({ id }) => id),
      preQuestions: idsOf("PreQuestion"),
      recalls: idsOf("Recall"),
      tasks: idsOf("Task"),
      terms: lesson.use.terms,
      sources: Object.keys(course.sources?.value ?? {}),
    };
    const reserved = [...places, ...questions, ...asides.map(({ anchor, line }) => ({ name: anchor, line }))].filter(
      ({ name }) => isReservedId(name, names),
    );
    const { file } = lesson;
    return [
      ...taken.map(({ name, line }): CourseProblem => ({ file, line, code: "place-name-taken", data: { name } })),
      ...reserved.map(({ name, line }): CourseProblem => ({ file, line, code: "place-name-reserved", data: { name } })),
    ];
  });
