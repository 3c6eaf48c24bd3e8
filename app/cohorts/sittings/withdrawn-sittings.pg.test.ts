/** Withdrawing a sitting: who can, until when, what it ends, and who is told. */
import { setTimeout } from "node:timers/promises";
import { expect, it } from "vitest";
import { insertTrainer } from "~/../tests/support/cohorts";
import { openTestDatabase } from "~/../tests/support/database";
import { loadTestCourse } from "~/../tests/support/factories";
import { createFinalTestCourse } from "~/../tests/support/final-test";
import { createSittingGroup, type SittingGroup } from "~/../tests/support/sittings";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { newId } from "~/platform/ids";
import { createMailQueue } from "~/platform/mail/mail-queue.server";
import { createRateLimiter } from "~/platform/rate-limits.server";
import { archiveCohort } from "../archiving/archive-cohort.server";
import { findBatch } from "../batches/batches.sql.server";
import { beginBatch } from "../batches/begin-batch.server";
import { saveBatchDraft } from "../batches/save-batch-draft.server";
import { sendBatch } from "../batches/send-batch.server";
import { listStaffActionsAboutLearner } from "../group/list-staff-actions-about-learner.server";
import {
  getCohortSitting,
  getSittingToWithdraw,
  getSittingWall,
  listSittingsOfMember,
} from "./get-cohort-sittings.server";
import { withdrawCohortSitting } from "./withdraw-cohort-sitting.server";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const now = new Date("2027-03-01T10:00:00Z");
const built = createFinalTestCourse();
const { releaseId } = await loadTestCourse(pool, new Date("2027-01-01T10:00:00Z"), built);
const openGroup = () => createSittingGroup({ pool, releases, built, releaseId, now });
const mail = createMailQueue({ send: async () => {} });

const withdraw = (group: SittingGroup, sittingId: string, minutes: number, trainerId = group.key.trainerId) =>
  withdrawCohortSitting(pool, releases, {
    ...group.key,
    ...{ trainerId, sittingId, mail, now: group.at(minutes) },
    composeMessage: ({ room }) => ({ subject: "Gaat niet door", text: `Dag {naam}, niet in ${room}.` }),
  });
const messagesTo = (learnerId: string) =>
  pool`select subject, text from trainer_message where learner_id = ${learnerId} order by at`;

/** Makes the message about a sitting ready, as the page does. */
async function prepareMessage({ key }: SittingGroup, sittingId: string) {
  const batch = { ...key, batchId: sittingId };
  await beginBatch(pool, { ...batch, act: "message", learnerIds: null, now });
  const typed = { subject: "Eindtoets", text: "Kom.", replies: false };
  await saveBatchDraft(pool, { ...batch, given: { act: "message", typed }, now });
  return batch;
}

it("a withdrawn sitting has no code and is on no page of members; nobody was told, so nobody gets a message", async () => {
  const group = await openGroup();
  const zoe = await group.member("Zoë");
  const { sittingId, code } = await group.open();
  const batch = await prepareMessage(group, sittingId);
  const page = () => getCohortSitting(pool, releases, { ...group.key, courseId: "proef", sittingId, now: group.at(4) });
  expect(await page()).toMatchObject({ canWithdraw: true, sitting: { state: "open" } });
  expect(await withdraw(group, sittingId, 3)).toEqual({ ok: true, told: 0 });
  expect(await page()).toMatchObject({ canWithdraw: false, sitting: { state: "withdrawn" } });
  expect(await getSittingWall(pool, { ...group.key, sittingId, now: group.at(4) })).toMatchObject({ code: null });
  expect(await group.begin(zoe, code, 5)).toEqual({ ok: false, reason: "code-over" });
  expect(await listSittingsOfMember(pool, { learnerId: zoe, courseId: "proef", now: group.at(4) })).toEqual([]);
  // What was made ready about it can't be sent any more.
  expect(await findBatch(pool, batch)).toBeNull();
  expect(await messagesTo(zoe)).toHaveLength(0);
  const { entries } = await listStaffActionsAboutLearner(pool, { learnerId: zoe, page: 1 });
  expect(entries.map(({ deed }) => deed)).toEqual(["cohort-sitting-withdrawn", "cohort-sitting-opened"]);
});

