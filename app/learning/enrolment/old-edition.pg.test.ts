/** These tests follow learners in an edition after the next one opened: until when they can finish it, and how they move. */
import { expect, test } from "vitest";
import { openTestDatabase } from "~/../tests/support/database";
import {
  createSampleAnswerFields,
  createTestCourse,
  insertLearner,
  loadTestCourse,
} from "~/../tests/support/factories";
import {
  createFinalTestCourse,
  type FinalTestCourseOptions,
  passAllLessons,
  takeFinalTest,
} from "~/../tests/support/final-test";
import { answerPracticeRound, passPractice } from "~/../tests/support/learning";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { beginFinalTest } from "../final/begin-final-test.server";
import { handInFinalTest } from "../final/hand-in-final-test.server";
import { findFinalTestStanding, loadLatestFinalTest } from "../final/load-final-test.server";
import { answerPracticeQuestion } from "../practice/answer-practice-question.server";
import { getLessonPageData } from "../practice/get-lesson-page-data.server";
import { startPracticeRound } from "../practice/start-practice-round.server";
import { getCourseCompletion } from "../progress/get-course-completion.server";
import { getNewerEdition } from "./get-newer-edition.server";
import { moveLearnerToNewestEdition } from "./move-learner-to-newest-edition.server";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const start = new Date("2027-03-01T10:00:00Z");
const opened = new Date("2027-03-29T10:00:00Z");
const lastMoment = new Date("2027-09-29T21:59:59Z");
const ended = new Date("2027-09-29T22:00:00Z");

const move = (courseId: string, learnerId: string, now = opened) =>
  moveLearnerToNewestEdition(pool, releases, { learnerId, courseId, now });
const newer = (courseId: string, learnerId: string, now = opened) =>
  getNewerEdition(pool, releases, { learnerId, courseId, now });

const courseId = "proef";
const course = await loadTestCourse(pool, start);
const answer = async (learnerId: string, questionId: string, now: Date, lessonId = "vijf") => {
  const fields = createSampleAnswerFields(course.record(questionId), true);
  const input = { learner: { id: learnerId }, courseId, lessonId, questionId, round: 1, fields, now };
  const outcome = await answerPracticeQuestion(pool, releases, input);
  return outcome.ok ? "stored" : outcome.reason;
};

/** Loads an edition of a course with a final test. */
async function openEdition(of: string, at: Date, options: FinalTestCourseOptions = {}) {
  const built = createFinalTestCourse(options);
  const own = { ...built, hash: `${of} ${built.hash}`, release: { ...built.release, courseId: of } };
  return loadTestCourse(pool, at, own);
}

async function examineeIn({ built, releaseId }: Awaited<ReturnType<typeof openEdition>>) {
  const learnerId = await insertLearner(pool, start);
  await passAllLessons(pool, { learnerId, releaseId, built, now: start });
  return { pool, releases, learnerId, courseId: built.release.courseId };
}

async function standing(of: string, learnerId: string, now: Date) {
  const loaded = await loadLatestFinalTest(pool, releases, { learnerId, courseId: of });
  return loaded && findFinalTestStanding(loaded, now);
}

