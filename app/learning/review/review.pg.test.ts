/** Reviews on a moved clock: what is asked, what is stored, and what is refused. */
import { expect, test } from "vitest";
import { createTestCourseWithVariants } from "~/../tests/support/course-with-variants";
import { openTestDatabase } from "~/../tests/support/database";
import {
  createSampleAnswerFields,
  createTestCourse,
  insertLearner,
  loadTestCourse,
} from "~/../tests/support/factories";
import { answerPracticeRound, passPractice } from "~/../tests/support/learning";
import { composeSecondAnswerFields } from "~/../tests/support/second-try";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { listCourseProgress } from "../progress/get-progress.server";
import { getToday } from "../today/get-today.server";
import { answerReviewQuestion } from "./answer-review-question.server";
import { getReviewPage } from "./get-review-page.server";
import type { ReviewQuestionData } from "./review-page-data";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const start = new Date("2026-03-02T10:00:00Z");
const course = await loadTestCourse(pool, start, createTestCourseWithVariants({ secondTry: true }));
const other = await loadTestCourse(pool, start, createTestCourse({ courseId: "ander", title: "Andere cursus" }));
const recordOf = (courseId: string, id: string) => (courseId === "proef" ? course : other).record(id);

const later = (days: number, minutes = 0) => new Date(start.getTime() + days * 86_400_000 + minutes * 60_000);

async function createLearner(right: boolean[] | "all" = "all", lessonId: "vijf" | "alles" = "vijf"): Promise<string> {
  const learnerId = await insertLearner(pool, start);
  await answerPracticeRound(pool, releases, course, { learnerId, lessonId, right, now: start });
  return learnerId;
}

const see = (learnerId: string, now: Date, wantsMore = false) =>
  getReviewPage(pool, releases, { learnerId, shown: null, wantsMore, now });

async function seeQuestion(learnerId: string, now: Date, wantsMore = false): Promise<ReviewQuestionData> {
  const page = await see(learnerId, now, wantsMore);
  if (page.state !== "question") throw new Error(`no question, but ${page.state}`);
  return page;
}

/** Returns how many questions the page of today says are left, and how many its picture has for today. */
async function seeLeft(learnerId: string, now: Date): Promise<[number, number | undefined]> {
  const { left, weeks, today } = (await getToday(pool, releases, { learnerId, now })).review;
  return [left, weeks.flat().find(({ day }) => day === today)?.questions];
}

interface Given {
  courseId?: string;
  questionId: string;
  right?: boolean;
  seq?: number;
  confidence?: number | null;
  now: Date;
}

function answer(
  learnerId: string,
  { courseId = "proef", questionId, right = true, seq = 1, confidence = null, now }: Given,
) {
  const fields = createSampleAnswerFields(recordOf(courseId, questionId), right);
  return answerReviewQuestion(pool, releases, { learnerId, courseId, questionId, seq, fields, confidence, now });
}

/** Answers right at the second try, after the wrong answer of `answer`. */
function answerSecondTry(learnerId: string, questionId: string, now: Date) {
  const record = course.record(questionId);
  const first = { type: "single", option: (record as { options: { id: string }[] }).options[1]?.id } as never;
  const fields = composeSecondAnswerFields(record, first, true);
  const input = { learnerId, courseId: "proef", questionId, seq: 2, fields, confidence: null, now };
  return answerReviewQuestion(pool, releases, input);
}

const listReviews = (learnerId: string) =>
  pool<{ courseId: string; label: string; scope: string; number: number; questions: number; answers: number }[]>`
    select course_id, label, scope, number,
      (select count(*)::integer from attempt_item where learner_id = a.learner_id and attempt_id = a.id) as questions,
      (select count(*)::integer from answer where learner_id = a.learner_id and attempt_id = a.id) as answers
    from attempt a where learner_id = ${learnerId} and kind = 'review' order by id`;

