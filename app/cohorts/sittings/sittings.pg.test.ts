/** These tests check who can begin in a sitting, what trainers decide about it, and what nobody can forge. */
import { setTimeout } from "node:timers/promises";
import { expect, it } from "vitest";
import { insertCohortTrainer, insertMembership, insertTrainer } from "~/../tests/support/cohorts";
import { openTestDatabase } from "~/../tests/support/database";
import { loadTestCourse } from "~/../tests/support/factories";
import { createFinalTestCourse, takeFinalTest } from "~/../tests/support/final-test";
import { createSittingGroup } from "~/../tests/support/sittings";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { cleanUpSittings } from "~/learning/sitting/clean-up-sittings.server";
import { listStaffActionsAboutLearner } from "../group/list-staff-actions-about-learner.server";
import { closeCohortSitting, tickCohortSitting } from "./decide-cohort-sitting.server";
import {
  getCohortSitting,
  getSittingWall,
  listCohortSittings,
  listSittingsOfMember,
} from "./get-cohort-sittings.server";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const now = new Date("2027-03-01T10:00:00Z");
const built = createFinalTestCourse();
const { releaseId } = await loadTestCourse(pool, new Date("2027-01-01T10:00:00Z"), built);
const openGroup = (name?: string) => createSittingGroup({ pool, releases, built, releaseId, now }, name);
const rowsOf = (learnerId: string) =>
  pool`select no, present, identity_seen, actor from sitting_attempt where learner_id = ${learnerId} order by no`;

it("a member begins with the code, is ticked by a trainer, and the closing is recorded", async () => {
  const group = await openGroup();
  const [zoe, bo] = [await group.member("Zoë"), await group.member("Bo")];
  const { sittingId, code } = await group.open();
  const { trainerId } = group.key;
  expect(await group.begin(zoe, code.toLowerCase(), 5)).toEqual({ ok: true, series: 1, number: 1 });
  await group.take(bo, `${code.slice(0, 3)}-${code.slice(3)}`, {});
  expect(await group.tick(sittingId, [bo], 70, { present: true, identitySeen: true })).toEqual({
    ok: true,
    changed: 1,
  });
  const page = () =>
    getCohortSitting(pool, releases, { ...group.key, courseId: "proef", sittingId, now: group.at(80) });
  expect(await page()).toMatchObject({
    sitting: { state: "open", supervisedBy: { by: "SW-2B", isGroup: true } },
    attempts: [
      { name: "Bo", handedIn: "in-time", present: true, identitySeen: true },
      { name: "Zoë", handedIn: "busy", present: false },
    ],
  });
  expect(JSON.stringify(await page())).not.toMatch(/"passed"|score/);
  expect(await group.close(sittingId, 80)).toEqual({ ok: false, reason: "unconfirmed" });
  expect(await group.close(sittingId, 80, true)).toEqual({ ok: true });
  expect([...(await rowsOf(bo))]).toEqual([
    { no: 0, present: false, identitySeen: false, actor: null },
    { no: 1, present: true, identitySeen: true, actor: trainerId },
  ]);
  const { entries } = await listStaffActionsAboutLearner(pool, { learnerId: bo, page: 1 });
  const deeds = ["cohort-sitting-closed", "cohort-sitting-ticked", "cohort-sitting-opened"];
  expect(entries.map(({ deed, by, cohort }) => [deed, by, cohort?.name])).toEqual(
    deeds.map((deed) => [deed, "Marieke Postma", "SW-2B"]),
  );
});

