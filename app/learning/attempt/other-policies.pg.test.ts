/** These tests use two invented attempt policies, to show that the core also works with rules other than those of practice rounds. */
import { expect, test } from "vitest";
import { openTestDatabase } from "~/../tests/support/database";
import {
  createSampleAnswerFields,
  createTestCourse,
  insertLearner,
  loadTestCourse,
} from "~/../tests/support/factories";
import { createReleaseCache, type ReleaseWithQuestions } from "~/content/release/release-cache.server";
import { createRandomUint32Generator, shuffle } from "~/questions/choices/shuffle";
import { composeAskedQuestion } from "~/questions/compose-asked-question";
import { addFixedLessonOrderRequirement } from "../practice/fixed-order.server";
import { getLessonPageData } from "../practice/get-lesson-page-data.server";
import { composeFirstAnswersJoinSql } from "../progress/first-answers.fragment.sql.server";
import { getCourseProgress } from "../progress/get-progress.server";
import { composeProgressSummaryJoinSql } from "../progress/progress-summary.fragment.sql.server";
import { composeLessonPassTimesJoinSql, composeRoundResultsJoinSql } from "../progress/results.fragment.sql.server";
import { computeLearnerAttemptSeed } from "./attempt-seed";
import { beginAttempt } from "./begin-attempt.server";
import { closeAttempt } from "./close-attempt.server";
import { composeQuestionView } from "./compose-question-view";
import { gradeAndStoreAnswer } from "./grade-and-store-answer.server";
import { loadLatestOrFirstAttempt } from "./load-latest-or-first-attempt.server";
import type { AttemptPolicy } from "./policy";
import { scoreAttempt } from "./scoring";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const hour = 3_600_000;
const start = new Date("2026-03-01T10:00:00Z");
const after = (hours: number) => new Date(start.getTime() + hours * hour);
const key = { courseId: "proef", scope: "serie 1" };
const course = await loadTestCourse(pool, start);

function drawThree(release: ReleaseWithQuestions, seed: string) {
  const pooled = [...release.questions.values()].filter(({ id }) => id.startsWith("B"));
  return shuffle(pooled, createRandomUint32Generator(seed)).slice(0, 3);
}

/** An exam: three of five questions, at most three times, a day apart. Answers may change until it is handed in or a week is over. */
const exam: AttemptPolicy<{ lastAt: string | null }, "not-begun" | "used-up" | "too-soon"> = {
  kind: "final",
  numberedUnder: (db) => db`'pool of ' || held.course_id`,
  context: (db, { learnerId, courseId, scope }) => db`json_build_object('lastAt', (
    select max(r.at) from attempt a join attempt_result r on r.learner_id = a.learner_id and r.attempt_id = a.id
    where a.learner_id = ${learnerId} and a.course_id = ${courseId} and a.kind = 'final' and a.scope = ${scope}))`,
  newcomer: { lastAt: null },
  mayBegin(by, { attempts, context }, now) {
    if (by === "answer") return "not-begun";
    if (attempts.length === 3) return "used-up";
    return context.lastAt && now.getTime() - Date.parse(context.lastAt) < 24 * hour ? "too-soon" : null;
  },
  draw: ({ release }, { seed }) => drawThree(release, seed),
  createSeed: computeLearnerAttemptSeed,
  closesAt: (startedAt) => new Date(startedAt.getTime() + 7 * 24 * hour),
  nextSeq: (_question, answers) => answers.length + 1,
  asksAgain: () => false,
  counts: "last",
  showsFeedback: (_question, isClosed) => isClosed,
  showsScores: () => true,
  exportedAs: { kind: "test", label: "label", scope: "scope" },
  closes: (by, { closesAt }, now) => by === "learner" || (by === "clock" && closesAt !== null && now >= closesAt),
  marksByNewestKey: false,
  marksOpenAgain: false,
  score: ({ form }) => scoreAttempt(form, { passMark: 0.8 }),
  asksCards: false,
  countsFor: ["certificate"],
  statistics: [],
};

