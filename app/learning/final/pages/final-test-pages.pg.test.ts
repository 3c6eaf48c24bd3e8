/** What the pages of a final test show to a learner, and what they keep from them. */
import { expect, test } from "vitest";
import { openTestDatabase } from "~/../tests/support/database";
import { createSampleAnswerFields, insertLearner, loadTestCourse } from "~/../tests/support/factories";
import { createFinalTestCourse, passAllLessons, takeFinalTest } from "~/../tests/support/final-test";
import { keyAt, mendCourse } from "~/../tests/support/mended-course";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { beginFinalTest } from "../begin-final-test.server";
import { loadFinalTest } from "../load-final-test.server";
import { saveFinalTestChoice } from "../save-choice.server";
import { getFinalTestResult } from "./get-final-test-result.server";
import { getFinalTestStart } from "./get-final-test-start.server";
import { getFinalTestOverview, getFinalTestQuestion } from "./get-open-final-test.server";
import { handInConfirmedFinalTest } from "./hand-in-confirmed-final-test.server";
import { saveQuestionOfPage } from "./save-question-of-page.server";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const start = new Date("2027-03-01T10:00:00Z");
const after = (hours: number) => new Date(start.getTime() + hours * 3_600_000);
const courseId = "proef";
const built = createFinalTestCourse();
const { releaseId } = await loadTestCourse(pool, start, built);

async function examinee() {
  const learnerId = await insertLearner(pool, start);
  await passAllLessons(pool, { learnerId, releaseId, built, now: start });
  return { pool, releases, learnerId };
}

const startPage = (learnerId: string | null, now = start) =>
  getFinalTestStart(pool, releases, { learnerId, courseId, now });
const keyOf = (learnerId: string, number = 1, now = start) => ({ learnerId, courseId, series: 1, number, now });
const result = async (learnerId: string, number = 1, now = start) => {
  const found = await getFinalTestResult(pool, releases, keyOf(learnerId, number, now));
  if (found?.state !== "closed") throw new Error("no result");
  return found.page;
};
const record = (id: string) => {
  const found = built.questions.find((each) => each.record.id === id)?.record;
  if (!found) throw new Error(`no question ${id}`);
  return found;
};

/** Returns everything that a page must not tell before a pass: feedback, revisions, scores, verdicts and titles of passages. */
const secrets = /Uitleg bij|"(correct|feedback|revision|score|verdict|marked|key|passage)"|eerste.stuk/i;

/** Begins an attempt, and returns functions of its pages. */
async function openTest(now = start) {
  const { learnerId } = await examinee();
  await beginFinalTest(pool, releases, { learnerId, courseId, now });
  const question = async (position: number, at = now) => {
    const found = await getFinalTestQuestion(pool, releases, { ...keyOf(learnerId, 1, at), position });
    if (found?.state !== "open") throw new Error("not open");
    return found.page;
  };
  const save = async (
    position: number,
    right: boolean,
    more: { id?: string; saves?: number; flagged?: boolean; at?: Date } = {},
  ) => {
    const id = more.id ?? (await question(position)).question.id;
    return saveQuestionOfPage(pool, releases, {
      ...keyOf(learnerId, 1, more.at ?? now),
      position,
      questionId: id,
      saves: more.saves ?? 0,
      fields: createSampleAnswerFields(record(id), right),
      flagged: more.flagged ?? false,
    });
  };
  const overview = () => getFinalTestOverview(pool, releases, keyOf(learnerId));
  const handIn = (openKnown: number) => handInConfirmedFinalTest(pool, releases, { ...keyOf(learnerId), openKnown });
  return { learnerId, question, save, overview, handIn };
}

test("before the test everybody reads what it asks, and what to do first", async () => {
  const visitor = await startPage(null);
  expect(visitor).toMatchObject({
    norm: { questions: 6, needed: 5, mark: 0.8, note: "Zelf gekozen.", round: null },
    attempts: { count: 3, hoursBetween: 24 },
    missing: [{ id: "alles" }, { id: "vijf" }],
    step: { state: "account", guest: false },
    earlier: [],
  });
  const guest = await insertLearner(pool, start, "guest");
  await passAllLessons(pool, { learnerId: guest, releaseId, built, now: start });
  expect(await startPage(guest)).toMatchObject({ missing: [], step: { state: "account", guest: true } });
  const account = await insertLearner(pool, start);
  expect(await startPage(account)).toMatchObject({
    missing: [{ id: "alles" }, { id: "vijf" }],
    step: { state: "lessons" },
  });
  const { learnerId } = await examinee();
  expect((await startPage(learnerId))?.step).toEqual({
    state: "ready",
    overall: 1,
    left: 3,
    closesAt: after(7 * 24).toISOString(),
  });
  expect(await getFinalTestStart(pool, releases, { learnerId, courseId: "nergens", now: start })).toBeNull();
});

