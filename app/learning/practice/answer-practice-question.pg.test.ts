import { expect, test } from "vitest";
import { openTestDatabase } from "~/../tests/support/database";
import {
  createSampleAnswerFields,
  createTestCourse,
  insertLearner,
  loadTestCourse,
} from "~/../tests/support/factories";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { answerPracticeQuestion, type PracticeAnswerOutcome } from "./answer-practice-question.server";
import { getLessonPageData } from "./get-lesson-page-data.server";
import type { LessonPageData } from "./lesson-page-data";
import { startPracticeRound } from "./start-practice-round.server";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const now = new Date("2026-03-01T10:00:00Z");
const five = { courseId: "proef", lessonId: "vijf" };
const course = await loadTestCourse(pool, now);

interface Try {
  learnerId: string;
  questionId: string;
  right?: boolean;
  round?: number;
  lessonId?: string;
}

function answer(
  { learnerId, questionId, right = true, round = 1, lessonId = "vijf" }: Try,
  db = pool,
): Promise<PracticeAnswerOutcome> {
  const fields = createSampleAnswerFields(course.record(questionId), right);
  return answerPracticeQuestion(db, releases, {
    learner: { id: learnerId },
    courseId: "proef",
    lessonId,
    questionId,
    round,
    fields,
    now,
  });
}

function viewOf(outcome: PracticeAnswerOutcome): LessonPageData {
  if (!("view" in outcome)) throw new Error(`refused: ${outcome.reason}`);
  return outcome.view;
}

async function answerPracticeRound(learnerId: string, right: boolean[], round = 1): Promise<void> {
  for (const [i, each] of right.entries())
    viewOf(await answer({ learnerId, questionId: `B${i + 1}`, right: each, round }));
}

async function countRows(learnerId: string) {
  const [row] = await pool<{ attempts: number; items: number; answers: number; results: number; enrolments: number }[]>`
    select (select count(*)::int from attempt where learner_id = ${learnerId}) as attempts,
      (select count(*)::int from attempt_item where learner_id = ${learnerId}) as items,
      (select count(*)::int from answer where learner_id = ${learnerId}) as answers,
      (select count(*)::int from attempt_result where learner_id = ${learnerId}) as results,
      (select count(*)::int from enrolment where learner_id = ${learnerId}) as enrolments`;
  return row;
}

test("a lesson with every type is answered from start to end, and the view tells the same as the answers", async () => {
  const learnerId = await insertLearner(pool, now);
  const key = { learnerId, courseId: "proef", lessonId: "alles" };
  const before = await getLessonPageData(pool, releases, key);
  expect(before).toMatchObject({ state: "open", round: 1, result: null, next: { id: "vijf" }, previous: null });
  let last = before as LessonPageData;
  for (const { id } of before?.questions ?? []) {
    last = viewOf(await answer({ learnerId, questionId: id, lessonId: "alles" }));
    expect(last.questions.find((each) => each.id === id)?.state).toBe("final");
  }
  expect(last).toMatchObject({
    state: "passed",
    needed: 8,
    result: { score: 1, passed: true, right: 9, scored: 9, reread: [] },
  });
  expect(last.bricks).toEqual([...Array(8).fill("right"), "answered", "right"]);
  expect(await getLessonPageData(pool, releases, key)).toEqual({ ...last, result: { ...last.result, fresh: false } });
  const drawn = (view: LessonPageData | null) => view?.questions.map(({ id, ask }) => ({ id, ask }));
  expect(drawn(last)).toEqual(drawn(before));
  expect(await countRows(learnerId)).toEqual({ attempts: 1, items: 10, answers: 10, results: 1, enrolments: 1 });
});

test("reading a lesson writes nothing", async () => {
  const learnerId = await insertLearner(pool, now);
  await getLessonPageData(pool, releases, { learnerId, ...five });
  await getLessonPageData(pool, releases, { learnerId: null, ...five });
  expect(await countRows(learnerId)).toEqual({ attempts: 0, items: 0, answers: 0, results: 0, enrolments: 0 });
});

