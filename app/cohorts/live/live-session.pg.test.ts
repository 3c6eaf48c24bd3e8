import { createHash } from "node:crypto";
import { expect, it, vi } from "vitest";
import {
  insertAnsweredRounds,
  insertCohort,
  insertCohortTrainer,
  insertMemberWithAccount,
  insertTrainer,
  withdrawTrainerRole,
} from "~/../tests/support/cohorts";
import { createTestCourseWithVariants } from "~/../tests/support/course-with-variants";
import { openTestDatabase } from "~/../tests/support/database";
import { loadTestCourse } from "~/../tests/support/factories";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { createLogger } from "~/platform/log.server";
import { createRateLimiter } from "~/platform/rate-limits.server";
import { askLiveQuestion } from "./ask-live-question.server";
import { endLiveSession, endLiveSessionsOfYesterday, moveLiveSession } from "./change-live-session.server";
import { getLiveQuestionChoice } from "./get-live-question-choice.server";
import { getEndedLiveSession, getLiveSession } from "./get-live-session.server";
import { getPhonePage } from "./get-phone-page.server";
import { findLiveQuestion } from "./list-live-questions";
import type { LiveStep, LiveVote } from "./steps";
import { storeLiveVote } from "./store-live-vote.server";
import { createLiveSessionPoller } from "./watch-live-session.server";

const { pool } = await openTestDatabase();
const now = new Date("2026-03-02T10:00:00Z");
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const course = await loadTestCourse(pool, now, createTestCourseWithVariants());
const releases = createReleaseCache();
const phones = { clientAddress: "192.0.2.1", limits: createRateLimiter(pool), now };
const browser = (name: string) => createHash("sha256").update(name).digest();

async function begin(questionId = "B1") {
  const trainerId = await insertTrainer(pool, "Marieke", now);
  const cohortId = await insertCohort(pool, { trainerId, now });
  const asked = await askLiveQuestion(pool, releases, { cohortId, trainerId, questionId, now });
  if (!asked.ok) throw new Error(asked.reason);
  const key = { cohortId, trainerId, sessionId: asked.sessionId };
  const read = async () => {
    const found = await getLiveSession(pool, releases, key);
    if (!found) throw new Error("no session");
    return found;
  };
  const code = (await read()).session.code ?? "";
  const record = course.record(questionId);
  const options = "options" in record ? record.options.map(({ id }) => id) : [];
  const vote = (
    who: string,
    chosen: string[],
    more: { roundNo?: number; vote?: LiveVote; at?: Date; code?: string } = {},
  ) =>
    storeLiveVote(pool, {
      code,
      voter: browser(who),
      roundNo: 1,
      vote: "first",
      options: chosen,
      ...phones,
      ...more,
    });
  const move = async (from: LiveStep, to: LiveStep, no = 1) => {
    await moveLiveSession(pool, { ...key, no, from, to, now });
    return (await read()).screen.step;
  };
  const phone = (who: string, at = now) => getPhonePage(pool, releases, { code, voter: browser(who), now: at });
  return { key, code, options, read, vote, move, phone };
}

it("a class votes, talks, votes again and compares", async () => {
  const { options, read, vote, move, phone } = await begin();
  const [a = "", b = ""] = options;
  for (const who of ["1", "2", "3", "4", "5"]) expect(await vote(who, [a])).toEqual({ ok: true });
  expect((await read()).screen).toMatchObject({ step: "first", answers: 5, spreads: null, explanation: null });
  expect(await move("first", "talk")).toBe("talk");
  expect(await move("talk", "second")).toBe("second");
  for (const who of ["1", "2", "3", "4", "5"]) expect(await vote(who, [b], { vote: "second" })).toEqual({ ok: true });
  expect(await move("second", "compare")).toBe("compare");
  const { screen } = await read();
  const at = (id: string) => screen.options.findIndex((option) => option.id === id);
  expect(screen.spreads?.first.chosen?.[at(a)]).toBe(5);
  expect(screen.spreads?.second.chosen?.[at(b)]).toBe(5);
  expect(screen.moves).toEqual([{ from: at(a), to: at(b), count: 5 }]);
  expect(await phone("1")).toMatchObject({ first: [a], second: [b], explanation: null });
  expect(await move("compare", "explain")).toBe("explain");
  expect((await read()).screen.explanation?.right.filter(Boolean)).toHaveLength(1);
  expect(await phone("1")).toMatchObject({ explanation: { wasRight: true, isRight: false } });
});

it("a browser has one vote, which changes until the vote closes; of two clicks one counts", async () => {
  const { options, read, vote, move, phone } = await begin();
  const [a = "", b = ""] = options;
  expect(await Promise.all([vote("1", [a]), vote("1", [b]), vote("1", [a])])).toEqual([
    { ok: true },
    { ok: true },
    { ok: true },
  ]);
  await vote("1", [b]);
  expect(await phone("1")).toMatchObject({ first: [b] });
  expect((await read()).screen.answers).toBe(1);
  expect(await Promise.all([move("first", "talk"), move("first", "talk")])).toEqual(["talk", "talk"]);
  expect(await vote("1", [a])).toEqual({ ok: false, reason: "closed" });
  expect(await phone("1")).toMatchObject({ first: [b] });
});