it("a code of another group, of no group, too early or too late begins nothing, and guessing ends", async () => {
  const [group, other] = [await openGroup(), await openGroup()];
  const [zoe, stranger] = [await group.member("Zoë"), await other.member("Bo")];
  const { sittingId, code } = await group.open();
  expect(await group.begin(stranger, code, 5)).toEqual({ ok: false, reason: "code-unknown" });
  expect(await group.begin(zoe, "ABCDEF", 5)).toEqual({ ok: false, reason: "code-unknown" });
  expect(await group.begin(zoe, code, -1)).toMatchObject({ reason: "code-early", opensAt: group.at(0) });
  expect(await group.begin(zoe, code, 120)).toEqual({ ok: false, reason: "code-over" });
  for (let tries = 1; tries < 10; tries++) await group.begin(zoe, `00000${tries}`, 5);
  expect(await group.begin(zoe, code, 5)).toMatchObject({ ok: false, reason: "too-many-tries" });
  await group.limits.reset("sitting-code", zoe);
  // A removed member has no right to the code any more.
  await insertMembership(pool, { ...group.key, learnerId: zoe, state: "removed", now: group.at(6) });
  expect(await group.begin(zoe, code, 7)).toEqual({ ok: false, reason: "code-unknown" });
  await insertMembership(pool, { ...group.key, learnerId: zoe, now: group.at(8) });
  await group.close(sittingId, 9);
  expect(await group.begin(zoe, code, 10)).toEqual({ ok: false, reason: "code-over" });
  expect((await pool`select from attempt where kind = 'final' and learner_id in ${pool([zoe, stranger])}`).count).toBe(
    0,
  );
});

it("the code of a sitting opens nothing that is closed: lessons, an open attempt and the day between attempts stay as they are", async () => {
  const group = await openGroup();
  const { code } = await group.open();
  const [begun, failed] = [await group.member("Bo"), await group.member("Ada")];
  const unready = await group.member("Cor", { lessons: false });
  await takeFinalTest({ pool, releases, learnerId: begun }, { right: 0, now: group.at(-30), handIn: false });
  await takeFinalTest({ pool, releases, learnerId: failed }, { right: 0, now: group.at(-30) });
  expect(await group.begin(unready, code, 5)).toEqual({ ok: false, reason: "lessons" });
  expect(await group.begin(begun, code, 5)).toEqual({ ok: false, reason: "attempt-elsewhere" });
  expect(await group.begin(failed, code, 5)).toEqual({ ok: false, reason: "wait" });
  expect((await pool`select from sitting_attempt where learner_id in ${pool([begun, failed, unready])}`).count).toBe(0);
});

it("the page says beforehand who can't begin and why, and nothing of the tests of members who did not agree", async () => {
  const group = await openGroup();
  const { sittingId, code } = await group.open();
  const take = (learnerId: string, right: number, minutes: number, handIn = true) =>
    takeFinalTest({ pool, releases, learnerId }, { right, now: group.at(minutes), handIn });
  await group.member("Ada", { lessons: false });
  await take(await group.member("Bo"), 0, -30);
  await take(await group.member("Cor"), 0, -30, false);
  await take(await group.member("Dré"), 6, -30);
  const hidden = await group.member("Eva", { consent: "2026-11" });
  await take(hidden, 0, -30, false);
  await group.member("Fé");
  await group.member("Gé", { consent: "2026-11", lessons: false });
  const ask = { ...group.key, courseId: "proef", sittingId };
  const page = await getCohortSitting(pool, releases, { ...ask, now: group.at(1) });
  expect(page?.others.map(({ name, before }) => [name, before])).toEqual([
    ["Dré", { kind: "again" }],
    ["Eva", { kind: "unknown" }],
    ["Fé", { kind: "ready" }],
    ["Ada", { kind: "lessons", missing: 2 }],
    ["Bo", { kind: "wait", from: group.at(-30 + 24 * 60), newSeries: false }],
    ["Cor", { kind: "open" }],
    ["Gé", { kind: "lessons", missing: 2 }],
  ]);
  expect(await group.begin(hidden, code, 5)).toEqual({ ok: false, reason: "attempt-elsewhere" });
});