test("an open question shows no key, whoever looks", async () => {
  const learnerId = await insertLearner(pool, now);
  await answer({ learnerId, questionId: "A1", lessonId: "alles" });
  for (const who of [null, learnerId]) {
    const view = await getLessonPageData(pool, releases, { learnerId: who, courseId: "proef", lessonId: "alles" });
    const open = JSON.stringify(view?.questions.filter(({ state }) => state === "open"));
    for (const word of ["correct", "eedback", "Uitleg", "inspanning", "Een voorbeeld"])
      expect(open).not.toContain(word);
  }
});

test("a guest is made by its first answer and keeps the order it saw as a visitor", async () => {
  const visitor = await getLessonPageData(pool, releases, { learnerId: null, ...five });
  let learnerId = "";
  const create = async (db: Parameters<typeof insertLearner>[0]) => {
    learnerId = await insertLearner(db, now, "guest");
    return learnerId;
  };
  const fields = createSampleAnswerFields(course.record("B2"), true);
  const input = { ...five, questionId: "B2", round: 1, now };
  const bad = await answerPracticeQuestion(pool, releases, { ...input, learner: { create }, fields: {} });
  expect(bad).toMatchObject({ ok: false, reason: "invalid" });
  expect(viewOf(bad).questions.find(({ id }) => id === "B2")).toMatchObject({ problem: "choose-one" });
  expect(learnerId).toBe("");
  const outcome = await answerPracticeQuestion(pool, releases, { ...input, learner: { create }, fields });
  expect(viewOf(outcome).bricks).toEqual(["todo", "right", "todo", "todo", "todo"]);
  const view = await getLessonPageData(pool, releases, { learnerId, ...five });
  expect(view?.questions.map(({ ask }) => ask)).toEqual(visitor?.questions.map(({ ask }) => ask));
});

test("a guest is not made when its answer can't be stored", async () => {
  const create = () => Promise.reject(new Error("made"));
  const input = {
    learner: { create },
    ...five,
    questionId: "B1",
    round: 1,
    fields: createSampleAnswerFields(course.record("B1"), true),
    now,
  };
  const send = (changes: object) => answerPracticeQuestion(pool, releases, { ...input, ...changes });
  expect(await send({ questionId: "A1" })).toEqual({ ok: false, reason: "not-asked" });
  expect(await send({ round: 2 })).toEqual({ ok: false, reason: "attempt-not-open" });
  expect(await send({ lessonId: "x" })).toEqual({ ok: false, reason: "not-found" });
  expect(await send({ courseId: "x" })).toEqual({ ok: false, reason: "not-found" });
});

test("a form that can't be taken is given back as typed, and nothing is stored", async () => {
  const learnerId = await insertLearner(pool, now);
  const outcome = await answerPracticeQuestion(pool, releases, {
    ...{ learner: { id: learnerId }, ...five, questionId: "B1", round: 1, now },
    fields: { option: ["van een ander"] },
  });
  expect(outcome).toMatchObject({ ok: false, reason: "invalid" });
  const [given] = viewOf(outcome).questions;
  expect(given).toMatchObject({ state: "open", typed: { option: ["van een ander"] }, problem: "not-offered" });
  expect(await countRows(learnerId)).toMatchObject({ attempts: 0, answers: 0, enrolments: 0 });
});

test("a question of another lesson, a later round and an unknown lesson are refused", async () => {
  const learnerId = await insertLearner(pool, now);
  expect(await answer({ learnerId, questionId: "A1" })).toEqual({ ok: false, reason: "not-asked" });
  expect(await answer({ learnerId, questionId: "B1", round: 2 })).toEqual({ ok: false, reason: "attempt-not-open" });
  expect(await answer({ learnerId, questionId: "B1", round: Number.NaN })).toEqual({
    ok: false,
    reason: "attempt-not-open",
  });
  expect(await answer({ learnerId, questionId: "B1", lessonId: "niets" })).toEqual({ ok: false, reason: "not-found" });
  expect(await countRows(learnerId)).toMatchObject({ attempts: 0, answers: 0 });
});