const begin = (learnerId: string, now = start) => beginAttempt(pool, releases, exam, { ...key, learnerId, now });
const load = (learnerId: string) => loadLatestOrFirstAttempt(pool, releases, exam, { ...key, learnerId });
const handIn = (learnerId: string, { number = 1, by = "learner" as "learner" | "clock", now = start } = {}) =>
  closeAttempt(pool, releases, exam, { ...key, learnerId, number, by, now });

function choose(learnerId: string, questionId: string, right: boolean, { number = 1, now = start } = {}) {
  const fields = createSampleAnswerFields(course.record(questionId), right);
  const submission = { ...key, learner: { id: learnerId }, questionId, number, fields, now };
  return gradeAndStoreAnswer(pool, releases, exam, submission);
}

/** Makes a learner who has begun an exam. Returns the learner's id and the ids of the questions. */
async function examinee() {
  const learnerId = await insertLearner(pool, start);
  expect(await begin(learnerId)).toEqual({ ok: true, number: 1 });
  const ids = (await load(learnerId))?.attempt?.form.map(({ question }) => question.id) ?? [];
  expect(ids).toHaveLength(3);
  return { learnerId, ids: ids as [string, string, string] };
}

async function storedResult(learnerId: string) {
  const rows = await pool<{ score: number; passed: boolean }[]>`
    select score, passed from attempt_result where learner_id = ${learnerId}`;
  return [...rows];
}

test("an exam is begun by who asks for it, and only what was drawn can be answered", async () => {
  const learnerId = await insertLearner(pool, start);
  expect(await choose(learnerId, "B1", true)).toEqual({ ok: false, reason: "not-begun" });
  const create = () => Promise.reject(new Error("made"));
  const fields = createSampleAnswerFields(course.record("B1"), true);
  const visitor = { ...key, learner: { create }, questionId: "B1", number: 1, fields, now: start };
  expect(await gradeAndStoreAnswer(pool, releases, exam, visitor)).toEqual({ ok: false, reason: "not-begun" });
  expect(await handIn(learnerId)).toEqual({ ok: false, reason: "not-open" });
  const outcomes = await Promise.all(Array.from({ length: 5 }, () => begin(learnerId)));
  expect(outcomes.filter(({ ok }) => ok)).toEqual([{ ok: true, number: 1 }]);
  const form = (await load(learnerId))?.attempt?.form.map(({ question }) => question.id) ?? [];
  const others = ["B1", "B2", "B3", "B4", "B5"].filter((id) => !form.includes(id));
  expect(others).toHaveLength(2);
  for (const id of others) expect(await choose(learnerId, id, true)).toEqual({ ok: false, reason: "not-asked" });
});

test("a choice may be changed until the exam is handed in; the last one counts, and no key is shown before", async () => {
  const { learnerId, ids } = await examinee();
  for (const right of [false, true, false]) await choose(learnerId, ids[0], right);
  for (const right of [false, true]) await choose(learnerId, ids[1], right);
  const position = { number: 1, total: 3, case: null, passage: { id: "stuk", title: "Stuk" } };
  const views = async () => {
    const { form = [], seed = "" } = (await load(learnerId))?.attempt ?? {};
    return form.map((each) => composeQuestionView(each, composeAskedQuestion(each.question, seed, position)));
  };
  expect((await views()).map(({ state }) => state)).toEqual(["open", "open", "open"]);
  expect(JSON.stringify(await views())).not.toContain("correct");
  expect(await storedResult(learnerId)).toEqual([]);

  const closed = await handIn(learnerId);
  expect(closed).toMatchObject({ ok: true, attempt: { attempts: [{ number: 1, passed: false }] } });
  expect(await storedResult(learnerId)).toEqual([{ score: 1 / 3, passed: false }]);
  expect((await views()).map((view) => view.state === "final" && view.verdict)).toEqual(["wrong", "right", false]);

  expect(await choose(learnerId, ids[2], true)).toMatchObject({ ok: true, stored: false, again: false });
  expect(await choose(learnerId, ids[1], true)).toMatchObject({ ok: true, stored: false, again: true });
  expect(await handIn(learnerId)).toMatchObject({ ok: true });
  expect(await storedResult(learnerId)).toHaveLength(1);
  expect(await pool`select from answer where learner_id = ${learnerId}`).toHaveLength(5);
});