test("attempts are counted over all series, and the page lists them with their results", async () => {
  const taker = await examinee();
  const { learnerId } = taker;
  for (const day of [0, 1, 2]) await takeFinalTest(taker, { right: 3, now: after(24 * day) });
  expect((await startPage(learnerId, after(100)))?.step).toMatchObject({
    state: "wait",
    newSeries: true,
    left: 3,
  });
  const month = after(48 + 30 * 24);
  await takeFinalTest(taker, { right: 6, now: month });
  const page = await startPage(learnerId, month);
  expect(page?.step).toMatchObject({ state: "passed", attempt: { series: 2, number: 1, overall: 4 } });
  expect(page?.earlier.map(({ overall, right, questions, passed }) => [overall, right, questions, passed])).toEqual([
    [4, 6, 6, true],
    [3, 3, 6, false],
    [2, 3, 6, false],
    [1, 3, 6, false],
  ]);
});

test("the pages of an open attempt show what is filled in, what is open and flagged, and nothing of the keys", async () => {
  const { learnerId, question, save, overview } = await openTest();
  await save(2, true, { flagged: true });
  await save(3, false);
  const page = await question(2);
  expect(page).toMatchObject({ saves: 1, flagged: true, problem: null, open: 4, savedAt: start.toISOString() });
  expect(page.typed).toEqual(createSampleAnswerFields(record(page.question.id), true));
  expect(page.items.map(({ answered, flagged }) => [answered, flagged])).toEqual([
    [false, false],
    [true, true],
    [true, false],
    [false, false],
    [false, false],
    [false, false],
  ]);
  const found = await overview();
  if (found?.state !== "open") throw new Error("not open");
  expect(found.page.todo.map(({ position }) => position)).toEqual([1, 4, 5, 6, 2]);
  for (const each of [page, found.page, await startPage(learnerId)]) expect(JSON.stringify(each)).not.toMatch(secrets);
  expect((await startPage(learnerId))?.step).toMatchObject({ state: "open", position: 1 });
});

test("a page that is behind gets what is stored in words, and keeps what was chosen in it", async () => {
  const { save, question } = await openTest();
  await save(1, true);
  const { id } = (await question(1)).question;
  const stale = await save(1, false);
  expect(stale).toMatchObject({
    ok: false,
    reason: "stale",
    conflict: { lines: [expect.stringContaining("de goede")] },
  });
  if (stale.ok || stale.reason !== "stale") throw new Error("not stale");
  expect(stale.page).toMatchObject({ saves: 1, typed: createSampleAnswerFields(record(id), false) });
  expect(JSON.stringify(stale)).not.toMatch(secrets);
  expect(await save(1, false, { saves: stale.page.saves })).toMatchObject({ ok: true, page: { saves: 2 } });
});

test("only who knows of the open questions hands in, and handing in again succeeds", async () => {
  const { learnerId, save, handIn, overview } = await openTest();
  await save(1, true);
  expect(await handIn(0)).toMatchObject({ ok: false, reason: "unconfirmed", page: { open: 5 } });
  expect(await handIn(4)).toMatchObject({ ok: false, reason: "unconfirmed" });
  expect(await Promise.all([handIn(5), handIn(5), handIn(0)])).toEqual(
    expect.arrayContaining([{ ok: true }, { ok: true }]),
  );
  expect(await handIn(0)).toEqual({ ok: true });
  expect(await overview()).toEqual({ state: "closed" });
  expect(await save(1, false, { saves: 1 }).catch((error: Error) => error.message)).toBe("not open");
  expect(await result(learnerId)).toMatchObject({ passed: false, right: 1, questions: 6 });
});

test("saving and handing in at the same time lose nothing that was acknowledged", async () => {
  const { learnerId, question, save, handIn } = await openTest();
  for (const position of [1, 2, 3, 4, 5]) await save(position, true);
  const { id } = (await question(6)).question;
  // The page was open before: only the save itself races.
  const [saved, handedIn] = await Promise.all([save(6, true, { id }), handIn(1)]);
  expect(handedIn).toEqual({ ok: true });
  const { right } = await result(learnerId);
  // The save was in time, and counts; or it was late, and says so.
  if (saved.ok) expect(right).toBe(6);
  else expect([saved.reason, right, id]).toEqual(["handed-in", 5, id]);
});

test("an attempt whose time is over is handed in by the page that finds it", async () => {
  const { learnerId, save } = await openTest();
  for (const position of [1, 2, 3, 4, 5]) await save(position, true);
  const late = after(8 * 24);
  expect(await getFinalTestOverview(pool, releases, keyOf(learnerId, 1, late))).toEqual({ state: "closed" });
  const page = await result(learnerId, 1, late);
  expect(page).toMatchObject({ passed: true, byClock: true });
  expect(new Date(page.handedInAt)).toEqual(after(7 * 24));
});