/** Answers what the review asks until it asks nothing. */
async function playDay(learnerId: string, now: Date, wantsMore = true): Promise<string[]> {
  const asked: string[] = [];
  for (let at = 0; at < 30; at++) {
    const page = await see(learnerId, new Date(now.getTime() + at * 1000), wantsMore);
    if (page.state !== "question") return asked;
    const { course: of, question } = page;
    asked.push(question.id);
    const given = { courseId: of.id, questionId: question.id, now: new Date(now.getTime() + at * 1000) };
    expect(await answer(learnerId, given)).toMatchObject({ ok: true, final: true });
  }
  throw new Error("the day does not end");
}

test("reading writes nothing, and the first answer stores the review of the day with all that is due", async () => {
  const learnerId = await createLearner([true, true, false, false, true]);
  expect(await see(learnerId, later(0, 30))).toMatchObject({ state: "empty", nextDay: "2026-03-03" });
  const now = later(30);
  const page = await seeQuestion(learnerId, now);
  expect(page).toMatchObject({ position: 1, lesson: { number: 2 }, after: null });
  expect(page.question.state).toBe("open");
  expect(JSON.stringify(page)).not.toMatch(/correct|feedback/);
  expect(await listReviews(learnerId)).toEqual([]);
  expect(await answer(learnerId, { questionId: page.question.id, now })).toMatchObject({ ok: true, late: null });
  expect(await listReviews(learnerId)).toEqual([
    { courseId: "proef", label: "1", scope: "2026-04-01", number: 1, questions: 5, answers: 1 },
  ]);
  const shown = { courseId: "proef", questionId: page.question.id };
  const answered = await getReviewPage(pool, releases, { learnerId, shown, wantsMore: false, now });
  expect(answered).toMatchObject({ question: { state: "final", verdict: "right" }, after: { next: 2 } });
  expect(answered).toMatchObject({ daysAgo: null, position: 1 });
});

test("what went wrong is asked again the next day, in another question where there is one", async () => {
  const learnerId = await createLearner([true, false, true, true, true]);
  const page = await seeQuestion(learnerId, later(1));
  expect(page).toMatchObject({ question: { id: "B2b" }, daysAgo: 1, bricks: ["todo"] });
  expect(await playDay(learnerId, later(1))).toEqual(["B2b"]);
  const [card] = await pool`select asked, right_days from review_card where learner_id = ${learnerId} and place = 'B2'`;
  expect(card).toMatchObject({ asked: { B2: "2026-03-02", B2b: "2026-03-03" }, rightDays: 1 });
});

test("a first try that is wrong gets a second one, which comes first until it is done", async () => {
  const learnerId = await createLearner();
  const now = later(40);
  const { question } = await seeQuestion(learnerId, now);
  const { id: questionId } = question;
  expect(await answer(learnerId, { questionId, right: false, now })).toMatchObject({ ok: true, final: false });
  const again = await seeQuestion(learnerId, now);
  expect(again).toMatchObject({ position: 1, question: { id: questionId, state: "retry" }, after: null });
  expect(JSON.stringify(again)).not.toMatch(/"correct"|feedback/);
  expect(await seeLeft(learnerId, now)).toEqual([5, 5]);
  const { review } = await getToday(pool, releases, { learnerId, now });
  expect(review.why).toEqual({ tried: 1, wrong: 0, others: 4 });
  expect(await answerSecondTry(learnerId, questionId, now)).toMatchObject({ ok: true, final: true });
  expect(await seeQuestion(learnerId, now)).toMatchObject({
    position: 2,
    bricks: ["half", "todo", "todo", "todo", "todo"],
  });
  expect(await seeLeft(learnerId, now)).toEqual([4, 4]);
});

