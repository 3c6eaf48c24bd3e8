import { expect, test } from "vitest";
import { openTestDatabase } from "~/../tests/support/database";
import { createSampleAnswerFields, insertLearner, loadTestCourse } from "~/../tests/support/factories";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { answerPracticeQuestion } from "../practice/answer-practice-question.server";
import { startPracticeRound } from "../practice/start-practice-round.server";
import { rebuildCardsOfLearner } from "./rebuild-cards.server";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const now = new Date("2026-03-01T10:00:00Z");
const course = await loadTestCourse(pool, now);

interface Given {
  questionId?: string;
  right?: boolean;
  round?: number;
  seq?: number;
  at: string;
}

function answer(learnerId: string, { questionId = "B1", right = true, round = 1, seq = 1, at }: Given) {
  const fields = createSampleAnswerFields(course.record(questionId), right);
  const key = { courseId: "proef", lessonId: "vijf", questionId };
  return answerPracticeQuestion(pool, releases, {
    learner: { id: learnerId },
    ...key,
    round,
    seq,
    fields,
    now: new Date(at),
  });
}

const listCards = (learnerId: string) =>
  pool<{ place: string; rating: number; dueOn: string; rightDays: number }[]>`
    select place, rating, due_on::text, right_days from review_card where learner_id = ${learnerId} order by lesson_id, place`;

const listRows = (learnerId: string) =>
  pool`select * from review_card where learner_id = ${learnerId} order by course_id, lesson_id, place`;

test("an answer in practice makes a card, and making the cards again from the answers gives the same rows", async () => {
  const learnerId = await insertLearner(pool, now);
  await answer(learnerId, { at: "2026-03-02T10:00:00Z" });
  await answer(learnerId, { questionId: "B2", right: false, at: "2026-03-02T10:01:00Z" });
  const cards = await listCards(learnerId);
  expect(cards).toMatchObject([
    { place: "B1", rating: 3, rightDays: 1 },
    { place: "B2", rating: 1, rightDays: 0, dueOn: "2026-03-03" },
  ]);
  const before = await listRows(learnerId);
  await pool.begin((db) => rebuildCardsOfLearner(db, releases, { learnerId }));
  expect(await listRows(learnerId)).toEqual(before);
});

test("a guest has no cards", async () => {
  const learnerId = await insertLearner(pool, now, "guest");
  await answer(learnerId, { at: "2026-03-02T10:00:00Z" });
  expect(await listCards(learnerId)).toEqual([]);
});

test("a second asking on the same day changes nothing but when the question was asked, and one of a later day does", async () => {
  const learnerId = await insertLearner(pool, now);
  for (const questionId of ["B1", "B2", "B3", "B4", "B5"])
    await answer(learnerId, { questionId, right: questionId !== "B1", at: "2026-03-02T22:00:00Z" });
  await answer(learnerId, { right: false, seq: 2, at: "2026-03-02T22:30:00Z" });
  const [first] = await listCards(learnerId);
  // In Amsterdam it is the same day until 23:00 in UTC.
  await startPracticeRound(pool, releases, {
    learnerId,
    courseId: "proef",
    lessonId: "vijf",
    now: new Date("2026-03-02T22:40:00Z"),
  });
  await answer(learnerId, { round: 2, at: "2026-03-02T22:59:00Z" });
  expect((await listCards(learnerId))[0]).toEqual(first);
  await answer(learnerId, { questionId: "B2", round: 2, at: "2026-03-02T23:01:00Z" });
  expect((await listCards(learnerId))[1]).toMatchObject({ rating: 3, rightDays: 2 });
  const before = await listRows(learnerId);
  await pool.begin((db) => rebuildCardsOfLearner(db, releases, { learnerId }));
  expect(await listRows(learnerId)).toEqual(before);
});
