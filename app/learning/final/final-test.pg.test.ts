import { expect, test } from "vitest";
import { openTestDatabase } from "~/../tests/support/database";
import {
  createAnswerOption,
  createSampleAnswerFields,
  insertLearner,
  loadTestCourse,
} from "~/../tests/support/factories";
import {
  createFinalTestCourse,
  listCellQuestionIds,
  passAllLessons,
  takeFinalTest,
} from "~/../tests/support/final-test";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { isAttemptClosed } from "../attempt/attempt";
import { beginFinalTest } from "./begin-final-test.server";
import { handInFinalTest } from "./hand-in-final-test.server";
import { findFinalTestStanding, loadFinalTest, loadLatestFinalTest } from "./load-final-test.server";
import { saveFinalTestChoice } from "./save-choice.server";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const start = new Date("2027-03-01T10:00:00Z");
const after = (hours: number) => new Date(start.getTime() + hours * 3_600_000);
const courseId = "proef";
const built = createFinalTestCourse();
const { releaseId } = await loadTestCourse(pool, start, built);

async function examinee(kind: "account" | "guest" = "account") {
  const learnerId = await insertLearner(pool, start, kind);
  await passAllLessons(pool, { learnerId, releaseId, built, now: start });
  return { pool, releases, learnerId };
}

const begin = (learnerId: string, now: Date) => beginFinalTest(pool, releases, { learnerId, courseId, now });
async function standing(learnerId: string, now: Date) {
  const loaded = await loadLatestFinalTest(pool, releases, { learnerId, courseId });
  if (!loaded) throw new Error("no course");
  return findFinalTestStanding(loaded, now);
}
async function results(learnerId: string) {
  const rows = await pool<{ score: number; passed: boolean; perObjective: object; at: Date }[]>`
    select score, passed, per_objective, at from attempt_result r
    where learner_id = ${learnerId} and exists (
      select from attempt where learner_id = r.learner_id and id = r.attempt_id and kind = 'final') order by at, no`;
  return [...rows];
}

/** Begins an attempt, and returns a function that saves at one of its questions. */
async function openTest(now = start) {
  const taker = await examinee();
  const ids = await takeFinalTest(taker, { right: 0, now, handIn: false });
  const { learnerId } = taker;
  const save = (
    questionId: string,
    saves: number,
    fields: Record<string, string[]>,
    { flagged = false, at = now, number = 1 } = {},
  ) =>
    saveFinalTestChoice(pool, releases, {
      learnerId,
      courseId,
      series: 1,
      number,
      questionId,
      saves,
      fields,
      flagged,
      now: at,
    });
  const record = (id: string) => built.questions.find((each) => each.record.id === id)?.record ?? fail(id);
  const answer = (id: string, right: boolean) => createSampleAnswerFields(record(id), right);
  const handIn = (at = now) =>
    handInFinalTest(pool, releases, { learnerId, courseId, series: 1, number: 1, by: "learner", now: at });
  return { ...taker, ids, save, answer, handIn };
}
function fail(id: string): never {
  throw new Error(`no question ${id}`);
}

test("the test opens for an account that passed every lesson, in any edition", async () => {
  const learnerId = await insertLearner(pool, start);
  expect(await begin(learnerId, start)).toEqual({ ok: false, reason: "lessons" });
  expect(await standing(learnerId, start)).toEqual({ state: "lessons", lessons: ["alles", "vijf"] });
  const guest = await examinee("guest");
  expect(await begin(guest.learnerId, start)).toEqual({ ok: false, reason: "account" });
  const { learnerId: passed } = await examinee();
  await pool`insert into enrolment (learner_id, course_id, seq, label, at) values (${passed}, ${courseId}, 2, '1', ${start})`;
  expect(await begin(passed, start)).toEqual({ ok: true, series: 1, number: 1 });
});

