/** What many clicks on a batch cost, and what counts for the limit of an hour. */
import { expect, it } from "vitest";
import { insertGroupOf } from "~/../tests/support/batches";
import { insertCohort, insertMemberWithAccount } from "~/../tests/support/cohorts";
import { openTestDatabase } from "~/../tests/support/database";
import { loadTestCourse } from "~/../tests/support/factories";
import { createReleaseCache } from "~/content/release/release-cache.server";
import type { Pool } from "~/platform/database/database.server";
import { newId } from "~/platform/ids";
import { createMailQueue } from "~/platform/mail/mail-queue.server";
import { createRateLimiter } from "~/platform/rate-limits.server";
import { countBatchesLeft } from "./batch-limit.server";
import { beginBatch } from "./begin-batch.server";
import { saveBatchDraft } from "./save-batch-draft.server";
import { sendBatch } from "./send-batch.server";

const { pool, countStatements } = await openTestDatabase();
const begin = new Date("2026-03-02T10:00:00Z");
const now = new Date("2026-03-13T12:00:00Z");
await loadTestCourse(pool, begin);
const releases = createReleaseCache();
const limits = createRateLimiter(pool);
const mail = createMailQueue({ send: async () => {} });
const letter = { subject: "Voor {naam}", text: "Tot morgen.", replies: false };
type Group = { cohortId: string; trainerId: string; learnerIds: string[] };

async function write({ cohortId, trainerId, learnerIds }: Group) {
  const key = { cohortId, trainerId, batchId: newId(now) };
  await beginBatch(pool, { ...key, act: "message", learnerIds, now });
  await saveBatchDraft(pool, { ...key, given: { act: "message", typed: letter }, now });
  return key;
}
type Key = Awaited<ReturnType<typeof write>>;
const send = (key: Key, { db = pool, at = now }: { db?: Pool; at?: Date } = {}) =>
  sendBatch(db, releases, { ...key, draftNo: 1, limits: createRateLimiter(db), mail, now: at });
const left = ({ trainerId }: Group, at = now) => countBatchesLeft(pool, { limits, trainerId, now: at });
const refused = (retryAfterSeconds: number) => ({ ok: false, reason: "too-many-tries", retryAfterSeconds });

it("a batch of a server that died does not count, and the fourth that was sent within an hour is refused", async () => {
  const group = await insertGroupOf(pool, 2, begin);
  // The server dies before it can give anything back.
  const dead = { ...limits, giveBack: async () => {} };
  const dying: typeof mail = { ...mail, enqueueAll: () => Promise.reject(new Error("the server died")) };
  const key = await write(group);
  for (let death = 0; death < 3; death++)
    await expect(sendBatch(pool, releases, { ...key, draftNo: 1, limits: dead, mail: dying, now })).rejects.toThrow(
      "died",
    );
  expect(await left(group)).toEqual({ left: 3, from: null });
  expect(await send(key)).toEqual({ ok: true });
  const minutes = (count: number) => new Date(now.getTime() + count * 60_000);
  for (const minute of [10, 20]) expect(await send(await write(group), { at: minutes(minute) })).toEqual({ ok: true });
  const fourth = await write(group);
  expect(await send(fourth, { at: minutes(30) })).toEqual(refused(30 * 60));
  expect(await left(group, minutes(30))).toEqual({ left: 0, from: minutes(60) });
  expect(await send(fourth, { at: minutes(61) })).toEqual({ ok: true });
});

it("of batches that are sent at once, from several groups, three go out", async () => {
  const group = await insertGroupOf(pool, 1, begin);
  const cohortId = await insertCohort(pool, { trainerId: group.trainerId, now: begin });
  const learnerIds = [await insertMemberWithAccount(pool, { cohortId, name: "Bo", now: begin })];
  const other = { ...group, cohortId, learnerIds };
  const keys = await Promise.all([group, other, group, other, group].map(write));
  // Two pools, as two processes have.
  const { result: outcomes } = await countStatements((db) =>
    Promise.all(keys.map((key, at) => send(key, at % 2 ? { db } : {}))),
  );
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(3);
  expect(outcomes.filter(({ ok }) => !ok)).toEqual(Array(2).fill(refused(3600)));
});

it("twenty clicks on a batch that is refused lock nothing and read none of its people", async () => {
  const group = await insertGroupOf(pool, 2, begin);
  for (let batch = 0; batch < 3; batch++) expect(await send(await write(group))).toEqual({ ok: true });
  const key = await write(group);
  const { result, statements } = await countStatements((db) =>
    Promise.all(Array.from({ length: 20 }, () => send(key, { db }))),
  );
  expect(result).toEqual(Array(20).fill(refused(3600)));
  expect(statements.filter((sql) => /member_batch_person|for (no key )?update|advisory/.test(sql))).toEqual([]);
  expect(statements.length).toBeLessThanOrEqual(20 * 4);
});

it("clicks that wait for a lock leave connections for others, and all of them find it sent once", async () => {
  const group = await insertGroupOf(pool, 2, begin);
  const key = await write(group);
  let release = () => {};
  let held = () => {};
  const isHeld = new Promise<void>((resolve) => {
    held = resolve;
  });
  const holder = pool.begin(async (tx) => {
    await tx`select from cohort where id = ${group.cohortId} for update`;
    held();
    await new Promise<void>((resolve) => {
      release = resolve;
    });
  });
  await isHeld;
  const { result } = await countStatements(async (db) => {
    const clicks = Array.from({ length: 20 }, () => send(key, { db }));
    // The pool has four connections. Somebody else's page is answered while the first click waits.
    for (let page = 0; page < 8; page++) expect(await db`select 1 as one`).toEqual([{ one: 1 }]);
    release();
    return Promise.all(clicks);
  });
  await holder;
  expect(result).toEqual(Array(20).fill({ ok: true }));
  expect(await pool`select from trainer_message where cohort_id = ${group.cohortId}`).toHaveLength(2);
});

it("a batch counts as one message, and with no message left none is sent", async () => {
  const group = await insertGroupOf(pool, 2, begin);
  expect(await send(await write(group))).toEqual({ ok: true });
  expect(await limits.peek("trainer-message", group.trainerId)).toMatchObject({ left: 19 });
  for (let message = 0; message < 19; message++) await limits.consume("trainer-message", group.trainerId);
  expect(await send(await write(group))).toMatchObject({ ok: false, reason: "too-many-tries" });
});
