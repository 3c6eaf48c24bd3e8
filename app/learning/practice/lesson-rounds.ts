/** The questions and places of a lesson, and whether another lesson must be passed first. Pure functions. */

import type { ReleaseWithQuestions } from "~/content/release/release-cache.server";
import { requireQuestion } from "~/content/release/require-question";
import { isLookBack } from "~/questions/question";
import type { QuestionRecord } from "~/questions/table";
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

/** Returns whether no round may begin in this lesson, because the order of lessons is fixed and an earlier lesson is not passed. */
export function mustPassOtherLessonFirst(
  release: ReleaseWithQuestions,
  lessonId: string,
  { fixedOrder, passedLessons }: { fixedOrder: boolean; passedLessons: readonly string[] },
): boolean {
  return fixedOrder && findLessonToPassFirst(release.content.rules.lessonOrder, lessonId, passedLessons) !== null;
}