test("a release without a question for a cell, which no check lets through, begins nothing", async () => {
  const empty = createFinalTestCourse({ label: "4", pool: "leegpool" });
  const questions = empty.questions.filter(({ record }) => !listCellQuestionIds(2).includes(record.id));
  const { releaseId: id } = await loadTestCourse(pool, start, { ...empty, hash: "leeg", questions });
  const learnerId = await insertLearner(pool, start);
  await passAllLessons(pool, { learnerId, releaseId: id, built: empty, now: start });
  expect(await begin(learnerId, start)).toEqual({ ok: false, reason: "not-found" });
});

test("simultaneous starts begin one attempt", async () => {
  const { learnerId } = await examinee();
  const outcomes = await Promise.all(Array.from({ length: 6 }, () => begin(learnerId, start)));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await pool`select from attempt where learner_id = ${learnerId} and kind = 'final'`).toHaveLength(1);
  expect(await begin(learnerId, after(500))).toEqual({ ok: false, reason: "attempt-open" });
});

test("three attempts, a day apart, ask every question once; then a month passes, and the longest unseen come back", async () => {
  const taker = await examinee();
  const { learnerId } = taker;
  const forms = [await takeFinalTest(taker, { right: 3, now: start })];
  expect(await begin(learnerId, after(23.9))).toEqual({ ok: false, reason: "wait" });
  expect(await standing(learnerId, start)).toEqual({ state: "wait", series: 1, number: 2, from: after(24) });
  forms.push(await takeFinalTest(taker, { right: 3, now: after(24) }));
  forms.push(await takeFinalTest(taker, { right: 3, now: after(48) }));
  expect(new Set(forms.flat()).size).toBe(18);
  for (const form of forms) expect(form.map((id) => id.slice(0, -1))).toEqual(["F1", "F2", "F3", "F4", "F5", "F6"]);
  const month = 48 + 30 * 24;
  expect(await standing(learnerId, after(100))).toEqual({ state: "wait", series: 2, number: 1, from: after(month) });
  forms.push(await takeFinalTest(taker, { right: 3, now: after(month) }));
  expect(forms[3]).toEqual(forms[0]);
  expect(await standing(learnerId, after(month))).toMatchObject({ state: "wait", series: 2, number: 2 });
});

test("a grant opens a new series a day after the last hand-in, and is used up by it", async () => {
  const taker = await examinee();
  const { learnerId } = taker;
  for (const hours of [0, 24, 48]) await takeFinalTest(taker, { right: 0, now: after(hours) });
  const grant = (at: Date) => pool`
    insert into grant_attempt (learner_id, id, course_id, pool, reason, at)
    values (${learnerId}, gen_random_uuid(), ${courseId}, 'proefpool', 'ziek', ${at})`;
  await grant(after(49));
  expect(await standing(learnerId, after(50))).toMatchObject({ state: "wait", series: 2, from: after(72) });
  for (const hours of [72, 96, 120]) await takeFinalTest(taker, { right: 0, now: after(hours) });
  expect(await standing(learnerId, after(150))).toMatchObject({ state: "wait", series: 3, from: after(120 + 720) });
});

test("a question counts whole, the last choice counts, and after a pass nothing more is offered", async () => {
  const taker = await examinee();
  await takeFinalTest(taker, { right: 4, now: start });
  await takeFinalTest(taker, { right: 5, now: after(24) });
  expect(await results(taker.learnerId)).toEqual([
    { score: 4 / 6, passed: false, perObjective: { E1: 1 / 2, E2: 1 }, at: start },
    { score: 5 / 6, passed: true, perObjective: { E1: 3 / 4, E2: 1 }, at: after(24) },
  ]);
  expect(await begin(taker.learnerId, after(10_000))).toEqual({ ok: false, reason: "passed" });
});