test("a second answer to a question does not count, and gets the feedback of the first", async () => {
  const learnerId = await insertLearner(pool, now);
  const stored = () => pool`select * from answer where learner_id = ${learnerId}`;
  const first = await answer({ learnerId, questionId: "B1", right: false });
  expect(first).toMatchObject({ ok: true, late: null });
  const counted = await stored();
  expect(counted).toMatchObject([{ questionId: "B1", score: 0 }]);
  const second = await answer({ learnerId, questionId: "B1", right: true });
  expect(second).toMatchObject({ ok: true, late: [] });
  expect(viewOf(second).questions[0]).toEqual({ ...viewOf(first).questions[0], late: [] });
  // Sending the first answer once more is not a second answer.
  const again = await answer({ learnerId, questionId: "B1", right: false });
  expect(again).toMatchObject({ ok: true, late: null });
  expect(await stored()).toEqual(counted);
  expect(viewOf(again)).toEqual(viewOf(first));
  expect(viewOf(second).questions[0]).toMatchObject({ state: "final", verdict: "wrong" });
});

test("twenty answers at once to one question count once", async () => {
  const learnerId = await insertLearner(pool, now);
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, (_, i) => answer({ learnerId, questionId: "B1", right: i % 2 === 0 })),
  );
  // Ten of them gave the response that counts, and ten the other one.
  expect(outcomes.filter((outcome) => outcome.ok && outcome.late === null)).toHaveLength(10);
  expect(new Set(outcomes.map((outcome) => JSON.stringify({ ...viewOf(outcome).questions[0], late: 0 }))).size).toBe(1);
  expect(await countRows(learnerId)).toEqual({ attempts: 1, items: 5, answers: 1, results: 0, enrolments: 1 });
});

test("all questions answered at once, in two lessons, give one round each and one result each", async () => {
  const learnerId = await insertLearner(pool, now);
  const ids = course.built.questions.map(({ lessonId, record }) => ({ lessonId, questionId: record.id }));
  const outcomes = await Promise.all([...ids, ...ids].map((each) => answer({ learnerId, ...each })));
  expect(outcomes.every(({ ok }) => ok)).toBe(true);
  expect(await countRows(learnerId)).toEqual({ attempts: 2, items: 15, answers: 15, results: 2, enrolments: 1 });
});

test("the last two questions answered at once always give exactly one result", async () => {
  for (let i = 0; i < 10; i += 1) {
    const learnerId = await insertLearner(pool, now);
    await answerPracticeRound(learnerId, [true, true, true]);
    await Promise.all(["B4", "B5"].map((questionId) => answer({ learnerId, questionId })));
    expect(await countRows(learnerId)).toMatchObject({ answers: 5, results: 1 });
  }
});

test("four of five passes and three of five does not", async () => {
  const [four, three] = [await insertLearner(pool, now), await insertLearner(pool, now)];
  await answerPracticeRound(four, [true, true, true, true, false]);
  await answerPracticeRound(three, [true, true, true, false, false]);
  const passed = await getLessonPageData(pool, releases, { learnerId: four, ...five });
  const failed = await getLessonPageData(pool, releases, { learnerId: three, ...five });
  expect(passed).toMatchObject({ state: "passed", needed: 4, result: { score: 0.8, passed: true, right: 4 } });
  expect(failed).toMatchObject({ state: "again", needed: 4, result: { score: 0.6, passed: false, right: 3 } });
  expect(failed?.result?.reread.map(({ objective }) => objective.id)).toEqual(["T2.2"]);
});

test("a new round opens only after the last question, once however often it is asked for", async () => {
  const learnerId = await insertLearner(pool, now);
  const start = () => startPracticeRound(pool, releases, { learnerId, ...five, now });
  expect(await start()).toEqual({ ok: false, reason: "not-begun" });
  await answerPracticeRound(learnerId, [false, false, false, false]);
  expect(await start()).toEqual({ ok: false, reason: "attempt-open" });
  await answer({ learnerId, questionId: "B5" });
  const outcomes = await Promise.all(Array.from({ length: 8 }, start));
  expect(outcomes.filter(({ ok }) => ok)).toEqual([{ ok: true, number: 2 }]);
  expect(await countRows(learnerId)).toMatchObject({ attempts: 2, items: 10 });
  const view = await getLessonPageData(pool, releases, { learnerId, ...five });
  expect(view).toMatchObject({ round: 2, state: "busy", result: null });
  expect(view?.bricks).toEqual(Array(5).fill("todo"));
});