test("in an old edition rounds begin until its end; what was begun is finished, and the newest goes on", async () => {
  const [early, late] = [await insertLearner(pool, start), await insertLearner(pool, start)];
  for (const learnerId of [early, late]) expect(await answer(learnerId, "B1", start)).toBe("stored");
  expect(
    (await getLessonPageData(pool, releases, { learnerId: late, courseId, lessonId: "vijf" }))?.lastDay,
  ).toBeNull();
  await loadTestCourse(pool, opened, createTestCourse({ label: "2" }));
  await loadTestCourse(pool, new Date("2027-06-01"), createTestCourse({ label: "3" }));
  expect(await getLessonPageData(pool, releases, { learnerId: late, courseId, lessonId: "vijf" })).toMatchObject({
    lastDay: "2027-09-29",
  });
  expect(await answer(early, "A1", lastMoment, "alles")).toBe("stored");
  expect(await answer(late, "A1", ended, "alles")).toBe("edition-ended");
  for (const id of ["B2", "B3", "B4", "B5"]) expect(await answer(late, id, ended)).toBe("stored");
  const round = { courseId, lessonId: "vijf", now: ended };
  expect(await startPracticeRound(pool, releases, { ...round, learnerId: late })).toEqual({
    ok: false,
    reason: "edition-ended",
  });
  expect(await pool`select from attempt where learner_id = ${late}`).toHaveLength(1);
  expect(await newer(courseId, late, lastMoment)).toEqual({
    held: "1",
    newest: "3",
    heldLessons: { count: 2, missing: 1 },
    lastDay: "2027-09-29",
    hasEnded: false,
    isTestOpen: false,
    finalTest: null,
    changes: {
      held: { finalTest: false, closingCase: null, tasks: false },
      newest: { finalTest: false, closingCase: null, tasks: false },
      lessons: { count: 2, changed: 0, gone: 0 },
      questions: { count: 15, added: 0 },
    },
    left: { answers: true, openRounds: [], attempts: false, choices: false },
  });
  expect(await newer(courseId, early, lastMoment)).toMatchObject({ left: { answers: true, openRounds: [1, 2] } });
  expect(await newer(courseId, late, ended)).toMatchObject({ hasEnded: true });
  expect(await move(courseId, late, ended)).toEqual({ ok: true, label: "3" });
  expect(await answer(late, "A1", ended, "alles")).toBe("stored");
  expect(await newer(courseId, late, ended)).toBeNull();
  expect(await answer(await insertLearner(pool, start), "B1", ended)).toBe("stored");
});

test("what was earned before the end stays a result; a lesson that is passed after it is too late for the old edition", async () => {
  const of = "af";
  const built = createTestCourse({ courseId: of });
  const own = await loadTestCourse(pool, start, built);
  const [early, late] = [await insertLearner(pool, start), await insertLearner(pool, start)];
  await passPractice(pool, releases, own, { learnerId: early, now: start });
  await answerPracticeRound(pool, releases, own, { learnerId: late, lessonId: "alles", right: "all", now: start });
  await answerPracticeRound(pool, releases, own, { learnerId: late, lessonId: "vijf", right: [true], now: start });
  await loadTestCourse(pool, opened, createTestCourse({ courseId: of, label: "2" }));
  await answerPracticeRound(pool, releases, own, { learnerId: late, lessonId: "vijf", right: "all", now: ended });
  const completionOf = (learnerId: string) => getCourseCompletion(pool, releases, { learnerId, courseId: of });
  expect(await completionOf(early)).toMatchObject({ endsAt: ended, result: { earnedAt: start.toISOString() } });
  expect(await completionOf(late)).toMatchObject({ endsAt: ended, result: { earnedAt: ended.toISOString() } });
});

test("a final test begins until the end of its edition, and one that was begun is handed in after it", async () => {
  const of = "toets";
  const first = await openEdition(of, start);
  const [taker, late] = [await examineeIn(first), await examineeIn(first)];
  await openEdition(of, opened, { label: "2", pool: "andere" });
  await takeFinalTest(taker, { right: 6, now: lastMoment, handIn: false });
  const begin = { learnerId: late.learnerId, courseId: of, now: ended };
  expect(await beginFinalTest(pool, releases, begin)).toEqual({ ok: false, reason: "ended" });
  expect(await standing(of, late.learnerId, ended)).toEqual({ state: "ended" });
  const key = { learnerId: taker.learnerId, courseId: of };
  expect(await newer(of, taker.learnerId, ended)).toMatchObject({ isTestOpen: true, hasEnded: true });
  await handInFinalTest(pool, releases, { ...key, series: 1, number: 1, by: "learner", now: ended });
  expect(await getCourseCompletion(pool, releases, key)).toMatchObject({
    result: { form: "final-test", completedAt: ended.toISOString(), earnedAt: lastMoment.toISOString() },
  });
});