test("five, and five more twice: after fifteen nothing is accepted, over all courses", async () => {
  const learnerId = await insertLearner(pool, start);
  await passPractice(pool, releases, course, { learnerId, now: start });
  await passPractice(pool, releases, other, { learnerId, now: start });
  const now = later(60);
  expect(await playDay(learnerId, now, false)).toHaveLength(5);
  expect(await see(learnerId, now)).toMatchObject({ state: "done", more: 5 });
  const more = await seeQuestion(learnerId, now, true);
  await answer(learnerId, { courseId: more.course.id, questionId: more.question.id, now: later(60, 4) });
  expect(await seeLeft(learnerId, now)).toEqual([4, 4]);
  expect(await playDay(learnerId, later(60, 5))).toHaveLength(9);
  expect(await see(learnerId, now, true)).toMatchObject({ state: "done", more: 0 });
  const reviews = await listReviews(learnerId);
  expect(reviews.map(({ courseId }) => courseId).sort()).toEqual(["ander", "proef"]);
  const open = await pool<{ courseId: string; questionId: string }[]>`
    select a.course_id, i.question_id from attempt a join attempt_item i on i.learner_id = a.learner_id and i.attempt_id = a.id
    where a.learner_id = ${learnerId} and a.kind = 'review' and not exists (
      select from answer where learner_id = a.learner_id and attempt_id = a.id and question_id = i.question_id
    )`;
  expect(open.length).toBeGreaterThan(0);
  for (const each of open) expect(await answer(learnerId, { ...each, now })).toEqual({ ok: false, reason: "day-full" });
  // What does not fit comes the next day.
  expect((await see(learnerId, later(61))).state).toBe("question");
});

test("a question that was begun can be answered on a day that is full, and on one with too many questions", async () => {
  const learnerId = await insertLearner(pool, start);
  await passPractice(pool, releases, course, { learnerId, now: start });
  const now = later(60);
  const { question } = await seeQuestion(learnerId, now);
  expect(await answer(learnerId, { questionId: question.id, right: false, now })).toMatchObject({ final: false });
  // As if an earlier version had accepted more questions than a day can have.
  await pool`
    insert into answer (learner_id, attempt_id, question_id, seq, response, score, answered_at)
    select n.learner_id, n.attempt_id, n.question_id || '-' || extra, 1, n.response, 1, n.answered_at
    from answer n join attempt a on a.learner_id = n.learner_id and a.id = n.attempt_id, generate_series(1, 15) extra
    where n.learner_id = ${learnerId} and a.kind = 'review'`;
  const asked = await pool<{ questionId: string }[]>`
    select i.question_id from attempt a join attempt_item i on i.learner_id = a.learner_id and i.attempt_id = a.id
    where a.learner_id = ${learnerId} and a.kind = 'review' and i.question_id <> ${question.id} limit 1`;
  const questionId = asked[0]?.questionId as string;
  expect(await answer(learnerId, { questionId, now })).toEqual({ ok: false, reason: "day-full" });
  const again = await answer(learnerId, { questionId: question.id, right: false, now });
  expect(again).toMatchObject({ ok: true, late: null });
  expect(await answerSecondTry(learnerId, question.id, now)).toMatchObject({ ok: true, final: true });
});

test("two tabs begin one review, and a double click stores one answer", async () => {
  const learnerId = await createLearner();
  const now = later(50);
  const both = await Promise.all(["B1", "B2b"].map((questionId) => answer(learnerId, { questionId, now })));
  expect(both.map(({ ok }) => ok)).toEqual([true, true]);
  const twice = await Promise.all([1, 2].map(() => answer(learnerId, { questionId: "B4", now })));
  expect(twice.every((each) => each.ok && each.late === null)).toBe(true);
  expect(await listReviews(learnerId)).toMatchObject([{ number: 1, questions: 5, answers: 3 }]);
  const late = await answer(learnerId, { questionId: "B4", right: false, now });
  expect(late).toMatchObject({ ok: true, late: [] });
});

