import { expect, test } from "vitest";
import { openTestDatabase } from "~/../tests/support/database";
import { createSampleAnswerFields, insertLearner, loadTestCourse } from "~/../tests/support/factories";
import { createReleaseCache } from "~/content/release/release-cache.server";
import type { Pool } from "~/platform/database/database.server";
import { answerPracticeQuestion } from "./answer-practice-question.server";
import { getLessonPageData } from "./get-lesson-page-data.server";

const { pool, countStatements } = await openTestDatabase();
const releases = createReleaseCache();
const now = new Date("2026-03-01T10:00:00Z");
const five = { courseId: "proef", lessonId: "vijf" };
const course = await loadTestCourse(pool, now);

function answer({ learnerId, questionId }: { learnerId: string; questionId: string }, db: Pool) {
  const fields = createSampleAnswerFields(course.record(questionId), true);
  return answerPracticeQuestion(db, releases, {
    learner: { id: learnerId },
    ...five,
    questionId,
    round: 1,
    fields,
    now,
  });
}

test("a lesson view takes one statement, an answer at most three, with its card", async () => {
  const learnerId = await insertLearner(pool, now);
  await getLessonPageData(pool, releases, { learnerId, ...five });
  const read = await countStatements((db) => getLessonPageData(db, releases, { learnerId, ...five }));
  expect(read.statements).toHaveLength(1);
  const counts: number[] = [];
  for (let i = 1; i <= 5; i += 1) {
    const { statements } = await countStatements((db) => answer({ learnerId, questionId: `B${i}` }, db));
    counts.push(statements.length);
  }
  // The last answer closes the round.
  expect(counts).toEqual([2, 2, 2, 2, 3]);
});

test("a visitor's first answer takes four statements, with the one that makes the guest", async () => {
  const create = (db: Parameters<typeof insertLearner>[0]) => insertLearner(db, now, "guest");
  const fields = createSampleAnswerFields(course.record("B1"), true);
  const { statements } = await countStatements((db) =>
    answerPracticeQuestion(db, releases, { learner: { create }, ...five, questionId: "B1", round: 1, fields, now }),
  );
  expect(statements.length).toBeLessThanOrEqual(4);
});
