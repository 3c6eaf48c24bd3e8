/** These tests check that leaving a group ends supervision: of what is handed in after it, and of nothing that was handed in before. */
import { setTimeout } from "node:timers/promises";
import { expect, it } from "vitest";
import { insertMembership } from "~/../tests/support/cohorts";
import { openTestDatabase } from "~/../tests/support/database";
import { loadTestCourse } from "~/../tests/support/factories";
import { createFinalTestCourse } from "~/../tests/support/final-test";
import { createSittingGroup } from "~/../tests/support/sittings";
import { getCertificateClaim } from "~/certificates/issue/get-certificate-claim.server";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { getFinalTestStart } from "~/learning/final/pages/get-final-test-start.server";
import { findSupervisionAtStake, storeLeavingInSittings } from "~/learning/sitting/leave-sittings.server";
import { newId } from "~/platform/ids";
import { beginBatch } from "../batches/begin-batch.server";
import { getBatch } from "../batches/get-batch.server";
import { previewBatch } from "../batches/preview-batch.server";
import { leaveCohort, removeMemberFromCohort } from "../joining/end-membership.server";
import { closeCohortSitting, tickCohortSitting } from "./decide-cohort-sitting.server";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const now = new Date("2027-03-01T10:00:00Z");
const built = createFinalTestCourse();
const { releaseId } = await loadTestCourse(pool, new Date("2027-01-01T10:00:00Z"), built);
const openGroup = () => createSittingGroup({ pool, releases, built, releaseId, now });
type Group = Awaited<ReturnType<typeof openGroup>>;
const seen = { present: true, identitySeen: true };

const leave = (group: Group, learnerId: string, minutes: number) =>
  leaveCohort(pool, { cohortId: group.key.cohortId, learnerId, now: group.at(minutes) });

const removeMember = (group: Group, learnerId: string, minutes: number) =>
  removeMemberFromCohort(pool, { ...group.key, learnerId, now: group.at(minutes) });

/** Returns what a certificate of a learner would say about supervision. */
async function readClaim(group: Group, learnerId: string, minutes: number) {
  const claim = await getCertificateClaim(pool, releases, {
    learner: { learnerId, kind: "account", name: "Zoë" },
    ...{ courseId: "proef", isPublic: true, now: group.at(minutes) },
  });
  return claim?.kind === "ready" ? (claim.supervisedBy?.by ?? null) : claim?.kind;
}

async function begin(group: Group, learnerId: string, code: string) {
  const begun = await group.begin(learnerId, code, 5);
  if (!begun.ok) throw new Error(begun.reason);
  return begun;
}

it.each([
  ["leaves", leave],
  ["is removed", removeMember],
] as const)("who is ticked, %s and hands in later from home was not supervised", async (_, end) => {
  const group = await openGroup();
  const [zoe, ada] = [await group.member("Zoë"), await group.member("Ada")];
  const { sittingId, code } = await group.open();
  const begun = await begin(group, zoe, code);
  await group.take(ada, code);
  await group.tick(sittingId, [zoe, ada], 65, seen);
  const stake = (minutes: number) =>
    findSupervisionAtStake(pool, { cohortId: group.key.cohortId, learnerId: zoe, now: group.at(minutes) });
  expect(await stake(66)).toBe("open");
  expect(await end(group, zoe, 70)).toBe(true);
  expect(await stake(71)).toBeNull();
  const start = await getFinalTestStart(pool, releases, { learnerId: zoe, courseId: "proef", now: group.at(71) });
  expect(start?.step).toMatchObject({ state: "open", sitting: { handInBy: null, left: true } });
  await group.handIn(zoe, begun, 6, 100);
  expect((await group.page(sittingId, 110)).left).toEqual({ supervised: 0, others: 1 });
  expect(await group.close(sittingId, 115)).toEqual({ ok: true });
  expect(await readClaim(group, zoe, 116)).toBeNull();
  expect(await readClaim(group, ada, 116)).toBe("SW-2B");
  const rows = await pool`
    select no, present, identity_seen, left_at from sitting_attempt where learner_id = ${zoe} order by no`;
  expect([...rows]).toEqual([
    { no: 0, present: false, identitySeen: false, leftAt: null },
    { no: 1, ...seen, leftAt: null },
    { no: 2, ...seen, leftAt: group.at(70) },
  ]);
});

