/** These tests check what a sitting under supervision does to a certificate: when it can be claimed, what it states, and the second one. */
import { expect, test } from "vitest";
import { createCertificateTestHelpers } from "~/../tests/support/certificates";
import { openTestDatabase } from "~/../tests/support/database";
import { loadTestCourse } from "~/../tests/support/factories";
import { createFinalTestCourse, takeFinalTest } from "~/../tests/support/final-test";
import { createSittingGroup } from "~/../tests/support/sittings";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { exportLearningRecords } from "~/learning/records/export-learning-records.server";
import { certificatePaper } from "~/ui/messages/nl/certificate-paper";
import { composeCertificateFactRows } from "../paper/certificate-fact-rows";
import { getCertificatePageData } from "../verify/get-certificate-page-data.server";
import { getCertificateClaim } from "./get-certificate-claim.server";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const now = new Date("2027-03-01T10:00:00Z");
const built = createFinalTestCourse();
const { releaseId } = await loadTestCourse(pool, new Date("2027-01-01T10:00:00Z"), built);
const openGroup = () => createSittingGroup({ pool, releases, built, releaseId, now });
const helpers = createCertificateTestHelpers(pool, releases, () => ({ built }) as never, now);
const day = 24 * 60;

async function openSitting() {
  const group = await openGroup();
  const zoe = await group.member("Zoë");
  const sitting = await group.open();
  const learner = { learnerId: zoe, kind: "account" as const, name: "Zoë" };
  return {
    ...{ group, zoe, ...sitting },
    claim: (minutes: number) =>
      getCertificateClaim(pool, releases, { learner, courseId: "proef", isPublic: true, now: group.at(minutes) }),
    issue: (minutes: number, change = {}) => helpers.issue(zoe, { now: group.at(minutes), ...change }),
    issued: (minutes: number) => helpers.issued(zoe, { now: group.at(minutes) }),
    /** A test without a code, an hour before the sitting. */
    alone: (right: number) => takeFinalTest({ pool, releases, learnerId: zoe }, { right, now: group.at(-60) }),
    certificates: async () => [
      ...(await pool`select id, term, version, label from certificate where learner_id = ${zoe} order by term, version`),
    ],
  };
}
async function factsOf(id: string) {
  const facts = (await getCertificatePageData(pool, { id, viewerId: null }))?.facts;
  if (facts?.format !== 2) throw new Error("no facts");
  return facts;
}
const made = async (id: string) =>
  composeCertificateFactRows(await factsOf(id), certificatePaper, null).find(({ key }) => key === "made")?.value;

test("a certificate waits until the sitting is closed, and then names the group and whether the identity was seen", async () => {
  const { group, zoe, sittingId, code, claim, issue, issued } = await openSitting();
  await group.take(zoe, code);
  const until = group.at(120 + 3 * day).toISOString();
  expect(await claim(61)).toEqual({ kind: "waiting", until });
  expect(await issue(61)).toEqual({ ok: false, reason: "supervision-undecided" });
  await group.tick(sittingId, [zoe], 70, { present: true, identitySeen: true });
  expect(await claim(71)).toEqual({ kind: "waiting", until });
  await group.close(sittingId, 80);
  expect(await claim(81)).toMatchObject({ kind: "ready", supervisedBy: { by: "SW-2B", isGroup: true }, first: null });
  const id = await issued(81);
  expect(await factsOf(id)).toMatchObject({
    supervised: { by: "SW-2B", isGroup: true },
    identityChecked: true,
    attempt: 1,
  });
  expect(await made(id)).toMatch(/gemaakt onder toezicht van de groep SW-2B\..*Identiteit gecontroleerd$/);
  expect(JSON.stringify(await factsOf(id))).not.toContain("Marieke");
  expect(await claim(82)).toMatchObject({ kind: "issued", id });
  const { attempts } = await exportLearningRecords(pool, zoe);
  expect(attempts.find(({ kind }) => kind === "final test")?.sitting).toMatchObject({
    ...{ group: "SW-2B", room: "Lokaal 2.14", wasHere: true, identitySeen: true, afterPass: false },
  });
});

test("without a tick, handed in late, or if nobody closes in three days, it is a certificate without supervision", async () => {
  const unticked = await openSitting();
  await unticked.group.take(unticked.zoe, unticked.code);
  await unticked.group.close(unticked.sittingId, 80, true);
  expect(await factsOf(await unticked.issued(81))).toMatchObject({ supervised: false, identityChecked: false });

  const late = await openSitting();
  await late.group.take(late.zoe, late.code, { handIn: 121 });
  await late.group.tick(late.sittingId, [late.zoe], 122);
  expect(await late.claim(122)).toMatchObject({ kind: "ready", supervisedBy: null, without: "late" });
  await late.group.close(late.sittingId, 123);
  expect(await factsOf(await late.issued(124))).toMatchObject({ supervised: false });

  const lapsed = await openSitting();
  await lapsed.group.take(lapsed.zoe, lapsed.code);
  await lapsed.group.tick(lapsed.sittingId, [lapsed.zoe], 70);
  const end = 120 + 3 * day;
  expect(await lapsed.claim(end - 1)).toMatchObject({ kind: "waiting" });
  const id = await lapsed.issued(end);
  expect(await factsOf(id)).toMatchObject({ supervised: false });
  expect(await made(id)).toContain("zonder toezicht gemaakt");
  // What nobody decided in time is not decided later.
  expect(await lapsed.group.close(lapsed.sittingId, end, true)).toEqual({ ok: false, reason: "decided" });
});

