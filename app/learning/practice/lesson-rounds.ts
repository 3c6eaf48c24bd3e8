/** The questions of a lesson, and whether another lesson must be passed first. Pure functions. */

import type { ReleaseWithQuestions } from "~/content/release/release-cache.server";
import { requireQuestion } from "~/content/release/require-question";
import type { QuestionRecord } from "~/questions/table";
import { findLessonToPassFirst } from "./lesson-order";

/** Returns the practice questions of a lesson, in the order of its page; the variants of a place stand together. */
export function listQuestionsOfLesson(release: ReleaseWithQuestions, lessonId: string): QuestionRecord[] {
  const places = release.pieces.get(lessonId)?.places ?? [];
  return places.flatMap(({ questions }) => questions).map((id) => requireQuestion(release, id));
}

/** Returns whether no round may begin in this lesson, because the order of lessons is fixed and an earlier lesson is not passed. */
export function mustPassOtherLessonFirst(
  release: ReleaseWithQuestions,
  lessonId: string,
  { fixedOrder, passedLessons }: { fixedOrder: boolean; passedLessons: readonly string[] },
): boolean {
  return fixedOrder && findLessonToPassFirst(release.content.rules.lessonOrder, lessonId, passedLessons) !== null;
}
