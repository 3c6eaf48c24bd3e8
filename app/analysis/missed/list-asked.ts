import type { ReleaseWithQuestions } from "~/content/release/release-cache.server";
import { listFirstRoundQuestions } from "~/learning/practice/lesson-rounds";
import { isQuestionScored } from "~/questions/question";
import type { QuestionRecord } from "~/questions/table";

/** A question of first rounds, and where it is asked. `number`: its place in the lesson, from 1. */
export interface FirstRoundQuestion {
  record: QuestionRecord;
  lessonId: string;
  lessonNumber: number;
  number: number;
}

/** Returns the scored questions of the first rounds of an edition, in the order of the course. */
export function listAsked(release: ReleaseWithQuestions): FirstRoundQuestion[] {
  return release.content.lessons.flatMap(({ id, number: lessonNumber }) =>
    listFirstRoundQuestions(release, id).flatMap((record, at) =>
      isQuestionScored(record) ? [{ record, lessonId: id, lessonNumber, number: at + 1 }] : [],
    ),
  );
}
