import { expect, test } from "vitest";
import { openTestDatabase } from "~/../tests/support/database";
import {
  createSampleAnswerFields,
  createTestCourse,
  insertLearner,
  loadTestCourse,
} from "~/../tests/support/factories";
import { createReleaseCache } from "~/content/release/release-cache.server";
import type { PostedFormFields } from "~/questions/kind";
import { answerPracticeQuestion } from "./answer-practice-question.server";

const { pool } = await openTestDatabase();
const now = new Date("2026-03-01T10:00:00Z");
const course = await loadTestCourse(pool, now, createTestCourse({ secondTry: true }));
const releases = createReleaseCache();

test("the same answer once more is no second try, and leaves it open", async () => {
  const learnerId = await insertLearner(pool, now);
  const question = { courseId: "proef", lessonId: "alles", questionId: "A10", round: 1 };
  const post = (fields: PostedFormFields, seq: number) =>
    answerPracticeQuestion(pool, releases, { learner: { id: learnerId }, ...question, seq, fields, now });
  const countAnswers = async () => (await pool`select from answer where learner_id = ${learnerId}`).length;
  const wrong = createSampleAnswerFields(course.record("A10"), false);
  await post(wrong, 1);
  for (const idle of await Promise.all([post(wrong, 2), post(wrong, 2)])) {
    expect(idle).toMatchObject({ ok: false, reason: "invalid" });
    const asked = "view" in idle && idle.view.questions.at(-1);
    expect(asked).toMatchObject({ id: "A10", state: "retry", problem: "same-again", typed: wrong });
  }
  expect(await countAnswers()).toBe(1);
  const other = { number: ["99"] };
  expect(await post(other, 2)).toMatchObject({ ok: true, late: null });
  // What is sent again after that is not stored, and not refused.
  expect(await post(other, 2)).toMatchObject({ ok: true, late: null });
  expect(await post(wrong, 2)).toMatchObject({ ok: true, late: wrong.number });
  expect(await countAnswers()).toBe(2);
});