test("a lesson that was passed before counts for the final test of the new edition, if it is still there", async () => {
  const of = "lessen";
  const first = await openEdition(of, start);
  const { learnerId } = await examineeIn(first);
  const second = createFinalTestCourse({ label: "2", pool: "tweede" });
  const [kept, gone] = second.release.lessons;
  if (!kept || !gone) throw new Error("no lessons");
  const rules = { ...second.release.rules, lessonOrder: [kept.id, "nieuw"] };
  const lessons = [kept, { ...gone, id: "nieuw" }];
  await loadTestCourse(pool, opened, {
    ...second,
    hash: `${of} ${second.hash}`,
    release: { ...second.release, courseId: of, lessons, rules },
  });
  expect(await newer(of, learnerId)).toMatchObject({
    newest: "2",
    finalTest: { passedLessons: 1, lessons: 2, keepsAttempts: false },
    changes: { held: { finalTest: true }, newest: { finalTest: true }, lessons: { count: 2, changed: 1, gone: 1 } },
    left: { attempts: false },
  });
  expect(await move(of, learnerId)).toEqual({ ok: true, label: "2" });
  expect(await standing(of, learnerId, opened)).toEqual({ state: "lessons", lessons: ["nieuw"] });
  const completion = await getCourseCompletion(pool, releases, { learnerId, courseId: of });
  expect(completion?.lessons.map(({ id, state }) => [id, state])).toEqual([
    ["alles", "passed"],
    ["nieuw", "open"],
  ]);
});

test("nobody moves while their test is open; when its time is over it is handed in first, and attempts go along", async () => {
  const of = "open";
  const first = await openEdition(of, start);
  const taker = await examineeIn(first);
  const { learnerId } = taker;
  await openEdition(of, opened, { label: "2" });
  await takeFinalTest(taker, { right: 2, now: opened, handIn: false });
  expect(await newer(of, learnerId)).toMatchObject({ isTestOpen: true, finalTest: { keepsAttempts: true } });
  expect(await move(of, learnerId)).toEqual({ ok: false, reason: "test-open" });
  expect(await pool`select from enrolment where learner_id = ${learnerId}`).toHaveLength(1);
  const week = new Date(opened.getTime() + 7 * 86_400_000);
  expect(await newer(of, learnerId, week)).toMatchObject({ isTestOpen: false });
  expect(await move(of, learnerId, week)).toEqual({ ok: true, label: "2" });
  expect(await standing(of, learnerId, week)).toMatchObject({ state: "wait", series: 1, number: 2 });
});

test("of a move and a start at once, one is first: no test is left open in a pool that its learner left", async () => {
  const of = "tegelijk";
  const first = await openEdition(of, start);
  const takers = await Promise.all(Array.from({ length: 8 }, () => examineeIn(first)));
  await openEdition(of, opened, { label: "2", pool: "nieuwe" });
  for (const { learnerId } of takers) {
    const begin = () => beginFinalTest(pool, releases, { learnerId, courseId: of, now: opened });
    await Promise.all([begin(), move(of, learnerId), begin(), move(of, learnerId)]);
    const [held] = await pool`
      select (select label from enrolment where learner_id = ${learnerId} order by seq desc limit 1) as edition,
        (select min(label) from attempt where learner_id = ${learnerId} and kind = 'final') as began`;
    expect([
      { edition: "1", began: "proefpool" },
      { edition: "2", began: "nieuwe" },
      { edition: "2", began: null },
    ]).toContainEqual({ ...held });
    expect((await pool`select from attempt where learner_id = ${learnerId} and kind = 'final'`).length).toBeLessThan(2);
  }
  // A start that has read the old edition waits for a move that has the learner's row, and then begins in the new one.
  const { learnerId } = await examineeIn(first);
  const moving = await pool.begin(async (tx) => {
    await tx`select from learner where id = ${learnerId} for update`;
    const begun = beginFinalTest(pool, releases, { learnerId, courseId: of, now: opened });
    begun.catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, 150));
    await tx`insert into enrolment (learner_id, course_id, seq, label, at) values (${learnerId}, ${of}, 2, '2', ${opened})`;
    return { begun };
  });
  expect(await moving.begun).toMatchObject({ ok: true });
  const [attempt] = await pool`select label from attempt where learner_id = ${learnerId} and kind = 'final'`;
  expect(attempt?.label).toBe("nieuwe");
});