test("a question that is not asked, a second try without a first and another learner's question are refused", async () => {
  const learnerId = await createLearner();
  const now = later(50);
  const refused = { ok: false, reason: "not-asked" };
  expect(await answer(learnerId, { questionId: "A1", now })).toEqual(refused);
  expect(await answer(learnerId, { questionId: "B2", now })).toEqual(refused);
  expect(await answer(learnerId, { questionId: "B1", seq: 2, now })).toEqual(refused);
  expect(await answer(learnerId, { questionId: "B1", seq: Number.NaN, now })).toEqual(refused);
  expect(await answer(await insertLearner(pool, start), { questionId: "B1", now })).toEqual(refused);
  const input = { learnerId, questionId: "B1", seq: 1, fields: {}, confidence: null, now };
  expect(await answerReviewQuestion(pool, releases, { ...input, courseId: "nergens" })).toEqual(refused);
  expect(await answerReviewQuestion(pool, releases, { ...input, courseId: "proef" })).toMatchObject({
    reason: "invalid",
  });
  expect(await listReviews(learnerId)).toEqual([]);
});

test("a guest has no reviews", async () => {
  const learnerId = await insertLearner(pool, start, "guest");
  await answerPracticeRound(pool, releases, course, { learnerId, lessonId: "vijf", right: "all", now: start });
  expect(await see(learnerId, later(50))).toMatchObject({ state: "empty", nextDay: null });
  expect(await answer(learnerId, { questionId: "B1", now: later(50) })).toEqual({ ok: false, reason: "no-account" });
});

test("what was asked in practice today is not asked in the review, also if that has begun", async () => {
  const learnerId = await createLearner();
  const now = later(50);
  await answer(learnerId, { questionId: "B1", now });
  await pool`update review_card set due_on = '2026-05-01' where learner_id = ${learnerId} and place in ('B3', 'B4')`;
  expect(await playDay(learnerId, now)).toHaveLength(2);
});

test("a page of yesterday is checked against today: it is refused if today asks something else", async () => {
  const learnerId = await createLearner([true, false, true, true, true]);
  // One minute before midnight in Amsterdam the first one is answered; the second arrives after midnight.
  const [before, after] = [new Date("2026-03-03T22:59:00Z"), new Date("2026-03-03T23:01:00Z")];
  const { question } = await seeQuestion(learnerId, before);
  await answer(learnerId, { questionId: question.id, now: before });
  expect(await answer(learnerId, { questionId: question.id, right: false, now: after })).toEqual({
    ok: false,
    reason: "not-asked",
  });
});

test("confidence is stored only if the learner wants to say it, only as a level, and only with the first try", async () => {
  const learnerId = await createLearner();
  const now = later(50);
  await answer(learnerId, { questionId: "B1", confidence: 3, now });
  await pool`insert into review_setting (learner_id, asks_confidence) values (${learnerId}, true)`;
  await answer(learnerId, { questionId: "B2b", confidence: 7, now });
  await answer(learnerId, { questionId: "B3c", right: false, confidence: 3, now });
  await answer(learnerId, { questionId: "B4", confidence: 1, now });
  const stored = await pool`
    select question_id, confidence from answer
    where learner_id = ${learnerId} and attempt_id in (select id from attempt where learner_id = ${learnerId} and kind = 'review')
    order by question_id`;
  expect(stored.map(({ questionId, confidence }) => [questionId, confidence])).toEqual([
    ["B1", null],
    ["B2b", null],
    ["B3c", 3],
    ["B4", 1],
  ]);
  // Right as a guess counts as hard.
  const [card] = await pool`select rating from review_card where learner_id = ${learnerId} and place = 'B4'`;
  expect(card?.rating).toBe(2);
});

test("a review changes no progress, and a learner who pauses is not asked", async () => {
  const learnerId = await createLearner([true, false, false, false, false]);
  const before = await listCourseProgress(pool, releases, { learnerId });
  await playDay(learnerId, later(1));
  expect(await listCourseProgress(pool, releases, { learnerId })).toEqual(before);
  await pool`insert into review_setting (learner_id, paused_at) values (${learnerId}, ${start})`;
  expect(await see(learnerId, later(50))).toEqual({ state: "paused" });
});
