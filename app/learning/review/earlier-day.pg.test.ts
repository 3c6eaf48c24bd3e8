/** Answers in forms of another day: one that was stored on that day counts once, and any other is one of today. */
import { expect, test } from "vitest";
import { createTestCourseWithVariants } from "~/../tests/support/course-with-variants";
import { openTestDatabase } from "~/../tests/support/database";
import { createSampleAnswerFields, insertLearner, loadTestCourse } from "~/../tests/support/factories";
import { answerPracticeRound } from "~/../tests/support/learning";
import { composeSecondAnswerFields } from "~/../tests/support/second-try";
import { createReleaseCache } from "~/content/release/release-cache.server";
import type { PostedFormFields } from "~/questions/kind";
import { answerReviewQuestion } from "./answer-review-question.server";
import { getReviewPage } from "./get-review-page.server";

const { pool, countStatements } = await openTestDatabase();
const releases = createReleaseCache();
const start = new Date("2026-03-02T10:00:00Z");
const course = await loadTestCourse(pool, start, createTestCourseWithVariants({ secondTry: true }));
const courseId = "proef";
// Two seconds before midnight in Amsterdam, and five after.
const [before, after] = [new Date("2026-03-03T22:59:58Z"), new Date("2026-03-03T23:00:05Z")];
const [day, today] = ["2026-03-03", "2026-03-04"];
const refused = { ok: false, reason: "not-asked" };

/** Makes a learner whom all five places ask again on the next day. */
async function createLearner(): Promise<string> {
  const learnerId = await insertLearner(pool, start);
  const right = [false, false, false, false, false];
  await answerPracticeRound(pool, releases, course, { learnerId, lessonId: "vijf", right, now: start });
  return learnerId;
}

const fieldsOf = (questionId: string, right: boolean) => createSampleAnswerFields(course.record(questionId), right);

interface Sent {
  questionId: string;
  fields: PostedFormFields;
  seq?: number;
  madeOn?: string;
  now: Date;
}

const send = (learnerId: string, { seq = 1, ...sent }: Sent, db = pool) =>
  answerReviewQuestion(db, releases, { learnerId, courseId, seq, confidence: null, ...sent });

/** Returns all that answers changed: the answers of reviews by day, and the cards. */
async function listStored(learnerId: string) {
  const answers = await pool`
    select a.scope, n.question_id, n.seq, n.score from attempt a join answer n on n.learner_id = a.learner_id and n.attempt_id = a.id
    where a.learner_id = ${learnerId} and a.kind = 'review' order by n.answered_at, n.question_id, n.seq`;
  const cards = await pool`
    select place, rating, due_on::text, asked_at from review_card where learner_id = ${learnerId} order by place`;
  return { answers: answers.map((row) => ({ ...row })), cards: cards.map((row) => ({ ...row })) };
}

const seeNext = (learnerId: string) =>
  getReviewPage(pool, releases, { learnerId, shown: null, wantsMore: false, now: after });

test.for([
  { questionId: "B1", right: false, place: "with one variant" },
  { questionId: "B2b", right: false, place: "with variants" },
  { questionId: "B4", right: true, place: "that was right" },
])("an answer at a place $place that is sent again after midnight counts on its own day only", async (given) => {
  const { questionId, right } = given;
  const learnerId = await createLearner();
  const sent = { questionId, fields: fieldsOf(questionId, right), madeOn: day };
  expect(await send(learnerId, { ...sent, now: before })).toMatchObject({ ok: true, late: null });
  const stored = await listStored(learnerId);
  expect(stored.answers).toMatchObject([{ scope: day, questionId, seq: 1 }]);
  const again = await send(learnerId, { ...sent, now: after });
  expect(again).toMatchObject({ ok: true, storedEarlier: true, late: null });
  expect(await listStored(learnerId)).toEqual(stored);
  // The question is final with its feedback, and the way on leads into today.
  const page = again.ok ? await again.readPage() : null;
  expect(page).toMatchObject({ today, question: { state: "final", id: questionId }, after: { next: 1 } });
  const comesBack = page?.after?.comesBack;
  if (right) expect(comesBack?.day && comesBack.day > today).toBe(true);
  else expect(comesBack).toMatchObject({ day: today });
  expect(await seeNext(learnerId)).toMatchObject({ state: "question", position: 1, today });
});

test("a second try that is sent again after midnight was stored too, and a new one is refused", async () => {
  const learnerId = await createLearner();
  const record = course.record("B1");
  const first = { type: "single", option: (record as { options: { id: string }[] }).options[1]?.id } as never;
  const again = { questionId: "B1", seq: 2, fields: composeSecondAnswerFields(record, first, true), madeOn: day };
  await send(learnerId, { questionId: "B1", fields: fieldsOf("B1", false), madeOn: day, now: before });
  const stored = await listStored(learnerId);
  expect(await send(learnerId, { ...again, now: after })).toEqual(refused);
  expect(await listStored(learnerId)).toEqual(stored);
  expect(await send(learnerId, { ...again, now: before })).toMatchObject({ ok: true });
  expect(await send(learnerId, { ...again, now: after })).toMatchObject({ ok: true, storedEarlier: true });
});

test("an answer that its day does not have is one of today, also if the day is forged or that of another learner", async () => {
  const other = await createLearner();
  const sent = { questionId: "B1", fields: fieldsOf("B1", false), now: after };
  await send(other, { ...sent, madeOn: day, now: before });
  for (const madeOn of [
    day,
    "2026-03-05",
    "2026-02-31",
    "9999-12-31",
    "2026-03-03 ",
    "",
    "infinity",
    "2026-03-03' --",
  ]) {
    const learnerId = await createLearner();
    const outcome = await send(learnerId, { ...sent, madeOn });
    expect(outcome).toMatchObject({ ok: true });
    expect(outcome).not.toHaveProperty("storedEarlier");
    expect((await listStored(learnerId)).answers).toMatchObject([{ scope: today, questionId: "B1", seq: 1 }]);
  }
});

test("another answer than the one that its day has is refused, and nothing is stored today", async () => {
  const learnerId = await createLearner();
  const wrong = { questionId: "B1", fields: fieldsOf("B1", false), madeOn: day };
  await send(learnerId, { ...wrong, now: before });
  const stored = await listStored(learnerId);
  // Today asks the question as well.
  expect(await seeNext(learnerId)).toMatchObject({ state: "question" });
  for (const fields of [fieldsOf("B1", true), {}])
    expect(await send(learnerId, { ...wrong, fields, now: after })).toEqual(refused);
  expect(await listStored(learnerId)).toEqual(stored);
});

test("a form of today and one that states no day are answers of today, and cost no more", async () => {
  for (const madeOn of [today, undefined]) {
    const learnerId = await createLearner();
    await send(learnerId, { questionId: "B4", fields: fieldsOf("B4", true), now: after });
    const sent = { questionId: "B1", fields: fieldsOf("B1", true), now: after, ...(madeOn ? { madeOn } : {}) };
    const { result, statements } = await countStatements((db) => send(learnerId, sent, db));
    expect(result).toMatchObject({ ok: true });
    expect(result).not.toHaveProperty("storedEarlier");
    expect(statements).toHaveLength(4);
    const { answers } = await listStored(learnerId);
    expect(answers.map(({ scope, questionId }) => [scope, questionId])).toEqual([
      [today, "B1"],
      [today, "B4"],
    ]);
  }
});