it("the form of a withdrawn sitting, used again, opens one new sitting", async () => {
  const group = await openGroup();
  const formId = newId(now);
  const { sittingId } = await group.open({ formId });
  expect(await withdraw(group, sittingId, 3)).toMatchObject({ ok: true });
  const again = await group.open({ formId });
  expect(again.sittingId).not.toBe(sittingId);
  expect(again.code).not.toBe("");
  expect((await group.open({ formId })).sittingId).toBe(again.sittingId);
});

it("who got the message about a sitting gets one that it is off, once, whatever is clicked twice", async () => {
  const group = await openGroup();
  const zoe = await group.member("Zoë Willems");
  const { sittingId } = await group.open();
  const batch = await prepareMessage(group, sittingId);
  await sendBatch(pool, releases, { ...batch, draftNo: 1, limits: createRateLimiter(pool), mail, now });
  const newcomer = await group.member("Bo");
  const asks = (minutes: number, trainerId = group.key.trainerId) =>
    getSittingToWithdraw(pool, { ...group.key, trainerId, sittingId, now: group.at(minutes) });
  expect(await asks(2)).toMatchObject({ canWithdraw: true, readers: 1 });
  expect(await asks(2, await insertTrainer(pool, "Vreemd", now))).toBeNull();
  const outcomes = await Promise.all([withdraw(group, sittingId, 3), withdraw(group, sittingId, 3)]);
  expect(outcomes.sort((a, b) => Number(b.ok) - Number(a.ok))).toEqual([
    { ok: true, told: 1 },
    { ok: false, reason: "decided" },
  ]);
  expect([...(await messagesTo(zoe))]).toEqual([
    { subject: "Eindtoets", text: "Kom." },
    { subject: "Gaat niet door", text: "Dag Zoë Willems, niet in Lokaal 2.14." },
  ]);
  expect(await asks(4)).toMatchObject({ canWithdraw: false });
  expect(await messagesTo(newcomer)).toHaveLength(0);
});

it("a sitting in which somebody began, that is over or closed, or of another group is not withdrawn; one in the archive is", async () => {
  const [group, other] = [await openGroup(), await openGroup()];
  const { sittingId, code } = await group.open();
  const notFound = { ok: false, reason: "not-found" };
  expect(await withdraw(group, sittingId, 3, other.key.trainerId)).toEqual(notFound);
  expect(await withdraw(group, sittingId, 3, await insertTrainer(pool, "Vreemd", now))).toEqual(notFound);
  expect(await withdraw(other, sittingId, 3)).toEqual(notFound);
  await group.begin(await group.member("Zoë"), code, 5);
  expect(await withdraw(group, sittingId, 6)).toEqual({ ok: false, reason: "begun" });
  const [over, closed, kept] = [await group.open(), await group.open(), await group.open()];
  expect(await withdraw(group, over.sittingId, 120)).toEqual({ ok: false, reason: "decided" });
  await group.close(closed.sittingId, 6);
  expect(await withdraw(group, closed.sittingId, 7)).toEqual({ ok: false, reason: "decided" });
  await archiveCohort(pool, { ...group.key, archived: true, now: group.at(8) });
  expect(await withdraw(group, kept.sittingId, 9)).toEqual({ ok: true, told: 0 });
  expect((await pool`select from sitting where withdrawn`).count).toBeGreaterThan(0);
  expect((await pool`select from sitting where id = ${sittingId} and closed_at is not null`).count).toBe(0);
});

it("somebody who begins while a trainer withdraws the sitting waits, and begins nothing", async () => {
  const group = await openGroup();
  const zoe = await group.member("Zoë");
  const { sittingId, code } = await group.open();
  const { begins } = await pool.begin(async (tx) => {
    await tx`update sitting set closed_at = ${group.at(5)}, code = null, withdrawn = true where id = ${sittingId}`;
    const begins = group.begin(zoe, code, 5);
    const waiting = () => pool`
      select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like '%sitting_attempt%'`;
    while ((await waiting()).count === 0) await setTimeout(5);
    return { begins };
  });
  expect(await begins).toEqual({ ok: false, reason: "code-over" });
  expect(await withdraw(group, sittingId, 6)).toEqual({ ok: false, reason: "decided" });
});
