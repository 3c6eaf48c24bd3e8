/** Pure: which release, seed and round a learner has before them. */

import type { Release } from "~/content/release/releases.server";
import { seedFrom } from "~/questions/choices/shuffle";
import type { QuestionRecord } from "~/questions/question";
import { firstBefore } from "./lesson-order";

/** Visitors share a seed, so that their page can be shared; a guest's first round keeps it, so that nothing moves on answering. */
export function visitorSeed(releaseId: string, lessonId: string): string {
  return seedFrom(releaseId, lessonId);
}

export function learnerSeed(key: { learnerId: string; courseId: string; lessonId: string }, round: number): string {
  return seedFrom(key.learnerId, key.courseId, key.lessonId, String(round));
}

/** The practice questions of a lesson, in order. @throws when the release lacks one: the content check forbids it. */
export function lessonQuestions(release: Release, lessonId: string): QuestionRecord[] {
  return (release.lessons.get(lessonId)?.questions ?? []).map((id) => {
    const question = release.questions.get(id);
    if (!question) throw new Error(`release ${release.id} lacks question ${id}`);
    return question;
  });
}

/** Whether nothing may be begun in this lesson, since another one comes first. */
export function isBarred(
  release: Release,
  lessonId: string,
  { fixedOrder, passedLessons }: { fixedOrder: boolean; passedLessons: readonly string[] },
): boolean {
  return fixedOrder && firstBefore(release.content.rules.lessonOrder, lessonId, passedLessons) !== null;
}
