/** What pages show of reviews besides a question: the block of today, how sure one was, mastered places, and what goes on after an edition. */
import { expect, test } from "vitest";
import { openTestDatabase } from "~/../tests/support/database";
import {
  createSampleAnswerFields,
  createTestCourse,
  insertLearner,
  loadTestCourse,
} from "~/../tests/support/factories";
import { answerPracticeRound } from "~/../tests/support/learning";
import { archiveCourse } from "~/content/release/archive-course.server";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { insertEnrolment } from "../enrolment/enrolments.sql.server";
import { saveReviewSetting } from "../rhythm/save-review-setting.server";
import { getToday } from "../today/get-today.server";
import { answerReviewQuestion } from "./answer-review-question.server";
import { countMasteredPlaces } from "./count-mastered-places.server";
import { getCalibration } from "./get-calibration.server";
import { getReviewPage } from "./get-review-page.server";

const { pool, countStatements } = await openTestDatabase();
const releases = createReleaseCache();
const start = new Date("2026-03-02T10:00:00Z");
const course = await loadTestCourse(pool, start);
const courseId = "proef";
const later = (days: number, seconds = 0) => new Date(start.getTime() + days * 86_400_000 + seconds * 1000);

async function createLearner(right: boolean[]): Promise<string> {
  const learnerId = await insertLearner(pool, start);
  await answerPracticeRound(pool, releases, course, { learnerId, lessonId: "vijf", right, now: start });
  return learnerId;
}

function answer(learnerId: string, questionId: string, now: Date, right = true, confidence: number | null = null) {
  const fields = createSampleAnswerFields(course.record(questionId), right);
  return answerReviewQuestion(pool, releases, { learnerId, courseId, questionId, seq: 1, fields, confidence, now });
}

const seeToday = async (learnerId: string, now: Date) => (await getToday(pool, releases, { learnerId, now })).review;
const all = [true, true, true, true, true];

test("the page of today says what waits and why, what was done, and when something comes back", async () => {
  const learnerId = await createLearner([false, false, true, true, true]);
  expect(await seeToday(await insertLearner(pool, start), start)).toMatchObject({ state: "none", nextDay: null });
  const first = await seeToday(learnerId, start);
  expect(first).toMatchObject({ state: "nothing", nextDay: "2026-03-03", today: "2026-03-02" });
  expect(first.weeks.flat().reduce((sum, { questions }) => sum + questions, 0)).toBe(5);
  const now = later(60);
  const ready = await seeToday(learnerId, now);
  expect(ready).toMatchObject({ state: "ready", left: 5, position: 1, why: { wrong: 2, others: 3 }, minutes: 5 });
  await answer(learnerId, "B1", now);
  expect(await seeToday(learnerId, now)).toMatchObject({
    left: 4,
    position: 2,
    minutes: 4,
    bricks: ["right", "todo", "todo", "todo", "todo"],
  });
  for (const [at, id] of ["B2", "B3", "B4", "B5"].entries()) await answer(learnerId, id, later(60, at + 1));
  expect(await seeToday(learnerId, now)).toMatchObject({
    state: "done",
    more: 0,
    position: 0,
    why: { wrong: 0, others: 0 },
  });
  const done = await getReviewPage(pool, releases, { learnerId, shown: null, wantsMore: false, now });
  expect(done).toMatchObject({ state: "done", mended: 2, bricks: ["right", "right", "right", "right", "right"] });
});

test("what went wrong before is mended only if it is right at the first try", async () => {
  const learnerId = await createLearner([false, false, true, true, true]);
  const now = later(1);
  await answer(learnerId, "B1", now, false);
  await answer(learnerId, "B2", later(1, 1));
  const done = await getReviewPage(pool, releases, { learnerId, shown: null, wantsMore: false, now });
  expect(done).toMatchObject({ state: "done", mended: 1, bricks: ["wrong", "right"] });
});

