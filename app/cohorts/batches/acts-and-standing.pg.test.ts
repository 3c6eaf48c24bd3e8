/** These tests send batches, and look at what they do to the list of who needs the trainer. */
import { expect, it } from "vitest";
import { insertGroupOf } from "~/../tests/support/batches";
import { openTestDatabase } from "~/../tests/support/database";
import { loadTestCourse } from "~/../tests/support/factories";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { newId } from "~/platform/ids";
import { createMailQueue } from "~/platform/mail/mail-queue.server";
import { createRateLimiter } from "~/platform/rate-limits.server";
import { allLateScopes } from "../acting/extension-rules";
import { extendDeadlineOfMember } from "../deadlines/extend-deadline.server";
import { getCohortOverviewForTrainer } from "../following/get-cohort-overview.server";
import { arrangeMember } from "../needs/arrange-member.server";
import { findEndOfLater, findNoteInForce, type NeedChoice } from "../needs/standing";
import type { BatchAct } from "./batch";
import { countBatchesLeft } from "./batch-limit.server";
import { beginBatch } from "./begin-batch.server";
import { getBatch } from "./get-batch.server";
import { leaveOutOfBatch } from "./leave-out-of-batch.server";
import { previewBatch } from "./preview-batch.server";
import { saveBatchDraft, type TypedForBatch } from "./save-batch-draft.server";
import { sendBatch } from "./send-batch.server";

const { pool } = await openTestDatabase();
const begin = new Date("2026-03-02T10:00:00Z");
const now = new Date("2026-03-13T12:00:00Z");
await loadTestCourse(pool, begin);
const releases = createReleaseCache();
const limits = createRateLimiter(pool);
const mail = createMailQueue({ send: async () => {} });
const cohort = { courseId: "proef", startsOn: "2026-01-01", endsOn: "2026-12-31" };
const letter = { act: "message", typed: { subject: "Zondag", text: "Les 6 is klaar.", replies: false } } as const;

/** A group whose members are all late for `vijf`, and for `alles` if asked. */
async function lateGroup(people: number, scopes = ["vijf"]) {
  const group = await insertGroupOf(pool, people, begin);
  for (const [at, scope] of scopes.entries()) {
    const due = new Date(Date.parse("2026-03-10T22:59:00Z") + at * 3_600_000);
    await pool`insert into deadline (cohort_id, scope, due_at) values (${group.cohortId}, ${scope}, ${due})`;
  }
  const { cohortId, trainerId, learnerIds } = group;
  return { key: { cohortId, trainerId }, learnerIds, learnerId: learnerIds[0] ?? "" };
}
type Key = { cohortId: string; trainerId: string };

const see = (key: Key) => getCohortOverviewForTrainer(pool, releases, { ...key, cohort, now });
const figures = async (key: Key) => {
  const { needs, arranged, onSchedule } = (await see(key)).figures;
  return [needs, arranged, onSchedule];
};
const later = (key: Key, learnerId: string, more: { choice?: NeedChoice; day?: string; note?: string } = {}) =>
  arrangeMember(pool, releases, {
    ...{ ...key, learnerId, formId: newId(now), choice: "day" as const, day: "2026-03-31", note: "Belt zelf.", now },
    ...more,
  });

async function prepare(key: Key, act: BatchAct, learnerIds: string[] | null, given?: TypedForBatch) {
  const batchKey = { ...key, batchId: newId(now) };
  await beginBatch(pool, { ...batchKey, act, learnerIds, now });
  if (given) expect(await saveBatchDraft(pool, { ...batchKey, given, now })).toEqual({ ok: true });
  const look = async () => {
    const batch = await getBatch(pool, batchKey);
    if (!batch) throw new Error("no batch");
    return previewBatch(pool, releases, { ...key, batch, cohort, readerId: null, now });
  };
  const send = async () => {
    const draftNo = (await getBatch(pool, batchKey))?.draftNo ?? 0;
    return sendBatch(pool, releases, { ...batchKey, draftNo, limits, mail, now });
  };
  return { batchKey, look, send };
}