test("a choice may change, be taken back and be flagged; what is open is wrong", async () => {
  const { ids, save, answer, handIn, learnerId } = await openTest();
  const [one, two, three] = ids as [string, string, string];
  expect(await save(one, 1, answer(one, true))).toMatchObject({ ok: true, problem: null, saves: 2 });
  expect(await save(two, 1, answer(two, true), { flagged: true })).toMatchObject({ ok: true, saves: 2 });
  expect(await save(two, 2, {}, { flagged: true })).toMatchObject({ ok: true, problem: "choose-one", saves: 3 });
  expect(await save(three, 1, answer(three, true))).toMatchObject({ ok: true });
  expect(await save(three, 2, answer(three, false))).toMatchObject({ ok: true });
  const { attempt } = (await loadFinalTest(pool, releases, { learnerId, courseId, series: 1 })) ?? {};
  expect(attempt?.context.choices.find(({ questionId }) => questionId === two)).toMatchObject({
    flagged: true,
    fields: {},
  });
  expect(attempt?.form[1]?.counted?.response).toEqual({ type: "blank" });
  expect(await handIn()).toBe(true);
  expect(await results(learnerId)).toMatchObject([{ score: 1 / 6, passed: false }]);
  expect(await handIn(after(1))).toBe(true);
  expect(await save(one, 2, answer(one, false))).toEqual({ ok: false, reason: "handed-in" });
  expect(await results(learnerId)).toHaveLength(1);
});

test("a page of before does not overwrite a later choice, and the same again changes nothing", async () => {
  const { ids, save, answer, learnerId } = await openTest();
  const [id] = ids as [string];
  expect(await save(id, 1, answer(id, true))).toMatchObject({ ok: true, saves: 2 });
  expect(await save(id, 1, {})).toMatchObject({ ok: false, reason: "stale", saved: { no: 2 } });
  expect(await save(id, 1, answer(id, true))).toMatchObject({ ok: true, saves: 2 });
  expect(await save("B1", 0, answer(id, true))).toEqual({ ok: false, reason: "not-asked" });
  expect(await save(id, 2, answer(id, false), { number: 2 })).toEqual({ ok: false, reason: "not-found" });
  const racing = await Promise.all(
    [true, false, false, false].map((flagged, i) => save(id, 2, answer(id, i > 1), { flagged })),
  );
  expect(racing.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(1);
  expect(racing.filter((each) => !each.ok && each.reason === "stale").length).toBeGreaterThanOrEqual(1);
  const rows = await pool`select seq from answer where learner_id = ${learnerId} and question_id = ${id} order by seq`;
  expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_row, at) => at + 1));
});

test("saving returns the attempt as it is stored", async () => {
  const { ids, save, answer, learnerId } = await openTest();
  const [one, two] = ids as [string, string];
  const savings = [
    () => save(one, 1, answer(one, true), { flagged: true }),
    () => save(two, 1, {}),
    () => save(two, 2, answer(two, true)),
    () => save(two, 3, answer(two, true)),
    () => save(one, 1, answer(one, false)),
  ];
  for (const saving of savings) {
    const outcome = await saving();
    const loaded = await loadFinalTest(pool, releases, { learnerId, courseId, series: 1 });
    if (!("attempt" in outcome) || !loaded?.attempt) expect.fail();
    expect(outcome.attempt.form).toEqual(loaded.attempt.form);
    const times = ({ context }: typeof outcome.attempt) =>
      context.choices
        .map((choice) => ({ ...choice, savedAt: Date.parse(choice.savedAt) }))
        .sort((a, b) => (a.questionId < b.questionId ? -1 : 1));
    expect(times(outcome.attempt)).toEqual(times(loaded.attempt));
  }
});

test("another learner's attempt can't be saved or handed in", async () => {
  const { ids, learnerId, answer } = await openTest();
  const other = await examinee();
  const [id] = ids as [string];
  const stolen = {
    courseId,
    series: 1,
    number: 1,
    questionId: id,
    saves: 1,
    fields: answer(id, true),
    flagged: false,
    now: start,
  };
  expect(await saveFinalTestChoice(pool, releases, { ...stolen, learnerId: other.learnerId })).toEqual({
    ok: false,
    reason: "not-found",
  });
  const handing = { learnerId: other.learnerId, courseId, series: 1, number: 1, by: "learner" as const, now: start };
  expect(await handInFinalTest(pool, releases, handing)).toBe(false);
  expect(await results(learnerId)).toEqual([]);
});