test("a place is mastered after three days on which it was right, and only places of the own edition count", async () => {
  const learnerId = await createLearner(all);
  expect(await countMasteredPlaces(pool, releases, { learnerId })).toMatchObject({ proef: { mastered: 0, total: 14 } });
  for (const days of [100, 400]) for (const id of ["B1", "B2"]) await answer(learnerId, id, later(days));
  expect(await countMasteredPlaces(pool, releases, { learnerId })).toMatchObject({
    proef: { mastered: 2, total: 14, lessons: { vijf: { mastered: 2, total: 5 }, alles: { mastered: 0, total: 9 } } },
  });
  await pool`update review_card set objective = 'gone' where learner_id = ${learnerId} and place = 'B1'`;
  expect(await countMasteredPlaces(pool, releases, { learnerId })).toMatchObject({
    proef: { mastered: 1, total: 14, lessons: { vijf: { mastered: 1 } } },
  });
  expect(await countMasteredPlaces(pool, releases, { learnerId: await createLearner([false]) })).toEqual({});
});

test("how sure a learner was is shown to that learner, with what they were sure of and did not know", async () => {
  const learnerId = await createLearner(all);
  const other = await createLearner(all);
  await pool`insert into review_setting (learner_id, asks_confidence) values (${learnerId}, true)`;
  const now = later(90);
  await answer(learnerId, "B1", now, false, 3);
  await answer(learnerId, "B2", later(90, 1), false, 3);
  await answer(learnerId, "B3", later(90, 2), true, 3);
  await answer(learnerId, "B4", later(90, 3), false, 1);
  await answer(learnerId, "B5", later(90, 4), true);
  const found = await getCalibration(pool, releases, { learnerId });
  expect(found?.levels).toMatchObject([
    { confidence: 3, answers: 3, right: 1, meanMark: -3, judgement: "few" },
    { confidence: 2, answers: 0, meanMark: null },
    { confidence: 1, answers: 1, right: 0, meanMark: 0 },
  ]);
  expect(found?.sureAndWrong.map(({ questionId }) => questionId)).toEqual(["B2", "B1"]);
  expect(found?.sureAndWrong[0]).toMatchObject({
    lesson: { id: "vijf", number: 2 },
    passage: { id: "eerste-stuk" },
    partly: false,
  });
  expect(await getCalibration(pool, releases, { learnerId: other })).toBeNull();
});

test("who said to know it and did not reads so, and sees when it comes back", async () => {
  const learnerId = await createLearner(all);
  await pool`insert into review_setting (learner_id, asks_confidence) values (${learnerId}, true)`;
  const now = later(90);
  const see = (questionId: string) =>
    getReviewPage(pool, releases, { learnerId, shown: { courseId, questionId }, wantsMore: false, now });
  expect(await see("B1")).toMatchObject({ asksConfidence: true });
  await answer(learnerId, "B1", now, false, 3);
  expect(await see("B1")).toMatchObject({
    asksConfidence: false,
    after: {
      sureAndWrong: "wrong",
      comesBack: { isCertain: true, day: "2026-06-01" },
      hasOtherQuestion: false,
      next: 2,
    },
  });
  await answer(learnerId, "B2", later(90, 1), true, 3);
  const right = { sureAndWrong: null, comesBack: { isCertain: false }, next: 3 };
  expect(await see("B2")).toMatchObject({
    position: 2,
    bricks: ["wrong", "right", "todo", "todo", "todo"],
    after: right,
  });
  // With a fifth card that went wrong, tomorrow may have no room.
  for (const [at, id] of ["B3", "B4"].entries()) await answer(learnerId, id, later(90, 2 + at), false);
  expect(await see("B1")).toMatchObject({ after: { comesBack: { isCertain: true } } });
  await pool`update review_card set rating = 1 where learner_id = ${learnerId} and place in ('B2', 'B5')`;
  expect(await see("B1")).toMatchObject({ after: { comesBack: { isCertain: false } } });
});