test("after a pass one attempt more under supervision gives a second certificate of the next term; the first stays", async () => {
  const { group, zoe, sittingId, code, alone, claim, issued, certificates } = await openSitting();
  await alone(5);
  const first = await issued(-50);
  const before = await factsOf(first);
  // It needs no day between the attempts.
  expect(await group.take(zoe, code, { right: 6, begin: 1, handIn: 50 })).toMatchObject({ number: 2 });
  expect(await claim(60)).toMatchObject({ kind: "issued", id: first });
  await group.tick(sittingId, [zoe], 70);
  await group.close(sittingId, 80);
  expect(await claim(81)).toMatchObject({ kind: "ready", supervisedBy: { by: "SW-2B", isGroup: true }, first });
  const [second, again] = await Promise.all([issued(81), issued(81)]);
  expect(again).toBe(second);
  expect(second).not.toBe(first);
  expect(await certificates()).toEqual([
    { id: first, term: 1, version: 1, label: "1" },
    { id: second, term: 2, version: 1, label: "1" },
  ]);
  expect(await factsOf(second)).toMatchObject({
    supervised: { by: "SW-2B", isGroup: true },
    attempt: 2,
    score: { right: 6, total: 6 },
  });
  expect(await factsOf(first)).toEqual(before);
  expect(await claim(82)).toMatchObject({ kind: "issued", id: second });
  expect(await issued(82)).toBe(second);
});

test("who did not claim the first one gets one certificate, of the test under supervision", async () => {
  const { group, zoe, sittingId, code, alone, issued, certificates } = await openSitting();
  await alone(6);
  await group.take(zoe, code);
  await group.tick(sittingId, [zoe], 70);
  await group.close(sittingId, 80);
  const id = await issued(81);
  expect(await factsOf(id)).toMatchObject({ supervised: { by: "SW-2B", isGroup: true }, attempt: 2 });
  expect(await certificates()).toEqual([{ id, term: 1, version: 1, label: "1" }]);
});

test("the attempt more is one: failing takes nothing away, and nobody begins a second, also at the same moment", async () => {
  const { group, zoe, sittingId, code, alone, claim } = await openSitting();
  await alone(6);
  const begun = await Promise.all([group.begin(zoe, code, 5), group.begin(zoe, code, 5)]);
  expect(begun.map(({ ok }) => ok).sort()).toEqual([false, true]);
  await group.handIn(zoe, { series: 1, number: 2 }, 0, 30);
  expect(await claim(31)).toMatchObject({ kind: "ready", supervisedBy: null });
  await group.tick(sittingId, [zoe], 35);
  expect(await group.begin(zoe, code, 40)).toEqual({ ok: false, reason: "passed" });
  const other = await group.open();
  expect(await group.begin(zoe, other.code, 41)).toEqual({ ok: false, reason: "passed" });
  await group.close(sittingId, 50);
  expect(await claim(51)).toMatchObject({ kind: "ready", supervisedBy: null });
  expect((await pool`select from attempt where learner_id = ${zoe} and kind = 'final'`).count).toBe(2);
});

test("who passed under supervision, or waits for the closing, has no attempt more; who was not ticked has", async () => {
  const { group, zoe, sittingId, code } = await openSitting();
  await group.take(zoe, code);
  const other = await group.open();
  expect(await group.begin(zoe, other.code, 61)).toEqual({ ok: false, reason: "passed" });
  await group.close(sittingId, 70, true);
  expect(await group.begin(zoe, other.code, 71)).toMatchObject({ ok: true, number: 2 });

  const seen = await openSitting();
  await seen.group.take(seen.zoe, seen.code);
  await seen.group.tick(seen.sittingId, [seen.zoe], 65);
  await seen.group.close(seen.sittingId, 70);
  const next = await seen.group.open();
  expect(await seen.group.begin(seen.zoe, next.code, 71)).toEqual({ ok: false, reason: "passed" });
});

test("a pass at the last attempt of a series, then the attempt more begins the next one", async () => {
  const { group, zoe, code, sittingId, issued } = await openSitting();
  const day = 24 * 60;
  for (const [at, right] of [0, 0, 6].entries())
    await takeFinalTest({ pool, releases, learnerId: zoe }, { right, now: group.at(-4 * day + at * day) });
  expect(await group.take(zoe, code)).toEqual({ ok: true, series: 2, number: 1 });
  await group.tick(sittingId, [zoe], 65);
  await group.close(sittingId, 70);
  expect(await factsOf(await issued(71))).toMatchObject({ supervised: { by: "SW-2B", isGroup: true }, attempt: 4 });
});
