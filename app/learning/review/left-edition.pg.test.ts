/** A learner moves to another edition in the middle of a review. */
import { expect, test } from "vitest";
import { openTestDatabase } from "~/../tests/support/database";
import {
  createSampleAnswerFields,
  createTestCourse,
  insertLearner,
  loadTestCourse,
} from "~/../tests/support/factories";
import { answerPracticeRound } from "~/../tests/support/learning";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { insertEnrolment } from "../enrolment/enrolments.sql.server";
import { answerReviewQuestion } from "./answer-review-question.server";
import { getReviewPage } from "./get-review-page.server";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const start = new Date("2026-03-02T10:00:00Z");
const now = new Date("2026-05-02T10:00:00Z");
const courseId = "proef";
const course = await loadTestCourse(pool, start, createTestCourse({ secondTry: true }));

test("a second try that was open in the edition that a learner left is final, and the review goes on in the new one", async () => {
  const learnerId = await insertLearner(pool, start);
  await answerPracticeRound(pool, releases, course, { learnerId, lessonId: "vijf", right: "all", now: start });
  const see = (shown: { courseId: string; questionId: string } | null = null) =>
    getReviewPage(pool, releases, { learnerId, shown, wantsMore: false, now });
  const answer = (questionId: string, right: boolean, seq = 1) => {
    const fields = createSampleAnswerFields(course.record(questionId), right);
    return answerReviewQuestion(pool, releases, {
      learnerId,
      courseId,
      questionId,
      seq,
      fields,
      confidence: null,
      now,
    });
  };
  expect(await answer("B1", false)).toMatchObject({ ok: true, final: false });
  expect(await see()).toMatchObject({ question: { id: "B1", state: "retry" } });
  await loadTestCourse(pool, start, createTestCourse({ secondTry: true, label: "2" }));
  await insertEnrolment(pool, { learnerId, courseId, seq: 2, label: "2", now });

  expect(await answer("B1", true, 2)).toEqual({ ok: false, reason: "not-asked" });
  expect(await see({ courseId, questionId: "B1" })).toMatchObject({
    question: { state: "final", verdict: "wrong" },
    after: { next: 2 },
  });
  const next = await see();
  expect(next).toMatchObject({ state: "question", position: 2, bricks: ["wrong", "todo", "todo", "todo", "todo"] });
  if (next.state !== "question") throw new Error("nothing is asked");
  expect(next.question.id).not.toBe("B1");
  expect(await answer(next.question.id, true)).toMatchObject({ ok: true, final: true });
});