test("who said to know it and was partly right reads so", async () => {
  const learnerId = await insertLearner(pool, start);
  await answerPracticeRound(pool, releases, course, { learnerId, lessonId: "alles", right: "all", now: start });
  await pool`insert into review_setting (learner_id, asks_confidence) values (${learnerId}, true)`;
  const now = later(90);
  const record = course.record("A5");
  const [right, wrong] = [true, false].map((each) => createSampleAnswerFields(record, each));
  const [name, value] = Object.entries(right ?? {})[0] ?? [];
  const input = { learnerId, courseId, questionId: record.id, seq: 1, confidence: 3, now };
  const fields = { ...wrong, [name as string]: value as string[] };
  expect(await answerReviewQuestion(pool, releases, { ...input, fields })).toMatchObject({ ok: true });
  const shown = { courseId, questionId: record.id };
  expect(await getReviewPage(pool, releases, { learnerId, shown, wantsMore: false, now })).toMatchObject({
    bricks: ["half", "todo", "todo", "todo", "todo"],
    after: { sureAndWrong: "partly" },
  });
});

test("how sure a learner was stays chosen if the answer is refused, and nothing else than a level does", async () => {
  const learnerId = await createLearner(all);
  await pool`insert into review_setting (learner_id, asks_confidence) values (${learnerId}, true)`;
  const now = later(90);
  const refuse = async (confidence: number | null) => {
    const input = { learnerId, courseId, questionId: "B1", seq: 1, fields: {}, confidence, now };
    const outcome = await answerReviewQuestion(pool, releases, input);
    return outcome.ok || outcome.reason !== "invalid" ? null : outcome.readPage();
  };
  expect(await refuse(2)).toMatchObject({ asksConfidence: true, said: 2, question: { problem: "choose-one" } });
  for (const forged of [null, 7]) expect(await refuse(forged)).toMatchObject({ said: null });
  const shown = { courseId, questionId: "B1" };
  expect(await getReviewPage(pool, releases, { learnerId, shown, wantsMore: false, now })).toMatchObject({
    said: null,
  });
});

test("in a pause the page of reviews says so, also if nothing is due or the learner has no cards", async () => {
  for (const learnerId of [await createLearner(all), await insertLearner(pool, start)]) {
    const see = () => getReviewPage(pool, releases, { learnerId, shown: null, wantsMore: false, now: later(1) });
    expect(await see()).toMatchObject({ state: "empty" });
    await pool`insert into review_setting (learner_id, paused_at) values (${learnerId}, ${start})`;
    expect(await see()).toEqual({ state: "paused" });
  }
});

test("in a pause a day that is done offers no more questions", async () => {
  const learnerId = await createLearner([true]);
  const now = later(60);
  await answer(learnerId, "B1", now);
  const see = () => getReviewPage(pool, releases, { learnerId, shown: null, wantsMore: false, now });
  expect(await see()).toMatchObject({ state: "done" });
  await pool`insert into review_setting (learner_id, paused_at) values (${learnerId}, ${start})`;
  expect(await see()).toEqual({ state: "paused" });
});

test("a question and the page of today take one statement, and an answer two more than in a lesson", async () => {
  const learnerId = await createLearner(all);
  const now = later(90);
  await seeToday(learnerId, now);
  const see = (db: typeof pool) => getReviewPage(db, releases, { learnerId, shown: null, wantsMore: false, now });
  expect((await countStatements(see)).statements).toHaveLength(1);
  expect((await countStatements((db) => getToday(db, releases, { learnerId, now }))).statements).toHaveLength(1);
  const counts: number[] = [];
  for (const questionId of ["B1", "B2"]) {
    const input = { learnerId, courseId, questionId, seq: 1, confidence: null, now };
    const fields = createSampleAnswerFields(course.record(questionId), true);
    const { statements } = await countStatements((db) => answerReviewQuestion(db, releases, { ...input, fields }));
    counts.push(statements.length);
  }
  expect(counts).toEqual([4, 4]);
});