it("who handed in before leaving keeps it, and the trainer takes the ticks of all who left back without their names", async () => {
  const group = await openGroup();
  const [zoe, bo, cor] = [await group.member("Zoë"), await group.member("Bo"), await group.member("Cor")];
  const { sittingId, code } = await group.open();
  for (const each of [zoe, bo, cor]) await group.take(each, code);
  await group.tick(sittingId, [zoe, bo, cor], 65);
  const stake = { cohortId: group.key.cohortId, learnerId: zoe, now: group.at(66) };
  expect(await findSupervisionAtStake(pool, stake)).toBe("undecided");
  for (const each of [zoe, bo]) await leave(group, each, 70);
  const shown = await group.page(sittingId, 75);
  expect(shown.left).toEqual({ supervised: 2, others: 0 });
  expect(JSON.stringify(shown)).not.toMatch(/Zoë|"Bo"/);
  // Who left after the page was shown is not in the number on it.
  await leave(group, cor, 76);
  const input = { ...group.key, sittingId, ticks: [], now: group.at(77) };
  expect(await tickCohortSitting(pool, { ...input, takesBackUntil: group.at(69) })).toEqual({ ok: true, changed: 0 });
  expect(await tickCohortSitting(pool, { ...input, takesBackUntil: group.at(75) })).toEqual({ ok: true, changed: 2 });
  expect((await group.page(sittingId, 78)).left).toEqual({ supervised: 1, others: 2 });
  expect(await closeCohortSitting(pool, releases, { ...input, ...group.closing, confirmed: false })).toEqual({
    ok: true,
  });
  expect((await group.page(sittingId, 80)).left).toEqual({ supervised: 1, others: 2 });
  expect([await readClaim(group, zoe, 80), await readClaim(group, cor, 80)]).toEqual([null, "SW-2B"]);
  const events = await pool`
    select from audit_event where action = 'cohort-sitting-ticked' and subject = ${zoe} and actor = ${group.key.trainerId}`;
  expect(events.count).toBe(2);
});

it("before several members are removed, the trainer reads whose attempt loses by it", async () => {
  const group = await openGroup();
  const [zoe, bo, cor] = [await group.member("Zoë"), await group.member("Bo"), await group.member("Cor")];
  const { code } = await group.open();
  await begin(group, zoe, code);
  await group.take(bo, code);
  const preview = async (act: "remove" | "message", learnerIds: string[]) => {
    const key = { ...group.key, batchId: newId(now) };
    expect(await beginBatch(pool, { ...key, act, learnerIds, now: group.at(65) })).toMatchObject({ ok: true });
    const batch = await getBatch(pool, key);
    if (!batch) throw new Error("no batch");
    const cohort = { courseId: "proef", startsOn: "2027-01-01", endsOn: "2029-12-31" };
    return previewBatch(pool, releases, { ...key, batch, cohort, readerId: null, now: group.at(66) });
  };
  const { gets, atStake } = await preview("remove", [zoe, bo, cor]);
  expect(gets).toHaveLength(3);
  expect(atStake).toMatchObject({ open: [{ name: "Zoë" }], undecided: [{ name: "Bo" }] });
  expect((await preview("remove", [cor])).atStake).toEqual({ open: [], undecided: [] });
  expect((await preview("message", [zoe])).atStake).toEqual({ open: [], undecided: [] });
  // Another group has nothing to do with it.
  const other = { cohortId: (await openGroup()).key.cohortId, learnerId: zoe, now: group.at(66) };
  expect(await findSupervisionAtStake(pool, other)).toBeNull();
});

it("who left and came back is not under supervision again, and nothing waits for them", async () => {
  const group = await openGroup();
  const zoe = await group.member("Zoë");
  const { sittingId, code } = await group.open();
  const begun = await begin(group, zoe, code);
  await leave(group, zoe, 10);
  await insertMembership(pool, { ...group.key, learnerId: zoe, now: group.at(11) });
  await group.tick(sittingId, [zoe], 20);
  await group.handIn(zoe, begun, 6, 60);
  const { attempts } = await group.page(sittingId, 65);
  expect(attempts).toMatchObject([{ name: "Zoë", handedIn: "left-group", present: true }]);
  expect(await group.close(sittingId, 70)).toEqual({ ok: true });
  expect(await readClaim(group, zoe, 71)).toBeNull();
});

it("a code that is used while its member leaves waits for that, and begins nothing", async () => {
  const group = await openGroup();
  const zoe = await group.member("Zoë");
  const { code } = await group.open();
  const outcome = await pool.begin(async (tx) => {
    const { cohortId } = group.key;
    await insertMembership(tx, { cohortId, learnerId: zoe, state: "left", now: group.at(5) });
    await storeLeavingInSittings(tx, { cohortId, learnerIds: [zoe], now: group.at(5) });
    const begins = group.begin(zoe, code, 5);
    const waiting = () => pool`
      select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like '%sitting_attempt%'`;
    while ((await waiting()).count === 0) await setTimeout(5);
    return { begins };
  });
  expect(await outcome.begins).toEqual({ ok: false, reason: "code-over" });
  expect((await pool`select from attempt where kind = 'final' and learner_id = ${zoe}`).count).toBe(0);
});

it("who left, came back and types the code again reads that the attempt began with it and does not count, and not that it is another one", async () => {
  const group = await openGroup();
  const zoe = await group.member("Zoë");
  const { code } = await group.open();
  await begin(group, zoe, code);
  expect(await group.begin(zoe, code, 6)).toEqual({ ok: false, reason: "attempt-open" });
  await leave(group, zoe, 10);
  await insertMembership(pool, { ...group.key, learnerId: zoe, now: group.at(12) });
  expect(await group.begin(zoe, code, 14)).toEqual({ ok: false, reason: "attempt-left" });
});
