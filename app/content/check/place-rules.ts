/** Rules of the course check about places: where a lesson asks something, and the questions (variants) that a round chooses from there. */

import { isBlockTag, lineOf } from "~/platform/markdown/tree";
import { areEnemies, isQuestionScored } from "~/questions/question";
import { findChoiceWithoutEnemies } from "../release/choice-without-enemies";
import { groupQuestionsByPlace } from "../release/lesson-places";
import type { CourseProblem } from "../source/problem";
import type { ParsedLesson, QuestionInFile } from "../source/read-lesson-file.server";
import { type CourseRule, createQuestionProblem, ruleForEachQuestion } from "./course-rule";
import { findPieceOfQuestion, listCountedPlacesInFile, listPiecesInFile } from "./pieces-in-file";

const fewestPlaces = 5;
const fewestPieces = 5;
const mostPieces = 6;

/** Returns a rule that checks each lesson by itself. */
function ruleForEachLesson(check: (lesson: ParsedLesson) => CourseProblem[]): CourseRule {
  return (course) => course.lessons.flatMap(check);
}

/** Checks that each lesson has at least five places. A look-back is not one of them. */
export const atLeastFivePlacesPerLesson = ruleForEachLesson((lesson) => {
  const count = listCountedPlacesInFile(lesson).length;
  if (!lesson.isWhole || count >= fewestPlaces) return [];
  return [{ file: lesson.file, line: 1, code: "few-places", data: { count, least: fewestPlaces } }];
});

/** Checks that the questions of a place stand directly after one another, and are about the same passage and case. */
export const questionsOfPlaceStandTogether = ruleForEachLesson((lesson) => {
  const byLine = new Map(lesson.questions.map((question) => [question.line, question]));
  const firsts = new Map<string, QuestionInFile>();
  let open: string | undefined;
  return lesson.tree.children.flatMap((node): CourseProblem[] => {
    const question = byLine.get(lineOf(node));
    // A question that could not be read may be of the same place.
    if (!question && isBlockTag(node, "Question")) return [];
    const place = question?.record.place;
    const [first, isNext] = [firsts.get(place ?? ""), place === open];
    open = place;
    if (!question || place === undefined) return [];
    if (!first) firsts.set(place, question);
    if (!first) return [];
    if (!isNext) return [createQuestionProblem(question, { code: "place-apart", data: { place, line: first.line } })];
    const isSame = first.record.passage === question.record.passage && first.record.case === question.record.case;
    return isSame ? [] : [createQuestionProblem(question, { code: "place-of-two-passages", data: { place } })];
  });
});

/** Checks that a question with a place stands after the beginning of the passage, and of the case, that it is about. */
export const placedQuestionsStandAfterPassage = ruleForEachLesson((lesson) => {
  const pieces = listPiecesInFile(lesson);
  return lesson.questions.flatMap((question) => {
    const { place, passage, case: named } = question.record;
    const late = pieces.find(({ id, line }) => (id === passage || id === named) && line > question.line);
    if (place === undefined || !late) return [];
    return [createQuestionProblem(question, { code: "place-before-passage", data: { title: late.title } })];
  });
});

/** Checks that the name of a place is not the id of a question elsewhere, because a question without a place is named by its id. */
export const placesAreNotNamedAsOtherQuestions = ruleForEachLesson(({ questions }) =>
  questions.flatMap((question) => {
    const { place } = question.record;
    const other = questions.find(({ record }) => record.id === place);
    if (!other || other.record.place === place) return [];
    return [createQuestionProblem(question, { code: "place-named-as-question", data: { place: other.record.id } })];
  }),
);

/** Checks that no question of the final test has what works only in a lesson. */
export const finalTestQuestionsHaveNoPlaceOrRole = ruleForEachQuestion((question) =>
  (["place", "role"] as const).flatMap((attribute) =>
    question.pool === "final" && question.record[attribute] !== undefined
      ? [createQuestionProblem(question, { code: "attribute-only-in-lesson", data: { attribute } })]
      : [],
  ),
);