test("the clock closes it with what was chosen until then", async () => {
  const { learnerId, ids } = await examinee();
  const other = await examinee();
  for (const each of [{ learnerId, ids }, other])
    for (const id of each.ids) await choose(each.learnerId, id, true, { now: after(1) });
  expect(await handIn(learnerId, { by: "clock", now: after(7 * 24 - 1) })).toEqual({
    ok: false,
    reason: "not-closing",
  });
  expect(await handIn(learnerId, { by: "clock", now: after(7 * 24) })).toMatchObject({ ok: true });
  // Nobody closed this learner's exam after a week, so an answer that comes too late closes it.
  const late = await choose(other.learnerId, other.ids[0], false, { now: after(7 * 24) });
  expect(late).toMatchObject({ ok: true, stored: false, attempt: { attempts: [{ number: 1, passed: true }] } });
  for (const id of [learnerId, other.learnerId]) expect(await storedResult(id)).toEqual([{ score: 1, passed: true }]);
});

test("three attempts a day apart, over all editions with the same pool", async () => {
  const { learnerId } = await examinee();
  expect(await begin(learnerId, after(1))).toEqual({ ok: false, reason: "attempt-open" });
  await handIn(learnerId, { now: after(2) });
  expect(await begin(learnerId, after(25))).toEqual({ ok: false, reason: "too-soon" });
  expect(await begin(learnerId, after(26))).toEqual({ ok: true, number: 2 });
  await handIn(learnerId, { number: 2, now: after(27) });
  await loadTestCourse(pool, after(30), createTestCourse({ label: "2" }));
  await pool`
    insert into enrolment (learner_id, course_id, seq, label, at) values (${learnerId}, 'proef', 2, '2', ${after(30)})`;
  expect(await begin(learnerId, after(60))).toEqual({ ok: true, number: 3 });
  await handIn(learnerId, { number: 3, now: after(61) });
  expect(await begin(learnerId, after(100))).toEqual({ ok: false, reason: "used-up" });
  const rows = await pool`select distinct label, number from attempt where learner_id = ${learnerId} order by number`;
  expect([...rows]).toEqual([1, 2, 3].map((number) => ({ label: "pool of proef", number })));
});

test("choices saved while it is handed in count as a whole or not at all", async () => {
  for (let i = 0; i < 5; i += 1) {
    const { learnerId, ids } = await examinee();
    const saving = ids.map((id) => choose(learnerId, id, true));
    const [closed, ...saved] = await Promise.all([handIn(learnerId), ...saving]);
    const stored = saved.filter((outcome) => outcome.ok && outcome.stored).length;
    expect(closed).toMatchObject({ ok: true });
    expect(await pool`select from answer where learner_id = ${learnerId}`).toHaveLength(stored);
    expect(await storedResult(learnerId)).toEqual([{ score: stored / 3, passed: stored === 3 }]);
  }
});

test("two tabs that save at once both are stored, one after the other", async () => {
  const { learnerId, ids } = await examinee();
  const saving = [true, false, true].map((right) => choose(learnerId, ids[0], right));
  expect(await Promise.all(saving)).toMatchObject(Array(3).fill({ ok: true, stored: true }));
  const rows = await pool`select seq from answer where learner_id = ${learnerId} order by seq`;
  expect(rows.map(({ seq }) => seq)).toEqual([1, 2, 3]);
});

test("an exam changes nothing in a lesson", async () => {
  const { learnerId, ids } = await examinee();
  const progress = () => getCourseProgress(pool, releases, { learnerId, courseId: "proef" });
  const before = await progress();
  for (const id of ids) await choose(learnerId, id, true);
  await handIn(learnerId);
  expect(await progress()).toEqual(before);
  const view = await getLessonPageData(pool, releases, { learnerId, courseId: "proef", lessonId: "vijf" });
  expect(view).toMatchObject({ state: "open", round: 1 });
});

