/** Answers in the reviews of several courses at the same moment: a day has no more questions than it may have. */
import { expect, test } from "vitest";
import { openTestDatabase } from "~/../tests/support/database";
import {
  createSampleAnswerFields,
  createTestCourse,
  insertLearner,
  loadTestCourse,
} from "~/../tests/support/factories";
import { passPractice } from "~/../tests/support/learning";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { answerReviewQuestion } from "./answer-review-question.server";
import { mostReviewQuestionsADay } from "./draw-review";
import { loadReviewDay } from "./load-review-day.server";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const start = new Date("2026-03-02T10:00:00Z");
const [now, day] = [new Date("2026-05-01T10:00:00Z"), "2026-05-01"];
const courseIds = ["een", "twee", "drie"];
const courses = await Promise.all(
  courseIds.map((courseId) => loadTestCourse(pool, start, createTestCourse({ courseId, title: courseId }))),
);

/** Makes a learner to whom many questions of three courses have come back, and returns an answer to each, by course. */
async function prepareAnswers() {
  const learnerId = await insertLearner(pool, start);
  for (const course of courses) await passPractice(pool, releases, course, { learnerId, now: start });
  const { questions } = await loadReviewDay(pool, releases, { learnerId, day });
  return courses.map(({ built, record }) => {
    const { courseId } = built.release;
    const due = questions.filter((each) => each.courseId === courseId);
    return due.map(({ questionId }) => () => {
      const fields = createSampleAnswerFields(record(questionId), true);
      const input = { learnerId, courseId, questionId, seq: 1, fields, confidence: null, now };
      return answerReviewQuestion(pool, releases, input);
    });
  });
}

/** Returns how many answers were accepted. The others must be refused because the day is full. */
async function countAccepted(answers: readonly (() => ReturnType<typeof answerReviewQuestion>)[]): Promise<number> {
  const outcomes = await Promise.all(answers.map((answer) => answer()));
  const refused = outcomes.filter(({ ok }) => !ok);
  for (const each of refused) expect(each).toEqual({ ok: false, reason: "day-full" });
  return outcomes.length - refused.length;
}

test("parallel first answers in three courses never pass the limit of a day", async () => {
  const answers = await prepareAnswers();
  const atOnce = answers.flatMap((ofCourse) => ofCourse.slice(0, 8));
  expect(atOnce).toHaveLength(24);
  expect(await countAccepted(atOnce)).toBe(mostReviewQuestionsADay);
});

test("the last question of a day is begun in one of three courses, and a double click does not count twice", async () => {
  const [one = [], two = [], three = []] = await prepareAnswers();
  for (const answer of [...one.slice(0, 8), ...two.slice(0, mostReviewQuestionsADay - 9)])
    expect(await countAccepted([answer])).toBe(1);
  const last = [one, two, three].flatMap((ofCourse) => ofCourse.slice(8, 9));
  expect(await countAccepted([...last, ...last])).toBe(2);
});
