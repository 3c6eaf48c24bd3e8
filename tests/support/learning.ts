/** Answers lessons of the test course by calling the same use case as the site. */

import type { ReleaseCache } from "~/content/release/release-cache.server";
import { getLessonPageData } from "~/learning/practice/get-lesson-page-data.server";
import type { Pool } from "~/platform/database/database.server";
import { createSampleAnswerFields, type TestCourse } from "./factories";
import { answerUntilFinal } from "./second-try";

export interface PracticeRoundToAnswer {
  learnerId: string;
  lessonId: "alles" | "vijf";
  /**
   * For each question that the round asks, in order and without look-backs: whether the answer is right. Questions after the end of this
   * list get no answer. `all`: every question gets a right answer.
   */
  right: boolean[] | "all";
  round?: number;
  now: Date;
}

/** Passes both lessons of the test course, with right answers only. */
export async function passPractice(
  pool: Pool,
  releases: ReleaseCache,
  course: TestCourse,
  given: Pick<PracticeRoundToAnswer, "learnerId" | "now">,
): Promise<void> {
  for (const lessonId of ["alles", "vijf"] as const)
    await answerPracticeRound(pool, releases, course, { ...given, lessonId, right: "all" });
}

/**
 * Answers the questions of one practice round.
 * @throws if an answer is refused
 */
export async function answerPracticeRound(
  pool: Pool,
  releases: ReleaseCache,
  course: TestCourse,
  given: PracticeRoundToAnswer,
): Promise<void> {
  const { learnerId, lessonId, right, round = 1, now } = given;
  const { courseId } = course.built.release;
  const view = await getLessonPageData(pool, releases, { learnerId, courseId, lessonId });
  const asked = view?.questions.filter(({ number }) => number !== null) ?? [];
  for (const [i, each] of (right === "all" ? asked.map(() => true) : right).entries()) {
    const question = asked[i];
    if (!question) throw new Error(`lesson ${lessonId} asks no question ${i + 1}`);
    const record = course.record(question.id);
    const fields = createSampleAnswerFields(record, each);
    const input = { learner: { id: learnerId }, courseId, lessonId, questionId: record.id, round, fields, now };
    await answerUntilFinal(pool, releases, record, input);
  }
}