/** A policy of one attempt a day. The attempt begins with its first answer. */
const daily: AttemptPolicy<null, never> = {
  kind: "review",
  numberedUnder: (db) => db`held.label`,
  context: (db) => db`null::json`,
  newcomer: null,
  mayBegin: () => null,
  draw: ({ release }, { seed }) => drawThree(release, seed),
  createSeed: computeLearnerAttemptSeed,
  closesAt: () => null,
  counts: "first",
  nextSeq: (_question, answers) => (answers.length === 0 ? 1 : null),
  asksAgain: () => false,
  showsFeedback: ({ answers }) => answers.length > 0,
  showsScores: () => true,
  exportedAs: { kind: "test", label: "label", scope: "scope" },
  closes: (by, { form }) => by === "answer" && form.every(({ counted }) => counted !== null),
  marksByNewestKey: false,
  marksOpenAgain: false,
  score: ({ form }) => scoreAttempt(form, { passMark: 0.8 }),
  asksCards: false,
  countsFor: [],
  statistics: [],
};

test("a review is stored at its first answer, once a day", async () => {
  const learnerId = await insertLearner(pool, start);
  for (const scope of ["2026-03-01", "2026-03-02"]) {
    const day = { courseId: "proef", scope };
    const shown = (await loadLatestOrFirstAttempt(pool, releases, daily, { ...day, learnerId }))?.attempt;
    expect(shown).toMatchObject({ id: null, number: 1 });
    const ids = shown?.form.map(({ question }) => question.id) ?? [];
    for (const questionId of [...ids, ...ids]) {
      const fields = createSampleAnswerFields(course.record(questionId), true);
      const input = { ...day, learner: { id: learnerId }, questionId, number: 1, fields, now: start };
      expect(await gradeAndStoreAnswer(pool, releases, daily, input)).toMatchObject({ ok: true });
    }
  }
  const rows = await pool`select kind, scope, number from attempt where learner_id = ${learnerId} order by scope`;
  expect(rows.map(({ kind, scope, number }) => [kind, scope, number])).toEqual([
    ["review", "2026-03-01", 1],
    ["review", "2026-03-02", 1],
  ]);
  expect(await pool`select from answer where learner_id = ${learnerId}`).toHaveLength(6);
  expect(await storedResult(learnerId)).toHaveLength(2);
});

test("attempts of another kind about a lesson are no rounds of it, and no statistic reads them that is not told to", async () => {
  const learnerId = await insertLearner(pool, start);
  for (const scope of ["alles", "vijf"]) {
    const about = { courseId: "proef", scope, learnerId };
    const form = (await loadLatestOrFirstAttempt(pool, releases, daily, about))?.attempt?.form ?? [];
    for (const { question } of form) {
      const input = { ...about, learner: { id: learnerId }, questionId: question.id, number: 1, now: start };
      await gradeAndStoreAnswer(pool, releases, daily, { ...input, fields: createSampleAnswerFields(question, true) });
    }
  }
  expect(await storedResult(learnerId)).toEqual(Array(2).fill({ score: 1, passed: true }));
  await addFixedLessonOrderRequirement(pool, { learnerIds: [learnerId], courseId: "proef", source: learnerId });
  const view = await getLessonPageData(pool, releases, { learnerId, courseId: "proef", lessonId: "vijf" });
  expect(view).toMatchObject({ state: "open", round: 1, bricks: Array(5).fill("todo"), comesFirst: { id: "alles" } });
  const progress = await getCourseProgress(pool, releases, { learnerId, courseId: "proef" });
  expect(progress).toMatchObject({ passed: 0 });

  const member = pool`(select ${learnerId}::uuid as learner_id) member`;
  const one = { courseId: "proef", label: progress?.course.label ?? "", lessonId: "vijf" };
  expect(
    await pool`select progress.lessons from ${member} ${composeProgressSummaryJoinSql(pool, "proef", pool`true`)}`,
  ).toEqual([{ lessons: [] }]);
  const results = await pool`select reached.rounds from ${member} ${composeRoundResultsJoinSql(pool, "proef")}`;
  expect(results).toEqual([{ rounds: null }]);
  const passTimes = await pool`select reached.passes from ${member} ${composeLessonPassTimesJoinSql(pool, "proef")}`;
  expect(passTimes).toEqual([{ passes: null }]);
  const firstAnswers = composeFirstAnswersJoinSql(pool, one, ["B1", "B2", "B3", "B4", "B5"]);
  expect(await pool`select first.answers as first, later.answers as later from ${member} ${firstAnswers}`).toEqual([
    { first: null, later: null },
  ]);
});