it("forged votes are refused: another round, another vote, an option of another question, several of one, another code", async () => {
  const { options, vote } = await begin();
  const [a = "", b = ""] = options;
  const other = course.record("B4");
  const foreign = "options" in other ? (other.options[0]?.id ?? "") : "";
  const closed = { ok: false, reason: "closed" };
  expect(await vote("1", [a], { roundNo: 2 })).toEqual(closed);
  expect(await vote("1", [a], { vote: "second" })).toEqual(closed);
  expect(await vote("1", [foreign])).toEqual(closed);
  expect(await vote("1", [a, b])).toEqual(closed);
  expect(await vote("1", [a], { code: "0000000" })).toEqual(closed);
  expect(await vote("1", [])).toEqual({ ok: false, reason: "empty" });
});

it("a browser that sends votes without end is stopped, and others are not", async () => {
  const { options, vote } = await begin();
  const [a = ""] = options;
  const outcomes: string[] = [];
  for (let at = 0; at < 61; at++) {
    const outcome = await vote("flood", [a]);
    outcomes.push(outcome.ok ? "ok" : outcome.reason);
  }
  expect(outcomes.slice(0, 60).every((each) => each === "ok")).toBe(true);
  expect(outcomes.at(-1)).toBe("too-many-tries");
  expect(await vote("other", [a])).toEqual({ ok: true });
});

it("a vote that closes waits for a vote that is being stored, and takes none after it", async () => {
  const { key, options, read, vote, move } = await begin();
  const [a = ""] = options;
  const held = pool.reserve();
  const connection = await held;
  await connection`begin`;
  await connection`select from live_round where session_id = ${key.sessionId} for share`;
  let step = "";
  const closing = move("first", "talk").then((found) => {
    step = found;
  });
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(step).toBe("");
  await connection`commit`;
  connection.release();
  await closing;
  expect(await vote("late", [a])).toEqual({ ok: false, reason: "closed" });
  expect((await read()).screen.answers).toBe(0);
});

it("another trainer, a co-trainer who left and a trainer without the role get nothing and change nothing", async () => {
  const { key, read } = await begin();
  const stranger = await insertTrainer(pool, "Vreemd", now);
  const helper = await insertTrainer(pool, "Hulp", now);
  await insertCohortTrainer(pool, { cohortId: key.cohortId, trainerId: helper, now });
  const asHelper = { ...key, trainerId: helper };
  expect(await getLiveSession(pool, releases, asHelper)).not.toBeNull();
  await pool`delete from cohort_trainer where cohort_id = ${key.cohortId} and learner_id = ${helper}`;
  for (const trainerId of [stranger, helper]) {
    const other = { ...key, trainerId };
    expect(await getLiveSession(pool, releases, other)).toBeNull();
    await moveLiveSession(pool, { ...other, no: 1, from: "first", to: "explain", now });
    await endLiveSession(pool, { ...other, now });
    expect(await askLiveQuestion(pool, releases, { ...other, questionId: "B2", now })).toEqual({
      ok: false,
      reason: "not-found",
    });
  }
  expect((await read()).screen).toMatchObject({ no: 1, step: "first" });
  // The session of another group of the same trainer is none of this group.
  const own = await insertCohort(pool, { trainerId: key.trainerId, now });
  expect(await getLiveSession(pool, releases, { ...key, cohortId: own })).toBeNull();
  await withdrawTrainerRole(pool, key.trainerId, later(1));
  expect(await getLiveSession(pool, releases, key)).toBeNull();
});

it("asking again, or the next question, happens in the same session; its votes begin anew", async () => {
  const { key, options, vote, phone, read } = await begin();
  const [a = ""] = options;
  await vote("1", [a]);
  const ask = (questionId: string) => askLiveQuestion(pool, releases, { ...key, questionId, now });
  expect(await ask("B1")).toEqual({ ok: true, sessionId: key.sessionId });
  expect((await read()).screen).toMatchObject({ no: 2, answers: 0 });
  expect(await phone("1")).toMatchObject({ no: 2, first: null });
  expect(await vote("1", [a])).toEqual({ ok: false, reason: "closed" });
  expect(await vote("1", [a], { roundNo: 2 })).toEqual({ ok: true });
  expect(await Promise.all([ask("B2"), ask("B3")])).toEqual([
    { ok: true, sessionId: key.sessionId },
    { ok: true, sessionId: key.sessionId },
  ]);
});

it("only practice questions with one list of options are asked: none of a final test, no look-back, no other kind", async () => {
  const { key } = await begin();
  const release = await releases.get(pool, course.releaseId);
  const ask = (questionId: string) => askLiveQuestion(pool, releases, { ...key, questionId, now });
  for (const id of [
    "B0",
    "nergens",
    "",
    ...course.built.questions.filter(({ record }) => record.type === "match").map(({ record }) => record.id),
  ])
    expect(await ask(id)).toEqual({ ok: false, reason: "no-question" });
  const [first] = course.built.questions.filter(({ record }) => record.id === "B1");
  if (!first) throw new Error("no question");
  const asPool = new Map(release.questions).set("B1", { ...first.record, cell: "1-OB" });
  expect(findLiveQuestion({ ...release, questions: asPool }, "B1")).toBeNull();
  expect(findLiveQuestion(release, "B1")).not.toBeNull();
});

