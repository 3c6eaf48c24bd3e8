/** A learner with more cards than a page reads: what is due is asked, and no lesson fills the day as long as another one has something. */
import { expect, test } from "vitest";
import { openTestDatabase } from "~/../tests/support/database";
import {
  createSampleAnswerFields,
  createSingleChoiceQuestion,
  createTestCourse,
  insertLearner,
  loadTestCourse,
} from "~/../tests/support/factories";
import { answerPracticeRound } from "~/../tests/support/learning";
import type { BuiltCourse } from "~/content/release/release";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { getToday } from "../today/get-today.server";
import { answerReviewQuestion } from "./answer-review-question.server";
import { mostReviewQuestionsADay } from "./draw-review";
import { getReviewPage } from "./get-review-page.server";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const start = new Date("2026-03-02T10:00:00Z");
const now = new Date("2026-05-01T10:00:00Z");
const large = await loadTestCourse(pool, start, createLargeCourse(60));
const small = await loadTestCourse(pool, start, createTestCourse({ courseId: "klein" }));

/** Returns a course whose first lesson has many places. */
function createLargeCourse(places: number): BuiltCourse {
  const built = createTestCourse({ courseId: "groot" });
  const records = Array.from({ length: places }, (_, at) =>
    createSingleChoiceQuestion(`C${at}`, "T2.1", "eerste-stuk"),
  );
  const own = records.map((record, position) => ({ lessonId: "vijf", position, pool: "practice" as const, record }));
  const lessons = built.release.lessons.map((lesson) => {
    if (lesson.id !== "vijf") return lesson;
    const text = lesson.segments.filter(({ kind }) => kind !== "question");
    const asked = records.map(({ id }) => ({ kind: "question" as const, id }));
    return { ...lesson, questions: records.map(({ id }) => id), segments: [...text, ...asked] };
  });
  const questions = [...built.questions.filter(({ lessonId }) => lessonId !== "vijf"), ...own];
  return { ...built, release: { ...built.release, lessons }, questions };
}

async function createLearner(): Promise<string> {
  const learnerId = await insertLearner(pool, start);
  const shared = { learnerId, lessonId: "vijf" as const, now: start };
  await answerPracticeRound(pool, releases, large, { ...shared, right: Array.from({ length: 60 }, () => true) });
  await answerPracticeRound(pool, releases, small, { ...shared, right: [true, true, true, true, true] });
  return learnerId;
}

const readPage = (learnerId: string, at: Date) =>
  getReviewPage(pool, releases, { learnerId, shown: null, wantsMore: true, now: at });

test("cards that went wrong and are not due yet hide none that are due", async () => {
  const learnerId = await createLearner();
  await pool`
    update review_card set rating = 1, due_on = date '2026-05-02' where learner_id = ${learnerId} and course_id = 'groot'`;
  const { review } = await getToday(pool, releases, { learnerId, now });
  expect(review).toMatchObject({ state: "ready", bricks: ["todo", "todo", "todo", "todo", "todo"] });
  expect(await readPage(learnerId, now)).toMatchObject({ state: "question", course: { id: "klein" } });
  // What goes wrong today waits for them tomorrow.
  const fields = createSampleAnswerFields(small.record("B1"), false);
  const input = { learnerId, courseId: "klein", questionId: "B1", seq: 1, fields, confidence: null, now };
  const outcome = await answerReviewQuestion(pool, releases, input);
  if (!outcome.ok) throw new Error(outcome.reason);
  expect((await outcome.readPage()).after?.comesBack).toEqual({ day: "2026-05-02", isCertain: false });
});

test("of a lesson with more cards than a page reads, no third question comes in a row while another lesson has one", async () => {
  const learnerId = await createLearner();
  await pool`update review_card set rating = 1 where learner_id = ${learnerId} and course_id = 'groot'`;
  const asked: string[] = [];
  for (let number = 1; number <= mostReviewQuestionsADay; number++) {
    const at = new Date(now.getTime() + number * 60_000);
    const page = await readPage(learnerId, at);
    if (page.state !== "question") throw new Error(page.state);
    const { course, question } = page;
    asked.push(course.id);
    const { record } = course.id === "groot" ? large : small;
    const fields = createSampleAnswerFields(record(question.id), true);
    const input = { learnerId, courseId: course.id, questionId: question.id, seq: 1, fields, confidence: null };
    expect(await answerReviewQuestion(pool, releases, { ...input, now: at })).toMatchObject({ ok: true });
  }
  expect(asked.join(" ").split("klein")[0]?.trim()).toBe("groot groot");
  expect(asked.filter((courseId) => courseId === "klein")).toHaveLength(5);
  expect(asked.slice(0, 15).join(" ")).not.toMatch(/groot groot groot(?=.* klein)/);
});

test("cards that become due after a review began hide none of its questions", async () => {
  const learnerId = await createLearner();
  await pool`update review_card set due_on = date '2026-06-01' where learner_id = ${learnerId} and course_id = 'klein'`;
  const later = await pool`
    update review_card set due_on = date '2026-05-03' where learner_id = ${learnerId} and place >= 'C3' returning place`;
  expect(later.length).toBeGreaterThan(25);
  const first = await readPage(learnerId, now);
  if (first.state !== "question") throw new Error(first.state);
  const questionId = first.question.id;
  const fields = createSampleAnswerFields(large.record(questionId), true);
  const input = { learnerId, courseId: "groot", questionId, seq: 1, fields, confidence: null, now };
  expect(await answerReviewQuestion(pool, releases, input)).toMatchObject({ ok: true });
  await pool`
    update review_card set rating = 1, due_on = date '2026-04-01' where learner_id = ${learnerId} and due_on = date '2026-05-03'`;
  const { review } = await getToday(pool, releases, { learnerId, now });
  expect(review).toMatchObject({ state: "ready", position: 2, bricks: ["right", "todo", "todo", "todo", "todo"] });
});
