/** Answers beside whoever makes all cards of their learner again: nobody waits for ever, and no card is planned by what is over. */
import { expect, test, vi } from "vitest";
import { openTestDatabase } from "~/../tests/support/database";
import { createSampleAnswerFields, insertLearner, loadTestCourse } from "~/../tests/support/factories";
import { answerPracticeRound } from "~/../tests/support/learning";
import { keyAt, mendCourse } from "~/../tests/support/mended-course";
import { createRemarkTools, rekey } from "~/../tests/support/remark";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { answerPracticeQuestion } from "../practice/answer-practice-question.server";
import { startPracticeRound } from "../practice/start-practice-round.server";
import { mergeGuestIntoAccount } from "../records/merge-guest-into-account.server";
import { answerReviewQuestion } from "../review/answer-review-question.server";
import { saveReviewSetting } from "../rhythm/save-review-setting.server";
import { compareStoredWithComputedCards, remakeCards } from "./remake-cards.server";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const now = new Date("2026-03-01T10:00:00Z");
const later = new Date("2026-03-20T10:00:00Z");
const progress = { begin() {}, advance() {} };
const remarking = createRemarkTools(pool, releases, now);
const { courseId, built, course } = await remarking.practiceCourse();

const answer = (learnerId: string, questionId: string, { lessonId = "vijf", round = 1 } = {}) =>
  answerPracticeQuestion(pool, releases, {
    learner: { id: learnerId },
    ...{ courseId, lessonId, questionId, round },
    fields: createSampleAnswerFields(course.record(questionId), true),
    now: later,
  });

const wantRecall = (learnerId: string, wantedRecall: 0.85 | 0.95) =>
  saveReviewSetting(pool, releases, {
    ...{ learnerId, wantedRecall, asksConfidence: false, wantsMail: false },
    rhythm: { kind: "none" },
  });

/** Makes a learner who did lesson `vijf` and began its second round. */
async function insertPractised(): Promise<string> {
  const learnerId = await insertLearner(pool, now);
  await answerPracticeRound(pool, releases, course, { learnerId, lessonId: "vijf", right: "all", now });
  await startPracticeRound(pool, releases, { learnerId, courseId, lessonId: "vijf", now: later });
  return learnerId;
}

async function insertPractisedGuest(): Promise<string> {
  const guestId = await insertLearner(pool, now, "guest");
  await answerPracticeRound(pool, releases, course, { learnerId: guestId, lessonId: "vijf", right: [false], now });
  return guestId;
}

async function listDifferencesOf(...learnerIds: string[]) {
  const { differences } = await compareStoredWithComputedCards(pool, releases, progress);
  return differences.filter(({ learnerId }) => learnerIds.includes(learnerId));
}

/** Waits until so many requests wait for a lock, or until `isOver` says that one needs none. */
async function waitForWaiting(count: number, isOver = () => false): Promise<void> {
  const isThere = async () => {
    const waiting = await pool`
      select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    return isOver() || waiting.length >= count;
  };
  await expect.poll(isThere, { interval: 5, timeout: 10_000 }).toBe(true);
}

test("the first answer of a lesson while its learner wants another recall is planned by the new one", async () => {
  const learnerId = await insertPractised();
  const requests: Promise<unknown>[] = [];
  await pool.begin(async (db) => {
    await db`select from review_card where learner_id = ${learnerId} for update`;
    requests.push(wantRecall(learnerId, 0.85));
    await waitForWaiting(1);
    let isStored = false;
    const answering = answer(learnerId, "A1", { lessonId: "alles" });
    requests.push(answering.then(() => (isStored = true)));
    await waitForWaiting(2, () => isStored);
  });
  await Promise.all(requests);
  expect(await listDifferencesOf(learnerId)).toEqual([]);
});

/** Each returns a function that makes all cards of a learner again. */
const changes = {
  "another recall is wanted": async (learnerId: string) => () => wantRecall(learnerId, 0.85),
  "a guest is merged": async (learnerId: string) => {
    const guestId = await insertPractisedGuest();
    return () => mergeGuestIntoAccount(pool, releases, { guestId, learnerId, now: later });
  },
  "answers are marked again": async () => {
    await loadTestCourse(pool, remarking.day(1), mendCourse(built, rekey("B1")));
    return () => remarking.remark(courseId).then(() => ({ ok: true }));
  },
};

test.for(Object.entries(changes))(
  "an answer whose card changed waits for no other attempt while %s, and nothing is tried again",
  async ([, prepare]) => {
    const learnerId = await insertPractised();
    const change = await prepare(learnerId);
    const requests: Promise<{ ok: boolean }>[] = [];
    const begin = vi.spyOn(pool, "begin");
    await pool.begin(async (db) => {
      await db`
        select from attempt where learner_id = ${learnerId} and number = 2 for no key update`;
      requests.push(answer(learnerId, "B1", { round: 2 }));
      await waitForWaiting(1);
      requests.push(change());
      await waitForWaiting(2);
      await db`update review_card set stability = stability + 1 where learner_id = ${learnerId} and place = 'B1'`;
    });
    for (const outcome of await Promise.all(requests)) expect(outcome.ok).toBe(true);
    expect(begin).toHaveBeenCalledTimes(3);
    begin.mockRestore();
    expect(await listDifferencesOf(learnerId)).toEqual([]);
  },
);

test("answers in lessons and reviews, settings, merges and commands at once are all done, and every card is right", async () => {
  const learners = await Promise.all(Array.from({ length: 5 }, insertPractised));
  const guests = await Promise.all(learners.map(insertPractisedGuest));
  await loadTestCourse(pool, remarking.day(2), mendCourse(built, { B1: (question) => keyAt(question, 2) }));
  const review = (learnerId: string, questionId: string) =>
    answerReviewQuestion(pool, releases, {
      ...{ learnerId, courseId, questionId, seq: 1, confidence: null, now: later },
      fields: createSampleAnswerFields(course.record(questionId), false),
    });
  const outcomes = await Promise.allSettled([
    ...learners.flatMap((learnerId, i) => [
      wantRecall(learnerId, 0.85),
      answer(learnerId, "B1", { round: 2 }),
      review(learnerId, "B1"),
      answer(learnerId, "A1", { lessonId: "alles" }),
      wantRecall(learnerId, 0.95),
      mergeGuestIntoAccount(pool, releases, { guestId: guests[i] ?? "", learnerId, now: later }),
      review(learnerId, "B2"),
      answer(learnerId, "B2", { round: 2 }),
      wantRecall(learnerId, 0.85),
    ]),
    remarking.remark(courseId, { bothWays: true }),
    remakeCards(pool, releases, progress),
  ]);
  expect(outcomes.flatMap((each) => (each.status === "rejected" ? [String(each.reason)] : []))).toEqual([]);
  expect(await listDifferencesOf(...learners)).toEqual([]);
});