test("a test that is left open is handed in after seven days, at that time", async () => {
  const late = await openTest();
  expect(await late.save(late.ids[0] as string, 1, {}, { at: after(7 * 24) })).toEqual({
    ok: false,
    reason: "handed-in",
  });
  const forgotten = await openTest();
  const byClock = { learnerId: forgotten.learnerId, courseId, series: 1, number: 1, by: "clock" as const };
  expect(await handInFinalTest(pool, releases, { ...byClock, now: after(7 * 24 - 1) })).toBe(false);
  expect(await handInFinalTest(pool, releases, { ...byClock, now: after(9 * 24) })).toBe(true);
  const own = await openTest();
  expect(await own.handIn(after(8 * 24))).toBe(true);
  for (const { learnerId } of [late, forgotten, own])
    expect(await results(learnerId)).toMatchObject([{ score: 0, at: after(7 * 24) }]);
});

test("choices saved while the test is handed in count as a whole or not at all", async () => {
  for (let i = 0; i < 5; i += 1) {
    const { ids, save, answer, handIn, learnerId } = await openTest();
    const [handed, ...saved] = await Promise.all([handIn(), ...ids.map((id) => save(id, 1, answer(id, true)))]);
    expect(handed).toBe(true);
    const [result] = await results(learnerId);
    expect(result?.score).toBeCloseTo(saved.filter(({ ok }) => ok).length / 6, 10);
  }
});

test("an open attempt keeps its questions and wording, and is marked by the newest key if the options are the same", async () => {
  const course = createFinalTestCourse({ pool: "sleutelpool", label: "2" });
  const { releaseId: first } = await loadTestCourse(pool, after(1), course);
  const learnerId = await insertLearner(pool, start);
  await passAllLessons(pool, { learnerId, releaseId: first, built: course, now: start });
  const taker = { pool, releases, learnerId };
  const ids = await takeFinalTest(taker, { right: 6, now: start, handIn: false });
  // In the first questions another option becomes the key; in the second, an option is replaced.
  const mended = createFinalTestCourse({
    pool: "sleutelpool",
    label: "2",
    change(question) {
      if (question.type !== "single") return question;
      const { options } = question;
      if (listCellQuestionIds(1).includes(question.id))
        return {
          ...question,
          revision: `${question.id}-key`,
          options: options.map((option, at) => ({ ...option, correct: at === 1 })),
        };
      if (!listCellQuestionIds(2).includes(question.id)) return question;
      const replaced = [createAnswerOption(question.id, "een nieuwe", true), ...options.slice(1)];
      return { ...question, revision: `${question.id}-options`, options: replaced };
    },
  });
  await loadTestCourse(pool, after(2), mended);
  const opened = await loadFinalTest(pool, releases, { learnerId, courseId, series: 1 });
  expect(opened?.attempt?.release.id).toBe(first);
  expect(opened?.attempt?.form.map(({ question }) => question.id)).toEqual(ids);
  await handInFinalTest(pool, releases, { learnerId, courseId, series: 1, number: 1, by: "learner", now: after(3) });
  expect(await results(learnerId)).toMatchObject([{ score: 5 / 6, passed: true }]);
  const marked = await pool`select question_id, revision, score, cause from marking where learner_id = ${learnerId}`;
  expect([...marked]).toEqual([{ questionId: ids[0], revision: `${ids[0]}-key`, score: 0, cause: "closing" }]);
  const closed = await loadFinalTest(pool, releases, { learnerId, courseId, series: 1 });
  expect(closed?.attempt && isAttemptClosed(closed.attempt)).toBe(true);
  expect(closed?.attempt?.form.map(({ counted }) => counted?.score)).toEqual([0, 1, 1, 1, 1, 1]);
});