test("after a fail the result tells each objective and what to read, and nothing of a question", async () => {
  const taker = await examinee();
  await takeFinalTest(taker, { right: 2, now: start });
  const page = await result(taker.learnerId);
  expect(page).toMatchObject({ passed: false, right: 2, questions: 6, norm: { needed: 5 }, test: null, remarks: [] });
  expect(page.step).toMatchObject({ state: "wait", from: after(24).toISOString() });
  // The weakest objective comes first. The bricks are in an order of their own, so that they don't tell which question was right.
  expect(page.objectives.map(({ objective, right, bricks }) => [objective.id, right, bricks])).toEqual([
    ["E2", 0, ["wrong", "wrong"]],
    ["E1", 2, ["right", "right", "wrong", "wrong"]],
  ]);
  expect(page.objectives[1]?.passages).toEqual([
    { id: "eerste-stuk", title: expect.any(String), lesson: { id: "alles", number: 1 } },
  ]);
  expect(JSON.stringify(page)).not.toMatch(/Uitleg bij|"(correct|feedback|revision|verdict|marked|key)"|F\d[abc]/);
});

test("the result of an earlier attempt leads to where the open one goes on", async () => {
  const taker = await examinee();
  await takeFinalTest(taker, { right: 2, now: start });
  const { learnerId } = taker;
  const now = after(24);
  await beginFinalTest(pool, releases, { learnerId, courseId, now });
  const second = { ...keyOf(learnerId, 2, now), position: 1 };
  const found = await getFinalTestQuestion(pool, releases, second);
  if (found?.state !== "open") throw new Error("not open");
  const questionId = found.page.question.id;
  const fields = createSampleAnswerFields(record(questionId), true);
  await saveQuestionOfPage(pool, releases, { ...second, questionId, saves: 0, fields, flagged: false });
  const open = { state: "open", attempt: { series: 1, number: 2, overall: 2 }, position: 2 };
  expect((await result(learnerId, 1, now)).step).toMatchObject(open);
  expect((await startPage(learnerId, now))?.step).toMatchObject(open);
});

test("after a pass the whole test has its keys, also for what was left open, and by the key that marked it", async () => {
  const taker = await examinee();
  const { learnerId } = taker;
  const ids = await takeFinalTest(taker, { right: 5, now: start, handIn: false });
  // The learner chose another option at the last question than the key. The key was wrong, and is mended before the hand-in.
  const mended = mendCourse(built, { [ids[5] as string]: (question) => keyAt(question, 1) });
  await loadTestCourse(pool, after(1), mended);
  expect(await handInConfirmedFinalTest(pool, releases, { ...keyOf(learnerId), openKnown: 0 })).toEqual({ ok: true });
  const page = await result(learnerId);
  expect(page).toMatchObject({ passed: true, right: 6, remarks: [] });
  expect(page.test).toHaveLength(6);
  expect(page.test?.map(({ answered }) => answered?.verdict)).toEqual(Array(6).fill("right"));
  expect(JSON.stringify(page.test?.[0])).toContain("Uitleg bij");
  await loadTestCourse(pool, after(2), built);
});

test("after a fail a question that was left open is told apart, and counts as not right", async () => {
  const { learnerId, save, handIn } = await openTest();
  for (const position of [1, 2]) await save(position, position === 1);
  await handIn(4);
  const { objectives, ...page } = await result(learnerId);
  expect(page).toMatchObject({ passed: false, right: 1, questions: 6, open: 4 });
  const bricks = objectives.flatMap((each) => each.bricks);
  expect(bricks.filter((brick) => brick === "todo")).toHaveLength(4);
});

test("what was left open in a passed test shows its key", async () => {
  const { learnerId, save, handIn } = await openTest();
  for (const position of [1, 2, 3, 4, 5]) await save(position, true);
  await handIn(1);
  const { test: marked } = await result(learnerId);
  expect(marked?.[5]).toMatchObject({ answered: null, key: [expect.stringContaining("de goede")] });
});

test("another learner's attempt does not exist", async () => {
  const { save, learnerId } = await openTest();
  await save(1, true);
  const { learnerId: other } = await examinee();
  for (const read of [getFinalTestOverview, getFinalTestResult])
    expect(await read(pool, releases, keyOf(other))).toBeNull();
  expect(await getFinalTestQuestion(pool, releases, { ...keyOf(other), position: 1 })).toBeNull();
  expect(await getFinalTestQuestion(pool, releases, { ...keyOf(learnerId), position: 7 })).toBeNull();
  expect(await handInConfirmedFinalTest(pool, releases, { ...keyOf(other), openKnown: 9 })).toEqual({
    ok: false,
    reason: "not-found",
  });
});

test("a form that names saves that never were is refused", async () => {
  const taker = await examinee();
  await beginFinalTest(pool, releases, { learnerId: taker.learnerId, courseId, now: start });
  const loaded = await loadFinalTest(pool, releases, { learnerId: taker.learnerId, courseId, series: 1 });
  const questionId = loaded?.attempt?.form[0]?.question.id ?? "";
  const input = {
    learnerId: taker.learnerId,
    courseId,
    series: 1,
    number: 1,
    questionId,
    fields: {},
    flagged: true,
    now: start,
  };
  for (const saves of [-1, 1, 999_999, Number.NaN])
    expect(await saveFinalTestChoice(pool, releases, { ...input, saves })).toEqual({ ok: false, reason: "not-asked" });
  expect(await saveFinalTestChoice(pool, releases, { ...input, saves: 0 })).toMatchObject({ ok: true, saves: 1 });
});
