/** The card of one place is made from the answers at that place only, and is the same as all answers give. */
import { expect, test } from "vitest";
import { createTestCourseWithVariants } from "~/../tests/support/course-with-variants";
import { openTestDatabase } from "~/../tests/support/database";
import { createSampleAnswerFields, insertLearner, loadTestCourse, type TestCourse } from "~/../tests/support/factories";
import { answerPracticeRound } from "~/../tests/support/learning";
import { mendCourse } from "~/../tests/support/mended-course";
import { createReleaseCache } from "~/content/release/release-cache.server";
import type { QuestionRecord } from "~/questions/table";
import { answerPracticeQuestion } from "../practice/answer-practice-question.server";
import { startPracticeRound } from "../practice/start-practice-round.server";
import { answerReviewQuestion } from "../review/answer-review-question.server";
import { loadReviewDay } from "../review/load-review-day.server";
import { listAskedAttempts } from "./asked-attempts.sql.server";
import { computeCardOfPlace, computeCardsOfLearners } from "./compute-cards.server";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const start = new Date("2026-03-02T10:00:00Z");
const later = (days: number, seconds = 0) => new Date(start.getTime() + days * 86_400_000 + seconds * 1000);
const key = { courseId: "proef", lessonId: "vijf" };

const built = createTestCourseWithVariants();
const moveTo = (place: string) => (question: QuestionRecord) =>
  ({ ...question, place, revision: `${question.id} at ${place}` }) as QuestionRecord;
/** The same course in other releases: a variant moves to the next place, to a place of its own, or apart from its place. */
const changes = [
  built,
  mendCourse(built, { B2b: moveTo("B3") }),
  mendCourse(built, { B3c: moveTo("new") }),
  mendCourse(built, { B5b: moveTo("B2") }),
];

async function reviewAll(learnerId: string, course: TestCourse, day: string, now: Date): Promise<void> {
  const { questions } = await loadReviewDay(pool, releases, { learnerId, day });
  for (const [at, { questionId, courseId }] of questions.entries()) {
    const fields = createSampleAnswerFields(course.record(questionId), at % 3 > 0);
    const given = { learnerId, courseId, questionId, seq: 1, fields, confidence: null };
    await answerReviewQuestion(pool, releases, { ...given, now: new Date(now.getTime() + at * 1000) });
  }
}

/** Makes a learner with rounds and reviews in all releases, after another round answered at the same places. */
async function createHistory(): Promise<{ learnerId: string; course: TestCourse }> {
  const learnerId = await insertLearner(pool, start);
  let course = await loadTestCourse(pool, start, built);
  for (const [at, change] of changes.entries()) {
    course = await loadTestCourse(pool, later(20 * at), change);
    const now = later(20 * at, 60);
    if (at > 0) await startPracticeRound(pool, releases, { learnerId, ...key, now });
    // The last two releases ask at a sixth place.
    const right = [at % 2 === 0, true, at > 1, false, true, ...(at > 1 ? [false] : [])];
    await answerPracticeRound(pool, releases, course, { learnerId, lessonId: "vijf", right, round: at + 1, now });
    const day = later(20 * at + 10);
    await reviewAll(learnerId, course, day.toISOString().slice(0, 10), day);
  }
  return { learnerId, course };
}

const { learnerId, course } = await createHistory();

test("the card of each place is what all answers give, also if its questions differ between releases", async () => {
  const all = await computeCardsOfLearners(pool, releases, { learnerIds: [learnerId] });
  expect(new Set(all.map(({ place }) => place))).toEqual(new Set(["B1", "B2", "B3", "B4", "B5", "new"]));
  expect(all.find(({ place }) => place === "B2")?.asked).toHaveProperty("B5b");
  for (const card of all)
    for (const cache of [releases, createReleaseCache()])
      expect(await computeCardOfPlace(pool, cache, card)).toEqual(card);
  const other = await insertLearner(pool, start);
  expect(await computeCardOfPlace(pool, releases, { ...key, learnerId, place: "nergens" })).toBeNull();
  expect(await computeCardOfPlace(pool, releases, { ...key, learnerId: other, place: "B1" })).toBeNull();
});

test("only answers to the questions of a place are read, and only in their release", async () => {
  const [first] = await pool<{ releaseId: string }[]>`
    select release_id from attempt where learner_id = ${learnerId} order by id limit 1`;
  const only = [{ releaseId: first?.releaseId ?? "", questionIds: ["B1", "B4"] }];
  const read = await listAskedAttempts(pool, { learnerIds: [learnerId], kinds: ["practice", "review"], only });
  const asked = read.flatMap((attempt) => attempt.asked.map(({ questionId }) => questionId));
  expect(new Set(asked)).toEqual(new Set(["B1", "B4"]));
  expect(new Set(read.map(({ releaseId }) => releaseId))).toEqual(new Set([first?.releaseId]));
  expect(await listAskedAttempts(pool, { learnerIds: [learnerId], kinds: ["practice"], only: [] })).toEqual([]);
});

test("an answer that is older than its card makes that card again, as all answers give it", async () => {
  const now = later(100);
  await startPracticeRound(pool, releases, { learnerId, ...key, now });
  await pool`
    update review_card set asked_at = ${later(101)}, stability = 99 where learner_id = ${learnerId} and place in ('B1', 'B4')`;
  const fields = createSampleAnswerFields(course.record("B1"), true);
  const answer = { learner: { id: learnerId }, ...key, questionId: "B1", round: changes.length + 1, fields, now };
  expect(await answerPracticeQuestion(pool, releases, answer)).toMatchObject({ ok: true });
  const [stored] = await pool`
    select stability, asked_at from review_card where learner_id = ${learnerId} and place = 'B1'`;
  const all = await computeCardsOfLearners(pool, releases, { learnerIds: [learnerId] });
  expect(stored).toEqual({ stability: all.find(({ place }) => place === "B1")?.stability, askedAt: now });
  const [untouched] = await pool`select stability from review_card where learner_id = ${learnerId} and place = 'B4'`;
  expect(untouched).toEqual({ stability: 99 });
});