it("ticks after closing, of another attempt or by another trainer are refused; two trainers keep each other's ticks", async () => {
  const group = await openGroup();
  const [zoe, bo] = [await group.member("Zoë"), await group.member("Bo")];
  const { sittingId, code } = await group.open();
  const other = await group.open();
  await group.take(zoe, code);
  await group.take(bo, other.code);
  const attemptOf = async (learnerId: string) =>
    (await pool<{ attemptId: string }[]>`select attempt_id from sitting_attempt where learner_id = ${learnerId}`)[0];
  const [own, foreign] = [await attemptOf(zoe), await attemptOf(bo)];
  const off = { present: false, identitySeen: false };
  const tick = (
    attemptId = "",
    sent = { present: true, identitySeen: false },
    trainerId = group.key.trainerId,
    minutes = 70,
  ) =>
    tickCohortSitting(pool, {
      ...{ cohortId: group.key.cohortId, trainerId, sittingId, now: group.at(minutes) },
      ticks: [{ attemptId, shown: off, sent }],
    });
  const notFound = { ok: false, reason: "not-found" };
  expect(await tick(foreign?.attemptId)).toEqual({ ok: true, changed: 0 });
  expect(await tick("00000000-0000-0000-0000-000000000000")).toEqual({ ok: true, changed: 0 });
  expect(await rowsOf(bo)).toHaveLength(1);
  const stranger = await insertTrainer(pool, "Vreemd", now);
  expect(await tick(own?.attemptId, undefined, stranger)).toEqual(notFound);
  expect(
    await closeCohortSitting(pool, releases, {
      ...group.closing,
      cohortId: group.key.cohortId,
      trainerId: stranger,
      sittingId,
      ticks: [],
      confirmed: true,
      now,
    }),
  ).toEqual(notFound);
  const second = await insertTrainer(pool, "Tweede", now);
  await insertCohortTrainer(pool, { cohortId: group.key.cohortId, trainerId: second, now });
  expect(await tick(own?.attemptId, { present: true, identitySeen: true })).toEqual({ ok: true, changed: 1 });
  // The page of the second trainer is older. It showed no ticks, and sends none.
  expect(await tick(own?.attemptId, off, second)).toEqual({ ok: true, changed: 0 });
  const closings = await Promise.all(
    [second, group.key.trainerId].map((trainerId) =>
      closeCohortSitting(pool, releases, {
        ...group.closing,
        cohortId: group.key.cohortId,
        trainerId,
        sittingId,
        ticks: [],
        confirmed: false,
        now: group.at(80),
      }),
    ),
  );
  expect(closings.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(await tick(own?.attemptId, off, second, 81)).toEqual({ ok: false, reason: "decided" });
  // Who came second reads who was first.
  const [closing] = await pool<{ closedBy: string }[]>`select closed_by from sitting where id = ${sittingId}`;
  const ask = { cohortId: group.key.cohortId, courseId: "proef", sittingId, now: group.at(82) };
  const closerFor = async (trainerId: string) =>
    (await getCohortSitting(pool, releases, { ...ask, trainerId }))?.closedBy;
  const name = closing?.closedBy === second ? "Tweede" : "Marieke Postma";
  expect(await closerFor(second)).toEqual({ name, isViewer: closing?.closedBy === second });
  expect(await closerFor(group.key.trainerId)).toEqual({ name, isViewer: closing?.closedBy !== second });
  const events = await pool`select from audit_event where action = 'cohort-sitting-closed' and object = ${sittingId}`;
  expect(events.count).toBe(1);
  await expect(pool`update sitting_attempt set present = true`.execute()).rejects.toThrow("append-only");
});

it("everybody on the page is ticked at once, and nobody else; identities and refusals stay as they are", async () => {
  const group = await openGroup();
  const [zoe, bo, cor] = [await group.member("Zoë"), await group.member("Bo"), await group.member("Cor")];
  await group.member("Dré");
  const { sittingId, code } = await group.open();
  for (const each of [zoe, bo]) await group.take(each, code);
  const asked = { ...group.key, courseId: "proef", sittingId };
  const shown = await getCohortSitting(pool, releases, { ...asked, now: group.at(70) });
  await group.take(cor, code, { begin: 71, handIn: 75 });
  const ticks = (shown?.attempts ?? []).map(({ attemptId, name, present, identitySeen }) => ({
    ...{ attemptId, shown: { present, identitySeen } },
    sent: { present: false, identitySeen: name === "Bo" },
  }));
  const everyone = (minutes: number, trainerId = group.key.trainerId) =>
    tickCohortSitting(pool, { ...asked, trainerId, ticks, everyone: true, now: group.at(minutes) });
  expect(await everyone(80, await insertTrainer(pool, "Vreemd", now))).toEqual({ ok: false, reason: "not-found" });
  expect(await everyone(80)).toEqual({ ok: true, changed: 2 });
  expect(await everyone(81)).toEqual({ ok: true, changed: 0 });
  const actor = group.key.trainerId;
  expect((await rowsOf(zoe))[1]).toEqual({ no: 1, present: true, identitySeen: false, actor });
  expect((await rowsOf(bo))[1]).toEqual({ no: 1, present: true, identitySeen: true, actor });
  expect(await rowsOf(cor)).toHaveLength(1);
  const events =
    await pool`select from audit_event where action = 'cohort-sitting-ticked' and subject in ${pool([zoe, bo])}`;
  expect(events.count).toBe(2);
  await group.close(sittingId, 90, true);
  expect(await everyone(91)).toEqual({ ok: false, reason: "decided" });
});

it("a code is on the wall until the window ends or the sitting is closed, for its own trainers; members see when it is", async () => {
  const [group, other] = [await openGroup(), await openGroup()];
  const zoe = await group.member("Zoë");
  const { sittingId, code } = await group.open();
  const wall = (minutes: number, key = group.key) =>
    getSittingWall(pool, { ...key, sittingId, now: group.at(minutes) });
  expect(await wall(-1)).toMatchObject({ code });
  expect(await wall(120)).toMatchObject({ code: null, sitting: { state: "ended" } });
  expect(await wall(1, other.key)).toBeNull();
  expect(await wall(1, { ...group.key, trainerId: other.key.trainerId })).toBeNull();
  expect(await listCohortSittings(pool, { ...group.key, trainerId: other.key.trainerId, now })).toEqual([]);
  const seen = (minutes: number) =>
    listSittingsOfMember(pool, { learnerId: zoe, courseId: "proef", now: group.at(minutes) });
  expect(await seen(1)).toMatchObject([{ room: "Lokaal 2.14", cohortName: "SW-2B" }]);
  expect(await seen(120)).toEqual([]);
  // In another group of the same person this sitting is none of its own.
  await insertMembership(pool, { ...other.key, learnerId: zoe, now });
  await other.open({ room: "Elders" });
  const inGroup = (cohortId: string) =>
    listSittingsOfMember(pool, { learnerId: zoe, courseId: "proef", cohortId, now: group.at(1) });
  expect((await inGroup(group.key.cohortId)).map(({ room }) => room)).toEqual(["Lokaal 2.14"]);
  expect(JSON.stringify(await inGroup(group.key.cohortId))).not.toContain(code);
  await cleanUpSittings(pool, { now: group.at(121) });
  expect([...(await pool`select code from sitting where id = ${sittingId}`)]).toEqual([{ code: null }]);
  expect(await group.begin(zoe, code, 122)).toEqual({ ok: false, reason: "code-over" });
  await cleanUpSittings(pool, { now: group.at(100 * 24 * 60) });
  expect((await pool`select from sitting where id = ${sittingId}`).count).toBe(0);
});

it("a code that is used while a trainer closes the sitting waits for the closing, and begins nothing", async () => {
  const group = await openGroup();
  const zoe = await group.member("Zoë");
  const { sittingId, code } = await group.open();
  const outcome = await pool.begin(async (tx) => {
    await tx`update sitting set closed_at = ${group.at(5)}, code = null where id = ${sittingId}`;
    const begins = group.begin(zoe, code, 5);
    const waiting = () => pool`
      select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like '%sitting_attempt%'`;
    while ((await waiting()).count === 0) await setTimeout(5);
    return { begins };
  });
  expect(await outcome.begins).toEqual({ ok: false, reason: "code-over" });
  expect((await pool`select from attempt where kind = 'final' and learner_id = ${zoe}`).count).toBe(0);
});

it("a sitting has a room, a window and a name that is no trainer's", async () => {
  const group = await openGroup("Groep van marieke postma");
  await expect(group.open()).rejects.toThrow("group-names-trainer");
  await expect(group.open({ room: " \u200b" })).rejects.toThrow('"room":"room-empty"');
  await expect(group.open({ day: "morgen" })).rejects.toThrow('"day":"day-invalid"');
  await expect(group.open({ until: "11", supervisor: "provider" })).rejects.toThrow('"until":"time-invalid"');
  await expect(group.open({ until: "10:59", supervisor: "provider" })).rejects.toThrow('"until":"window-short"');
  const formId = "0199aaaa-0000-7000-8000-000000000001";
  const { sittingId } = await group.open({ supervisor: "provider", formId });
  expect((await group.open({ supervisor: "provider", formId })).sittingId).toBe(sittingId);
  for (let more = 0; more < 9; more++) await group.open({ supervisor: "provider" });
  await expect(group.open({ supervisor: "provider" })).rejects.toThrow("too-many-sittings");
});