test("what becomes due after the review of the day has begun is planned from tomorrow", async () => {
  const setting = { asksConfidence: false, rhythm: { kind: "none" as const }, wantsMail: false };
  const learnerId = await insertLearner(pool, start);
  await saveReviewSetting(pool, releases, { learnerId, wantedRecall: 0.85, ...setting });
  for (const [lessonId, right] of [
    ["alles", "all"],
    ["vijf", [false, true, true, true, true]],
  ] as const)
    await answerPracticeRound(pool, releases, course, {
      ...{ learnerId, lessonId, now: start },
      right: right === "all" ? right : [...right],
    });
  const now = later(3);
  expect(await seeToday(learnerId, now)).toMatchObject({ state: "ready", bricks: ["todo"] });
  await answer(learnerId, "B1", now);
  await saveReviewSetting(pool, releases, { learnerId, wantedRecall: 0.95, ...setting });
  const done = await seeToday(learnerId, now);
  expect(done).toMatchObject({ state: "done", more: 0, nextDay: "2026-03-06" });
  const planned = done.weeks.flat().filter(({ day }) => day === "2026-03-05" || day === "2026-03-06");
  expect(planned.map(({ questions }) => questions)).toEqual([0, 5]);
});

test("hundreds of cards that rest hide nothing", async () => {
  const learnerId = await createLearner(all);
  const now = later(90);
  const copy = (place: string, objective: string, count: number) => pool`
    insert into review_card (learner_id, course_id, lesson_id, place, objective, stability, difficulty, rating, due_on, right_days,
      asked_at, attempt_id, question_id, asked, previous)
    select learner_id, course_id, lesson_id, ${place} || n, ${objective}, stability, difficulty, 1, date '2026-03-10', right_days, asked_at,
      attempt_id, question_id, asked, previous
    from review_card, generate_series(1, ${count}::integer) n where learner_id = ${learnerId} and place = 'B1'`;
  await copy("gone-", "gone", 500);
  const ready = await seeToday(learnerId, now);
  expect(ready).toMatchObject({ state: "ready", bricks: ["todo", "todo", "todo", "todo", "todo"] });
  expect(ready.weeks.flat().reduce((sum, { questions }) => sum + questions, 0)).toBe(5);
  // The picture has what is due later too.
  await pool`update review_card set due_on = date '2026-06-10' where learner_id = ${learnerId} and place = 'B5'`;
  const { weeks } = await seeToday(learnerId, now);
  expect(weeks.flat().reduce((sum, { questions }) => sum + questions, 0)).toBe(5);
  expect(await answer(learnerId, "B1", now)).toMatchObject({ ok: true });
});

// The last test: it opens another edition and archives the course for all learners of this file.
test("reviews go on in an edition that ended and in an archived course, and rest after moving to an edition without the place", async () => {
  const learnerId = await createLearner(all);
  const built = createTestCourse({ label: "2" });
  const { release } = built;
  const lessons = release.lessons.filter(({ id }) => id === "alles");
  const questions = built.questions.filter(({ lessonId }) => lessonId === "alles");
  const rules = { ...release.rules, lessonOrder: ["alles"] };
  await loadTestCourse(pool, later(1), { ...built, hash: "next", release: { ...release, rules, lessons }, questions });
  await archiveCourse(pool, { courseId, now: later(2) });
  const now = later(300);
  expect(await seeToday(learnerId, now)).toMatchObject({ state: "ready" });
  expect(await answer(learnerId, "B1", now)).toMatchObject({ ok: true });
  await insertEnrolment(pool, { learnerId, courseId, seq: 2, label: "2", now });
  expect(await seeToday(learnerId, now)).toMatchObject({ state: "done", bricks: ["right"], more: 0 });
  expect(await answer(learnerId, "B2", now)).toEqual({ ok: false, reason: "not-asked" });
});
