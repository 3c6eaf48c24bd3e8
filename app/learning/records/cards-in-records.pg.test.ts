/** Cards, reviews and their settings in the download of one's own data, and after a learner has left. */
import { expect, test } from "vitest";
import { openTestDatabase } from "~/../tests/support/database";
import { createSampleAnswerFields, insertLearner, loadTestCourse } from "~/../tests/support/factories";
import { answerPracticeRound } from "~/../tests/support/learning";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { answerReviewQuestion } from "../review/answer-review-question.server";
import { anonymiseAnswersAndDeleteRecords } from "./anonymise-answers-and-delete-records.server";
import { exportLearningRecords } from "./export-learning-records.server";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const start = new Date("2026-03-02T10:00:00Z");
const dayAfter = new Date("2026-03-03T10:00:00Z");
const course = await loadTestCourse(pool, start);

/** A learner with five cards, who reviewed one of them the day after, and was sure. */
async function createReviewingLearner(): Promise<string> {
  const learnerId = await insertLearner(pool, start);
  const right = [false, true, true, true, true];
  await answerPracticeRound(pool, releases, course, { learnerId, lessonId: "vijf", right, now: start });
  await pool`
    insert into review_setting (learner_id, wanted_recall, asks_confidence, weekdays, weekly_mail)
    values (${learnerId}, 0.95, true, ${[2, 4]}, true)`;
  await pool`insert into review_mail (learner_id, week, sent_at) values (${learnerId}, '2026-W10', ${dayAfter})`;
  const fields = createSampleAnswerFields(course.record("B1"), true);
  const given = { learnerId, courseId: "proef", questionId: "B1", seq: 1, fields, confidence: 3, now: dayAfter };
  expect(await answerReviewQuestion(pool, releases, given)).toMatchObject({ ok: true });
  return learnerId;
}

test("the download has the cards, the settings, the mails, and reviews with how sure the learner was", async () => {
  const learnerId = await createReviewingLearner();
  const { cards, reviewSettings, reviewMails, attempts } = await exportLearningRecords(pool, learnerId);
  expect(cards).toHaveLength(5);
  expect(cards[0]).toEqual({
    course: "proef",
    lesson: "vijf",
    place: "B1",
    objective: course.record("B1").objective,
    dueOn: expect.stringMatching(/^2026-03-\d\d$/),
    stability: expect.any(Number),
    difficulty: expect.any(Number),
    rating: "good",
    rightDays: 1,
    askedAt: expect.stringMatching(/^2026-03-03T/),
    asked: { B1: "2026-03-03" },
  });
  expect(cards[1]).toMatchObject({ place: "B2", rating: "good", asked: { B2: "2026-03-02" } });
  expect(reviewSettings).toEqual({
    wantedRecall: 0.95,
    asksConfidence: true,
    daysPerWeek: null,
    weekdays: [2, 4],
    pausedAt: null,
    weeklyMail: true,
  });
  expect(reviewMails).toEqual([{ week: "2026-W10", sentAt: expect.stringMatching(/^2026-03-03T/) }]);
  expect(attempts.map(({ kind }) => kind)).toEqual(["practice round", "review of a day"]);
  expect(attempts[0]?.answers[0]?.confidence).toBe(null);
  expect(attempts[1]).toMatchObject({
    belongsTo: { edition: "1", day: "2026-03-03" },
    result: null,
    answers: [{ question: "B1", confidence: "know", answered: expect.any(Array) }],
  });
});

test("who never reviewed downloads empty lists, and nobody sees the cards of another learner", async () => {
  await createReviewingLearner();
  const learnerId = await insertLearner(pool, start);
  const exported = await exportLearningRecords(pool, learnerId);
  expect(exported).toMatchObject({ cards: [], reviewSettings: null, reviewMails: [] });
});

test("a retired account leaves no card, setting or review, and its reviews are not among the anonymous answers", async () => {
  const learnerId = await createReviewingLearner();
  const other = await createReviewingLearner();
  const before = await pool`select from anonymous_answer`;
  expect(await pool.begin((tx) => anonymiseAnswersAndDeleteRecords(tx, { learnerId }))).toBe(5);
  const added = await pool<{ kind: string }[]>`select distinct kind from anonymous_answer`;
  expect(before).toHaveLength(0);
  expect([...added]).toEqual([{ kind: "practice" }]);
  for (const table of ["review_card", "review_setting", "review_mail", "answer"]) {
    expect(await pool`select from ${pool(table)} where learner_id = ${learnerId}`, table).toHaveLength(0);
    expect(await pool`select from ${pool(table)} where learner_id = ${other}`, table).not.toHaveLength(0);
  }
});

test("deleting a learner deletes their cards, settings and mails", async () => {
  const learnerId = await createReviewingLearner();
  await pool`delete from learner where id = ${learnerId}`;
  for (const table of ["review_card", "review_setting", "review_mail"])
    expect(await pool`select from ${pool(table)} where learner_id = ${learnerId}`, table).toHaveLength(0);
});