it("an act never shortens what a trainer chose: the later date stands, and the note stays until its own date or until 'back'", async () => {
  const { key, learnerIds, learnerId } = await lateGroup(3);
  await later(key, learnerId);
  const { look, send } = await prepare(key, "reminder", learnerIds);
  const before = await look();
  expect(before.apart).toMatchObject([{ name: "Lid 1", item: { note: "Belt zelf." }, until: expect.any(String) }]);
  expect(before.apart).toMatchObject([{ after: null }]);
  expect(before.onList).toMatchObject({ arranged: [{ count: 2 }], onSchedule: 0, stays: 0 });
  expect(await send()).toEqual({ ok: true });
  expect(await figures(key)).toEqual([0, 3, 0]);
  const { arranged } = await see(key);
  const until = arranged.map(({ name, item }) => `${name} ${new Date(item.until).toISOString().slice(0, 10)}`);
  // The dates are beginnings of days in Amsterdam.
  expect(until).toEqual(["Lid 2 2026-03-19", "Lid 3 2026-03-19", "Lid 1 2026-03-30"]);
  const own = arranged[2]?.item ?? null;
  expect(own).toMatchObject({ kind: "reminder", note: "" });
  expect([findNoteInForce(own, now), findEndOfLater(own, now)]).toEqual(["Belt zelf.", expect.any(String)]);
  expect(findNoteInForce(own, new Date("2026-03-31T10:00:00Z"))).toBe("");
  await later(key, learnerId, { choice: "back" });
  const { needs } = await see(key);
  expect(needs.map(({ name, item }) => [name, findNoteInForce(item, now)])).toEqual([["Lid 1", ""]]);
  // After "back", an act begins anew: a week, without the old note.
  await (await prepare(key, "message", [learnerId], letter)).send();
  expect((await see(key)).arranged[0]).toMatchObject({ name: "Lid 1", item: { kind: "message", kept: null } });
});

it("the preview names whom a trainer set apart, who has a note that still holds, and for the whole group only who is on later", async () => {
  const { key, learnerIds } = await lateGroup(5);
  const [one = "", two = "", three = "", four = ""] = learnerIds;
  await later(key, one);
  await later(key, two, { choice: "done", day: "", note: "" });
  await later(key, three, { choice: "tomorrow", day: "" });
  await later(key, three, { choice: "back", day: "" });
  await (await prepare(key, "message", [four], letter)).send();
  const ticked = await prepare(key, "message", learnerIds, letter);
  const kinds = (await ticked.look()).apart.map(({ name, item, until }) => [name, item.kind, until !== null]);
  expect(kinds).toEqual([
    ["Lid 1", "later", true],
    ["Lid 2", "done", true],
    ["Lid 4", "message", true],
  ]);
  const group = await prepare(key, "message", null, letter);
  expect((await group.look()).apart.map(({ name }) => name)).toEqual(["Lid 1"]);
});

it("who came back to the list because of something new is not named as set apart; a note still is", async () => {
  const { key, learnerIds } = await lateGroup(2);
  const [one = "", two = ""] = learnerIds;
  await later(key, one, { choice: "done", day: "", note: "" });
  await later(key, two);
  const due = new Date("2026-03-11T22:59:00Z");
  await pool`insert into deadline (cohort_id, scope, due_at) values (${key.cohortId}, 'alles', ${due})`;
  const { batchKey, look } = await prepare(key, "message", learnerIds, letter);
  expect((await look()).apart.map(({ name, until }) => [name, until])).toEqual([["Lid 2", null]]);
  // "Leave all out" means who stands apart.
  expect(await leaveOutOfBatch(pool, releases, { ...batchKey, cohort, learnerId: null, now })).toBe(0);
});

it("whom a trainer set apart can be left out of a batch, one or all of them; nobody else is left out by a forged id", async () => {
  const { key, learnerIds } = await lateGroup(4);
  const [one = "", two = "", three = "", four = ""] = learnerIds;
  for (const id of [one, two, three]) await later(key, id);
  const { batchKey, look, send } = await prepare(key, "message", learnerIds, letter);
  const leave = (learnerId: string | null, trainerId = key.trainerId) =>
    leaveOutOfBatch(pool, releases, { ...batchKey, trainerId, cohort, learnerId, now });
  expect((await look()).apart.map(({ name }) => name)).toEqual(["Lid 1", "Lid 2", "Lid 3"]);
  await leave(four);
  await leave(one, (await lateGroup(1)).key.trainerId);
  expect((await look()).gets).toHaveLength(4);
  await leave(one);
  expect((await look()).gets.map(({ name }) => name)).toEqual(["Lid 2", "Lid 3", "Lid 4"]);
  const stale = { ...batchKey, draftNo: 1, limits, mail, now };
  expect(await sendBatch(pool, releases, stale)).toEqual({ ok: false, reason: "changed" });
  await leave(null);
  expect(await look()).toMatchObject({ gets: [{ name: "Lid 4" }], apart: [] });
  expect(await send()).toEqual({ ok: true });
  expect((await getBatch(pool, batchKey))?.outcome).toMatchObject({ reached: 1, skipped: 0, left: 0 });
});

