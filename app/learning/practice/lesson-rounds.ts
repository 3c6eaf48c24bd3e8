/** Which questions a lesson has, and when a round of it may begin. Pure. */

import type { Release } from "~/content/release/releases.server";
import type { QuestionRecord } from "~/questions/table";
import { findLessonToPassFirst } from "./lesson-order";

/** The practice questions of a lesson, in order. @throws when the release lacks one: the content check forbids it. */
export function lessonQuestions(release: Release, lessonId: string): QuestionRecord[] {
  return (release.lessons.get(lessonId)?.questions ?? []).map((id) => {
    const question = release.questions.get(id);
    if (!question) throw new Error(`release ${release.id} lacks question ${id}`);
    return question;
  });
}

/** Whether nothing may be begun in this lesson, since another one comes first. */
export function mustPassOtherLessonFirst(
  release: Release,
  lessonId: string,
  { fixedOrder, passedLessons }: { fixedOrder: boolean; passedLessons: readonly string[] },
): boolean {
  return fixedOrder && findLessonToPassFirst(release.content.rules.lessonOrder, lessonId, passedLessons) !== null;
}