test("an answer to a round that is over is refused, and a passed lesson stays passed", async () => {
  const learnerId = await insertLearner(pool, now);
  await answerPracticeRound(learnerId, [true, true, true, true, true]);
  await startPracticeRound(pool, releases, { learnerId, ...five, now });
  expect(await answer({ learnerId, questionId: "B1", round: 1 })).toEqual({ ok: false, reason: "attempt-over" });
  await answerPracticeRound(learnerId, [false, false, false, false, false], 2);
  const view = await getLessonPageData(pool, releases, { learnerId, ...five });
  expect(view).toMatchObject({ round: 2, state: "passed", result: { passed: false, score: 0 } });
});

test("nobody sees or touches the round of another learner", async () => {
  const [own, other] = [await insertLearner(pool, now), await insertLearner(pool, now)];
  await answerPracticeRound(own, [true, true]);
  const view = await getLessonPageData(pool, releases, { learnerId: other, ...five });
  expect(view?.bricks).toEqual(Array(5).fill("todo"));
  await answer({ learnerId: other, questionId: "B1", right: false });
  expect((await getLessonPageData(pool, releases, { learnerId: own, ...five }))?.bricks[0]).toBe("right");
  expect(await countRows(own)).toMatchObject({ answers: 2 });
});

test("answers, rounds, forms and results can't be changed or taken out", async () => {
  const learnerId = await insertLearner(pool, now);
  await answerPracticeRound(learnerId, [true, true, true, true, true]);
  const refused = /append-only/;
  await expect(pool`update answer set score = 1 where learner_id = ${learnerId}`).rejects.toThrow(refused);
  await expect(pool`delete from answer where learner_id = ${learnerId}`).rejects.toThrow(refused);
  await expect(pool`update attempt set number = 9 where learner_id = ${learnerId}`).rejects.toThrow(refused);
  await expect(pool`update attempt_item set revision = '' where learner_id = ${learnerId}`).rejects.toThrow(refused);
  await expect(pool`update attempt_result set passed = true where learner_id = ${learnerId}`).rejects.toThrow(refused);
  await expect(pool`update enrolment set label = '9' where learner_id = ${learnerId}`).rejects.toThrow(refused);
  await pool`delete from learner where id = ${learnerId}`;
  expect(await countRows(learnerId)).toMatchObject({ attempts: 0, answers: 0, results: 0 });
});

test("an open round keeps its release, a new round takes the mended one, and an enrolment keeps its edition", async () => {
  const built = createTestCourse({ courseId: "herzien" });
  await loadTestCourse(pool, now, built);
  const learnerId = await insertLearner(pool, now);
  const key = { learnerId, courseId: "herzien", lessonId: "vijf" };
  const titleOf = async () => (await getLessonPageData(pool, releases, key))?.course.title;
  const input = { ...five, courseId: "herzien" };
  const answerFromTo = async (from: number, to: number) => {
    for (let i = from; i <= to; i += 1) {
      const fields = createSampleAnswerFields(course.record(`B${i}`), true);
      const given = { learner: { id: learnerId }, ...input, questionId: `B${i}`, round: 1, fields, now };
      viewOf(await answerPracticeQuestion(pool, releases, given));
    }
  };
  await answerFromTo(1, 1);
  await loadTestCourse(pool, now, createTestCourse({ courseId: "herzien", title: "Hersteld" }));
  expect(await titleOf()).toBe("Proefcursus");
  const later = new Date(now.getTime() + 1000);
  await loadTestCourse(pool, later, createTestCourse({ courseId: "herzien", label: "2", title: "Tweede" }));
  expect((await getLessonPageData(pool, releases, { ...input, learnerId: null }))?.course.title).toBe("Tweede");
  await answerFromTo(2, 5);
  expect(await startPracticeRound(pool, releases, { learnerId, ...input, now })).toEqual({ ok: true, number: 2 });
  expect(await titleOf()).toBe("Hersteld");
  const labels = await pool`select distinct label from attempt where learner_id = ${learnerId}`;
  expect(labels.map(({ label }) => label)).toEqual(["1"]);
});