it("the choice says how many have yet to do a lesson, and offers the other variant", async () => {
  const { key } = await begin();
  const { cohortId } = key;
  await insertMemberWithAccount(pool, { cohortId, name: "Aaltje", now });
  const bram = await insertMemberWithAccount(pool, { cohortId, name: "Bram", now });
  const rounds = [{ lessonId: "vijf" as const, right: [true, true, true, true, true] }];
  await insertAnsweredRounds(pool, { releases, course, rounds, learnerId: bram, now });
  const choice = await getLiveQuestionChoice(pool, releases, { ...key, courseId: "proef" });
  const lesson = choice.lessons.find((each) => each.lesson.id === "vijf");
  expect(lesson).toMatchObject({ toDo: 1 });
  expect(choice.members).toBe(2);
  expect(lesson?.questions.find(({ id }) => id === "B2")).toMatchObject({ variant: 1, otherVariant: { id: "B2b" } });
  expect(lesson?.questions.find(({ id }) => id === "B2b")).toMatchObject({ variant: 2, otherVariant: null });
  expect(lesson?.questions.some(({ id }) => id === "B0")).toBe(false);
});

it("when a session ends, its code is gone and no answer has a browser; the counts stay", async () => {
  const { key, options, vote, phone } = await begin();
  const [a = ""] = options;
  for (const who of ["1", "2", "3", "4", "5"]) await vote(who, [a]);
  expect(await getEndedLiveSession(pool, releases, key)).toBeNull();
  await endLiveSession(pool, { ...key, now });
  const rows = await pool`select voter, first from live_answer where session_id = ${key.sessionId}`;
  expect(rows.map(({ voter }) => voter)).toEqual([null, null, null, null, null]);
  expect(await phone("1")).toBeNull();
  expect(await vote("1", [a])).toEqual({ ok: false, reason: "closed" });
  const ended = await getEndedLiveSession(pool, releases, key);
  expect(ended?.session).toMatchObject({ code: null, endedAt: now });
  const { screen, unseen } = ended?.questions[0] ?? {};
  expect([screen?.spreads?.first.answers, screen?.explanation, unseen?.right.includes(true)]).toEqual([5, null, true]);
});

it("a session that nobody ends is over after a day, and the job takes the browsers from its answers", async () => {
  const { key, options, vote, phone } = await begin();
  const [a = ""] = options;
  await vote("1", [a]);
  expect(await phone("1", later(23.9))).not.toBeNull();
  expect(await phone("1", later(24))).toBeNull();
  expect(await endLiveSessionsOfYesterday(pool, { now: later(23.9) })).toBe(0);
  expect(await endLiveSessionsOfYesterday(pool, { now: later(24) })).toBeGreaterThan(0);
  const [row] = await pool`
    select code, ended_at, (select count(voter)::integer from live_answer where session_id = id) as voters
      from live_session where id = ${key.sessionId}`;
  expect(row).toEqual({ code: null, endedAt: later(24), voters: 0 });
});

it("every watcher is told the state at once, changes, and the end", async () => {
  const { key, options, vote, move } = await begin();
  const [a = ""] = options;
  const poller = createLiveSessionPoller({ pool, log: createLogger("silent"), accessMs: 100 });
  const told: string[][] = [[], []];
  const ended = [0, 0];
  let allowed = true;
  for (const at of [0, 1]) {
    poller.watch({
      sessionId: key.sessionId,
      allowed: async () => at === 0 || allowed,
      changed: ({ version, answers }) => void told[at]?.push(`${version} ${answers}`),
      ended: () => {
        ended[at] = (ended[at] ?? 0) + 1;
      },
    });
  }
  const eventually = (check: () => void) => vi.waitFor(check, { timeout: 20_000 });
  await eventually(() => expect(told).toEqual([["1-first-- 0"], ["1-first-- 0"]]));
  await vote("1", [a]);
  await eventually(() => expect(told.map((each) => each.at(-1))).toEqual(["1-first-- 1", "1-first-- 1"]));
  allowed = false;
  await eventually(() => expect(ended).toEqual([0, 1]));
  await move("first", "talk");
  await eventually(() => expect(told[0]?.at(-1)).toBe("1-talk-- 1"));
  expect(told[1]?.at(-1)).toBe("1-first-- 1");
  await endLiveSession(pool, { ...key, now });
  await eventually(() => expect(ended).toEqual([1, 1]));
});

it("a browser that watches twice is told only once", async () => {
  const { key } = await begin();
  const poller = createLiveSessionPoller({ pool, log: createLogger("silent") });
  const replaced = vi.fn();
  const watcher = { sessionId: key.sessionId, browser: "one", changed: () => {}, ended: () => {}, replaced };
  poller.watch(watcher);
  const stop = poller.watch({ ...watcher, replaced: () => {} });
  expect(replaced).toHaveBeenCalledTimes(1);
  stop();
});