/** Checks that a first round of a lesson, which asks the first question of each place, asks no two enemies. */
export const firstRoundAsksNoEnemies = ruleForEachLesson((lesson) => {
  if (!lesson.isWhole) return [];
  const firsts = listFirstsOfPlaces(lesson);
  return firsts.flatMap((question, index) =>
    firsts
      .slice(0, index)
      .filter(({ record }) => areEnemies(record, question.record))
      .map(({ record }) =>
        createQuestionProblem(question, { code: "enemies-in-first-round", data: { id: record.id } }),
      ),
  );
});

function listFirstsOfPlaces({ questions }: ParsedLesson): QuestionInFile[] {
  return questions.filter(
    ({ record }, index) => record.place === undefined || record.place !== questions[index - 1]?.record.place,
  );
}

/**
 * Checks that every variant can be asked: some choice of the other places has no enemies of it, nor enemies among themselves. A lesson whose
 * first round asks enemies is left out: see `firstRoundAsksNoEnemies`.
 */
export const everyVariantCanBeAsked = ruleForEachLesson((lesson) => {
  const places = groupQuestionsByPlace(lesson.questions.map(({ record }) => record));
  const firsts = listFirstsOfPlaces(lesson);
  const hasEnemies = firsts.some(({ record }) => firsts.some((other) => areEnemies(other.record, record)));
  if (!lesson.isWhole || hasEnemies) return [];
  return lesson.questions.flatMap((question) => {
    const { record } = question;
    if (firsts.includes(question)) return [];
    const variants = places.map((place) => (place.variants.includes(record) ? [record] : place.variants));
    if (findChoiceWithoutEnemies(variants)) return [];
    const around = places.filter((place) => place.variants.some((other) => areEnemies(other, record)));
    return [
      createQuestionProblem(question, { code: "variant-never-asked", data: { places: around.map(({ id }) => id) } }),
    ];
  });
});

/** Warns about a lesson with fewer than five or more than six pieces. */
export const fiveOrSixPiecesPerLesson = ruleForEachLesson((lesson) => {
  const count = listPiecesInFile(lesson).length;
  if (!lesson.isTextWhole || (count >= fewestPieces && count <= mostPieces)) return [];
  const data = { count, least: fewestPieces, most: mostPieces };
  return [{ file: lesson.file, line: 1, code: "piece-count", data }];
});

/** Warns about a piece of a lesson in which nothing is asked. */
export const piecesHavePlaces = ruleForEachLesson((lesson) => {
  const pieces = listPiecesInFile(lesson);
  const asked = lesson.questions.map((question) => findPieceOfQuestion(pieces, question));
  if (!lesson.isWhole) return [];
  return pieces
    .filter((piece) => !asked.includes(piece))
    .map(({ title, line }) => ({ file: lesson.file, line, code: "piece-without-place", data: { title } }));
});

/**
 * Warns about the places of a lesson with one question only, because a new round asks the same there. An open question may be alone: asked
 * again, it gets another answer. A place with a name is told where it stands, because the name may have a typing error.
 */
export const placesHaveVariants = ruleForEachLesson((lesson) => {
  const single = listCountedPlacesInFile(lesson).flatMap(({ id, variants }) =>
    variants.length === 1 && variants.every(isQuestionScored) ? [id] : [],
  );
  if (!lesson.isWhole) return [];
  const named = lesson.questions.filter(({ record: { place } }) => place !== undefined && single.includes(place));
  const places = single.filter((id) => !named.some(({ record }) => record.place === id));
  return [
    ...(places.length > 0
      ? [{ file: lesson.file, line: 1, code: "places-without-variants", data: { places } } as const]
      : []),
    ...named.map(({ record: { place = "" }, line }): CourseProblem => {
      return { file: lesson.file, line, code: "places-without-variants", data: { places: [place] } };
    }),
  ];
});