it("a message to the whole group changes nobody's standing; the same to people who were ticked does", async () => {
  const { key, learnerIds } = await lateGroup(3);
  const group = await prepare(key, "message", null, letter);
  expect((await group.look()).onList).toBeNull();
  expect(await group.send()).toEqual({ ok: true });
  expect(await pool`select from trainer_message where cohort_id = ${key.cohortId}`).toHaveLength(3);
  expect(await figures(key)).toEqual([3, 0, 0]);
  const ticked = await prepare(key, "message", learnerIds, letter);
  expect((await ticked.look()).onList).toMatchObject({ arranged: [{ count: 3 }] });
  await ticked.send();
  expect(await figures(key)).toEqual([0, 3, 0]);
});

it("all that is late gets more time at once, with one mail; one of two leaves the person where they are", async () => {
  const { key, learnerIds, learnerId } = await lateGroup(3, ["vijf", "alles"]);
  const typed = { day: "2026-04-01", time: "23:59", reason: "Ziek." };
  const single = { ...key, learnerId, ...typed, limits, mail, now };
  expect(await extendDeadlineOfMember(pool, releases, { ...single, scope: "vijf" })).toEqual({ ok: true });
  expect(await figures(key)).toEqual([3, 0, 0]);
  const [first] = (await see(key)).needs.filter((each) => each.learnerId === learnerId);
  expect(first).toMatchObject({
    needs: [{ kind: "silent" }, { kind: "behind", scopes: ["alles"] }],
    item: { kind: "extension", until: null },
  });
  // The rest of it in one form, with the same date and reason, clicked twice.
  const rest = { ...single, scope: allLateScopes };
  const twice = await Promise.all([1, 2].map(() => extendDeadlineOfMember(pool, releases, rest)));
  expect(twice).toEqual([{ ok: true }, { ok: true }]);
  expect(await figures(key)).toEqual([2, 0, 1]);
  expect(await extendDeadlineOfMember(pool, releases, { ...rest, reason: "Weer." })).toMatchObject({
    problems: { scope: "scope-none-late" },
  });
  const batch = await prepare(key, "extension", learnerIds, {
    act: "extension",
    typed: { ...typed, scope: allLateScopes },
  });
  const shown = await batch.look();
  expect(shown.gets.map(({ name, lessons }) => [name, lessons?.length])).toEqual([
    ["Lid 2", 2],
    ["Lid 3", 2],
  ]);
  const dues = { first: new Date("2026-03-10T22:59:00Z"), last: new Date("2026-03-10T23:59:00Z") };
  expect(shown.gets[0]?.dueNow).toEqual(dues);
  expect(shown.onList).toEqual({ arranged: [], onSchedule: 2, stays: 0 });
  expect(await batch.send()).toEqual({ ok: true });
  expect(await figures(key)).toEqual([0, 0, 3]);
  const mails =
    await pool`select data from mail_outbox where template = 'extension' and data ->> 'cohortId' = ${key.cohortId}`;
  expect(mails.map(({ data }) => JSON.parse(data.lessons).length).sort()).toEqual([1, 1, 2, 2]);
});

it("a batch for one of two late lessons says who stays on the list, and later holds through it", async () => {
  const { key, learnerIds, learnerId } = await lateGroup(2, ["vijf", "alles"]);
  await later(key, learnerId);
  const typed = { scope: "vijf", day: "2026-04-01", time: "23:59", reason: "Ziek." };
  const batch = await prepare(key, "extension", learnerIds, { act: "extension", typed });
  expect((await batch.look()).onList).toEqual({ arranged: [], onSchedule: 0, stays: 1 });
  await batch.send();
  const { needs, arranged } = await see(key);
  expect([needs, arranged].map((list) => list.map(({ name }) => name))).toEqual([["Lid 2"], ["Lid 1"]]);
  expect(arranged[0]?.item.until?.slice(0, 10)).toBe("2026-03-30");
});

it("how many batches are left this hour is known before anything is written, and asking uses none", async () => {
  const { key, learnerIds } = await lateGroup(1);
  const left = () => countBatchesLeft(pool, { limits, trainerId: key.trainerId, now });
  for (const count of [3, 2, 1]) {
    expect(await left()).toEqual({ left: count, from: null });
    expect(await left()).toEqual({ left: count, from: null });
    expect(await (await prepare(key, "message", learnerIds, letter)).send()).toEqual({ ok: true });
  }
  const used = await left();
  expect(used.left).toBe(0);
  expect(Number(used.from) - now.getTime()).toBeGreaterThan(3_500_000);
});
