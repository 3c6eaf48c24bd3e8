/** The questions of a lesson, and when a round may begin. Pure functions. */

import type { Release } from "~/content/release/releases.server";
import type { QuestionRecord } from "~/questions/table";
import { findLessonToPassFirst } from "./lesson-order";

/**
 * Returns the practice questions of a lesson, in order.
 * @throws if the release lacks one, which the content check prevents
 */
export function listQuestionsOfLesson(release: Release, lessonId: string): QuestionRecord[] {
  return (release.lessons.get(lessonId)?.questions ?? []).map((id) => {
    const question = release.questions.get(id);
    if (!question) throw new Error(`release ${release.id} lacks question ${id}`);
    return question;
  });
}

/** Returns whether nothing may begin in this lesson, because another one must be passed first. */
export function mustPassOtherLessonFirst(
  release: Release,
  lessonId: string,
  { fixedOrder, passedLessons }: { fixedOrder: boolean; passedLessons: readonly string[] },
): boolean {
  return fixedOrder && findLessonToPassFirst(release.content.rules.lessonOrder, lessonId, passedLessons) !== null;
}
