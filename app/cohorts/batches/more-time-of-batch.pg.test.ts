/** These tests give more time to several members where later lessons would be due first, or where another trainer gave time meanwhile. */
import { expect, it } from "vitest";
import { insertGroupOf } from "~/../tests/support/batches";
import { insertCohortTrainer, insertTrainer } from "~/../tests/support/cohorts";
import { openTestDatabase } from "~/../tests/support/database";
import { loadTestCourse } from "~/../tests/support/factories";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { newId } from "~/platform/ids";
import { createMailQueue } from "~/platform/mail/mail-queue.server";
import { createRateLimiter } from "~/platform/rate-limits.server";
import { allLateScopes } from "../acting/extension-rules";
import { listOvertakenDeadlines } from "../acting/list-overtaken-deadlines.server";
import { extendDeadlineOfMember } from "../deadlines/extend-deadline.server";
import { readMembersWithReasons } from "../needs/read-members-with-reasons.server";
import { listEffectiveDeadlinesOfMember } from "../needs/reasons";
import { beginBatch } from "./begin-batch.server";
import { getBatch } from "./get-batch.server";
import { previewBatch } from "./preview-batch.server";
import { saveBatchDraft } from "./save-batch-draft.server";
import { sendBatch } from "./send-batch.server";

const { pool } = await openTestDatabase();
const begin = new Date("2026-03-02T10:00:00Z");
const now = new Date("2026-03-13T12:00:00Z");
const { built } = await loadTestCourse(pool, begin);
const [first = "", second = "", third = ""] = built.release.lessons.map(({ id }) => id);
const releases = createReleaseCache();
const limits = createRateLimiter(pool);
const mail = createMailQueue({ send: async () => {} });
const cohort = { courseId: "proef", startsOn: "2026-01-01", endsOn: "2026-12-31" };
const typed = { scope: allLateScopes, day: "2026-03-30", time: "23:59", reason: "Ziek." };
const until = (day: string) => `2026-${day}T22:59:00.000Z`;

/** A group that is late for the first lesson. The second and the third are due on the 20th and on 10 April. */
async function lateGroup(people: number) {
  const { cohortId, trainerId, learnerIds } = await insertGroupOf(pool, people, begin);
  for (const [scope, day] of [
    [first, "03-10"],
    [second, "03-20"],
    [third, "04-10"],
  ] as const)
    await pool`insert into deadline (cohort_id, scope, due_at) values (${cohortId}, ${scope}, ${until(day)})`;
  return { key: { cohortId, trainerId }, learnerIds, learnerId: learnerIds[0] ?? "" };
}
type Key = { cohortId: string; trainerId: string };

async function batchOf(key: Key, learnerIds: string[], given = typed) {
  const batchKey = { ...key, batchId: newId(now) };
  await beginBatch(pool, { ...batchKey, act: "extension", learnerIds, now });
  expect(await saveBatchDraft(pool, { ...batchKey, given: { act: "extension", typed: given }, now })).toEqual({
    ok: true,
  });
  const look = async () => {
    const batch = await getBatch(pool, batchKey);
    if (!batch) throw new Error("no batch");
    return previewBatch(pool, releases, { ...key, batch, cohort, readerId: null, now });
  };
  const send = (chosen = {}) => sendBatch(pool, releases, { ...batchKey, draftNo: 1, chosen, limits, mail, now });
  return { look, send };
}

/** The deadlines of one member, in the order of the lessons. */
async function duesOf(key: Key, learnerId: string) {
  const read = await readMembersWithReasons(pool, releases, { ...key, cohort, learnerIds: [learnerId], now });
  const own = listEffectiveDeadlinesOfMember(read.deadlines, read.members[0]?.member.extensions ?? []);
  return own.map(({ dueAt }) => dueAt.toISOString());
}
const given = "2026-03-30T21:59:00.000Z";

it("the preview names later lessons that would be due first; they are moved along only if that is ticked", async () => {
  for (const along of [false, true]) {
    const { key, learnerIds, learnerId } = await lateGroup(2);
    const { look, send } = await batchOf(key, learnerIds);
    const { overtaken, gets } = await look();
    expect(gets).toHaveLength(2);
    expect(overtaken).toMatchObject([{ name: "Lid 1", scopes: [second] }, { scopes: [second] }]);
    expect(await send({ along })).toEqual({ ok: true });
    expect(await duesOf(key, learnerId)).toEqual([given, along ? given : until("03-20"), until("04-10")]);
  }
});

it("one member: the same, for one lesson as for all that is late, and not for time that ends before the next deadline", async () => {
  const { key, learnerId } = await lateGroup(1);
  const asked = (more: object) =>
    listOvertakenDeadlines(pool, releases, { ...key, learnerId, typed: { ...typed, ...more }, now });
  expect(await asked({})).toEqual([second]);
  expect(await asked({ scope: first, day: "2026-04-20" })).toEqual([second, third]);
  expect(await asked({ scope: second, day: "2026-04-20" })).toEqual([third]);
  for (const fine of [{ day: "2026-03-19" }, { day: "2026-03-01" }, { scope: third, day: "2026-04-20" }])
    expect(await asked(fine)).toEqual([]);
  const other = await insertTrainer(pool, "Bo", now);
  expect(await listOvertakenDeadlines(pool, releases, { ...key, trainerId: other, learnerId, typed, now })).toEqual([]);
  const giving = { ...key, learnerId, ...typed, along: true, limits, mail, now };
  expect(await extendDeadlineOfMember(pool, releases, giving)).toEqual({ ok: true });
  expect(await duesOf(key, learnerId)).toEqual([given, given, until("04-10")]);
});

it("two trainers give the same late people time at once: the second reads who gave what, and can still give more for the same lessons", async () => {
  const { key, learnerIds, learnerId } = await lateGroup(2);
  const other = { ...key, trainerId: await insertTrainer(pool, "Bo", now) };
  await insertCohortTrainer(pool, { cohortId: key.cohortId, trainerId: other.trainerId, now });
  const mine = await batchOf(key, learnerIds, { ...typed, day: "2026-03-16" });
  const theirs = await batchOf(other, learnerIds, { ...typed, day: "2026-03-18" });
  expect((await theirs.look()).given).toEqual([]);
  expect(await mine.send()).toEqual({ ok: true });
  expect(await theirs.send()).toEqual({ ok: false, reason: "given-meanwhile" });
  const seen = await theirs.look();
  expect(seen).toMatchObject({ isGivenMeanwhile: true, problem: null, gets: [{ name: "Lid 1" }, { name: "Lid 2" }] });
  expect(seen.given).toMatchObject([
    { name: "Lid 1", item: { kind: "extension", actor: key.trainerId }, until: new Date("2026-03-16T22:59:00Z") },
    { name: "Lid 2" },
  ]);
  expect(await theirs.send({ again: true })).toEqual({ ok: true });
  expect(await duesOf(key, learnerId)).toEqual([until("03-18"), until("03-20"), until("04-10")]);
  // Where one is still late, the batch is about that one, and says who gave the other one time.
  const mixed = await lateGroup(2);
  const [one = "", two = ""] = mixed.learnerIds;
  await (await batchOf(mixed.key, [one], { ...typed, day: "2026-03-16" })).send();
  const rest = await (await batchOf(mixed.key, [one, two])).look();
  expect(rest).toMatchObject({ gets: [{ name: "Lid 2" }], skipped: [{ name: "Lid 1" }], given: [{ name: "Lid 1" }] });
});
