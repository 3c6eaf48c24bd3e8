/**
 * The questions and places of a lesson, when a round of them is complete, and whether another lesson must be passed first. Pure functions.
 */

import type { ReleaseWithQuestions } from "~/content/release/release-cache.server";
import { requireQuestion } from "~/content/release/require-question";
import { isLookBack } from "~/questions/question";
import { allowsSecondTry, type ScoredResponse } from "~/questions/second-try";
import type { QuestionRecord } from "~/questions/table";
import type { AttemptQuestion } from "../attempt/attempt";
import { findLessonToPassFirst } from "./lesson-order";

/**
 * Returns the places of a lesson, in the order of its page. Each place is the list of its variants, in the order of the file; it is never
 * empty.
 */
export function listPlacesOfLesson(release: ReleaseWithQuestions, lessonId: string): QuestionRecord[][] {
  const places = release.pieces.get(lessonId)?.places ?? [];
  return places.map(({ questions }) => questions.map((id) => requireQuestion(release, id)));
}

/** Returns the places of a lesson as `listPlacesOfLesson` does, without those that look back on an earlier lesson. */
export function listCountedPlaces(release: ReleaseWithQuestions, lessonId: string): QuestionRecord[][] {
  return listPlacesOfLesson(release, lessonId).filter(([first]) => first && !isLookBack(first));
}

/** Returns the questions that count in a first round of a lesson, in the order of its page: the first variant of each place. */
export function listFirstRoundQuestions(release: ReleaseWithQuestions, lessonId: string): QuestionRecord[] {
  return listCountedPlaces(release, lessonId).flatMap((variants) => variants.slice(0, 1));
}

/** Returns whether a question of a practice round is asked once more: after a wrong first answer, if the release has second tries. */
export function asksPracticeQuestionAgain(
  question: QuestionRecord,
  [first, second]: ScoredResponse[],
  { content }: ReleaseWithQuestions,
): boolean {
  return content.secondTry === true && second === undefined && allowsSecondTry(question, first ?? null);
}

/** Returns whether every question of a round is final. A look-back question may stay open. */
export function isPracticeRoundComplete(form: readonly Pick<AttemptQuestion, "question" | "feedback">[]): boolean {
  return form.every(({ question, feedback }) => feedback || isLookBack(question));
}

/** Returns whether no round may begin in this lesson, because the order of lessons is fixed and an earlier lesson is not passed. */
export function mustPassOtherLessonFirst(
  release: ReleaseWithQuestions,
  lessonId: string,
  { fixedOrder, passedLessons }: { fixedOrder: boolean; passedLessons: readonly string[] },
): boolean {
  return fixedOrder && findLessonToPassFirst(release.content.rules.lessonOrder, lessonId, passedLessons) !== null;
}
