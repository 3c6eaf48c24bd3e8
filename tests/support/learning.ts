/** Answers lessons of the test course by calling the same use case as the site. */

import type { ReleaseCache } from "~/content/release/release-cache.server";
import { answerPracticeQuestion } from "~/learning/practice/answer-practice-question.server";
import type { Pool } from "~/platform/database/database.server";
import { createSampleAnswerFields, type TestCourse } from "./factories";

export interface PracticeRoundToAnswer {
  learnerId: string;
  lessonId: "alles" | "vijf";
  /** For each question in order: whether the answer is right. Questions after the end of this list get no answer. */
  right: boolean[];
  round?: number;
  now: Date;
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
  const records = course.built.questions.filter((each) => each.lessonId === lessonId).map(({ record }) => record);
  for (const [i, each] of right.entries()) {
    const record = records[i];
    if (!record) throw new Error(`lesson ${lessonId} has no question ${i + 1}`);
    const fields = createSampleAnswerFields(record, each);
    const input = { learner: { id: learnerId }, courseId, lessonId, questionId: record.id, round, fields, now };
    const outcome = await answerPracticeQuestion(pool, releases, input);
    if (!outcome.ok) throw new Error(`${record.id}: ${outcome.reason}`);
  }
}
