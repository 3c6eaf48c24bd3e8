/** These tests check what closing a sitting counts: the ticks on the page, and not who left the group. */
import { expect, it } from "vitest";
import { insertMembership } from "~/../tests/support/cohorts";
import { openTestDatabase } from "~/../tests/support/database";
import { loadTestCourse } from "~/../tests/support/factories";
import { createFinalTestCourse } from "~/../tests/support/final-test";
import { createSittingGroup } from "~/../tests/support/sittings";
import { deleteLearner } from "~/accounts/identity/learners.sql.server";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { selectMatrixRowFingerprints } from "../following/watch.sql.server";
import { closeCohortSitting } from "./decide-cohort-sitting.server";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const now = new Date("2027-03-01T10:00:00Z");
const built = createFinalTestCourse();
const { releaseId } = await loadTestCourse(pool, new Date("2027-01-01T10:00:00Z"), built);
const openGroup = () => createSittingGroup({ pool, releases, built, releaseId, now });
type Group = Awaited<ReturnType<typeof openGroup>>;
const off = { present: false, identitySeen: false };
const on = { present: true, identitySeen: false };

/** Closes a sitting from a page on which everybody is ticked. */
async function closeWithTicks(group: Group, sittingId: string, minutes: number, ticked: (name: string) => boolean) {
  const { attempts } = await group.page(sittingId, minutes);
  const ticks = attempts.map(({ attemptId, name, present, identitySeen }) => ({
    attemptId,
    shown: { present, identitySeen },
    sent: ticked(name) ? on : off,
  }));
  // A form can name an attempt twice.
  const input = { ...group.key, sittingId, ticks: [...ticks, ...ticks], confirmed: false, now: group.at(minutes) };
  return closeCohortSitting(pool, releases, { ...input, ...group.closing });
}

it.each(["left", "removed"] as const)("an attempt of a member who %s does not keep the sitting open", async (state) => {
  const group = await openGroup();
  const [ada, bo, cor] = [await group.member("Ada"), await group.member("Bo"), await group.member("Cor")];
  const { sittingId, code } = await group.open();
  await group.take(ada, code);
  await group.begin(bo, code, 5);
  await group.take(cor, code);
  await group.tick(sittingId, [cor], 65);
  for (const learnerId of [bo, cor])
    await insertMembership(pool, { ...group.key, learnerId, state, now: group.at(70) });
  const seen = await group.page(sittingId, 75);
  expect([seen.attempts.map(({ name }) => name), seen.left]).toEqual([["Ada"], { supervised: 1, others: 1 }]);
  expect(await closeWithTicks(group, sittingId, 80, () => true)).toEqual({ ok: true });
  const rows = await pool`
    select learner_id, present from sitting_attempt where sitting_id = ${sittingId} and no > 0 order by at`;
  expect([...rows]).toEqual([
    { learnerId: cor, present: true },
    { learnerId: ada, present: true },
  ]);
});

it("an attempt of a deleted account does not keep the sitting open, also if it was on the page", async () => {
  const group = await openGroup();
  const [ada, bo] = [await group.member("Ada"), await group.member("Bo")];
  const { sittingId, code } = await group.open();
  for (const each of [ada, bo]) await group.take(each, code);
  const { attempts } = await group.page(sittingId, 70);
  await deleteLearner(pool, bo);
  expect((await group.page(sittingId, 76)).left).toEqual({ supervised: 0, others: 0 });
  const ticks = attempts.map(({ attemptId }) => ({ attemptId, shown: off, sent: on }));
  const input = { ...group.key, sittingId, ticks, confirmed: false, now: group.at(80) };
  expect(await closeCohortSitting(pool, releases, { ...input, ...group.closing })).toEqual({ ok: true });
});

it("a tick on the screen is kept by closing, and stays if the sitting stays open", async () => {
  const group = await openGroup();
  const [ada, bo] = [await group.member("Ada"), await group.member("Bo")];
  const { sittingId, code } = await group.open();
  for (const each of [ada, bo]) await group.take(each, code);
  expect(await closeWithTicks(group, sittingId, 70, (name) => name === "Ada")).toEqual({
    ok: false,
    reason: "unconfirmed",
  });
  expect((await group.page(sittingId, 71)).attempts.map(({ present }) => present)).toEqual([true, false]);
  expect(await closeWithTicks(group, sittingId, 80, () => true)).toEqual({ ok: true });
  const events =
    await pool`select from audit_event where action = 'cohort-sitting-ticked' and object like ${`%${sittingId}`}`;
  expect(events.count).toBe(2);
});

it("the row of a member in the table changes when the sitting is closed, if they let trainers see the test", async () => {
  const group = await openGroup();
  const [ada, shy] = [await group.member("Ada"), await group.member("Bo", { consent: "2026-11" })];
  const { sittingId, code } = await group.open();
  for (const each of [ada, shy]) await group.take(each, code);
  await group.tick(sittingId, [ada, shy], 65);
  const rows = async () => {
    const all = await selectMatrixRowFingerprints(pool, { ...group.key, now: group.at(70) });
    return [ada, shy].map((id) => all.find(({ learnerId }) => learnerId === id)?.fingerprint);
  };
  const before = await rows();
  await group.close(sittingId, 80);
  const after = await rows();
  expect([after[0] === before[0], after[1] === before[1]]).toEqual([false, true]);
});

it("who began after the page was shown is not covered by the box that was ticked on it", async () => {
  const group = await openGroup();
  const [ada, bo] = [await group.member("Ada"), await group.member("Bo")];
  const { sittingId, code } = await group.open();
  await group.begin(ada, code, 5);
  const ticks = (await group.page(sittingId, 6)).attempts.map(({ attemptId }) => ({
    attemptId,
    shown: off,
    sent: off,
  }));
  await group.begin(bo, code, 7);
  const close = { ...group.key, sittingId, ticks, confirmed: true, now: group.at(8) };
  expect(await closeCohortSitting(pool, releases, { ...close, ...group.closing })).toEqual({
    ok: false,
    reason: "unconfirmed",
  });
});

it("a sitting that was closed early says so, and at the next one it is no attempt without a code", async () => {
  const group = await openGroup();
  const [ada, bo] = [await group.member("Ada"), await group.member("Bo")];
  const { sittingId, code } = await group.open();
  const begun = await group.begin(ada, code, 5);
  await group.begin(bo, code, 5);
  await group.close(sittingId, 10, true);
  if (begun.ok) await group.handIn(ada, begun, 6, 20);
  expect((await group.page(sittingId, 30)).attempts.map(({ handedIn }) => handedIn)).toEqual([
    "after-closing",
    "after-closing",
  ]);
  const next = await group.open();
  const { others } = await group.page(next.sittingId, 31);
  expect(others.find(({ name }) => name === "Bo")?.before).toEqual({ kind: "elsewhere" });
});

it("a form that was corrected and sent again opens a second sitting, and twice the same opens one", async () => {
  const group = await openGroup();
  const formId = "0199aaaa-0000-7000-8000-000000000002";
  const first = await group.open({ formId });
  const corrected = await group.open({ formId }, 0, 60);
  expect(corrected.sittingId).not.toBe(first.sittingId);
  expect((await group.open({ formId }, 0, 60)).sittingId).toBe(corrected.sittingId);
});
