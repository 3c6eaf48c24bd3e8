/** These tests check what trainers see of final tests: nothing until the member agrees, then the results, and nothing after they left. */
import { parse } from "csv-parse/sync";
import { expect, it } from "vitest";
import { insertCohort, insertMembership, insertMemberWithAccount, insertTrainer } from "~/../tests/support/cohorts";
import { openTestDatabase } from "~/../tests/support/database";
import { loadTestCourse } from "~/../tests/support/factories";
import { createFinalTestCourse, passAllLessons, takeFinalTest } from "~/../tests/support/final-test";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { saveFinalTestChoice } from "~/learning/final/save-choice.server";
import { createLogger } from "~/platform/log.server";
import { createFileReadingProcesses } from "~/platform/reading/file-reading-processes.server";
import { messagesFor } from "~/ui/messages";
import { exportCohortTable, getProgressOfCohortMembers } from "../exporting/export-cohort.server";
import { getCohortOverviewForTrainer, listMatrixRowsOfMembers } from "../following/get-cohort-overview.server";
import { getMemberForTrainer } from "../following/get-member-for-trainer.server";
import { selectMatrixRowFingerprints } from "../following/watch.sql.server";
import { getCohortOfTrainer } from "../group/get-cohort-of-trainer.server";
import { selectMembershipPeriodsOfLearner } from "../group/membership-spans.sql.server";
import { agreeToConsentText, listCohortsAskingConsent } from "../joining/agree-to-consent-text.server";
import { joinConsentTextVersion, parseConsentTextVersion } from "../joining/consent-text";
import { leaveCohort } from "../joining/end-membership.server";
import { exportCohortDataOfLearner } from "../joining/export-cohort-data-of-learner.server";
import { getCohortForMember } from "../joining/list-memberships.server";
import { composeGroupReport, composeMembersOfReport } from "../report/group-report";
import { getFinalTestGrantForm } from "./get-final-test-grant-form.server";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const now = new Date("2026-03-02T10:00:00Z");
const after = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const built = createFinalTestCourse();
const { releaseId } = await loadTestCourse(pool, now, built);
const { words } = messagesFor("nl").exporting;

async function openGroup(consent?: string) {
  const trainerId = await insertTrainer(pool, "Marieke", now);
  const cohortId = await insertCohort(pool, { trainerId, now });
  const given = consent === undefined ? {} : { consent };
  const learnerId = await insertMemberWithAccount(pool, { cohortId, name: "Zoë", now, ...given });
  await passAllLessons(pool, { learnerId, releaseId, built, now });
  const key = { cohortId, trainerId };
  const cohort = await getCohortOfTrainer(pool, key);
  if (!cohort) throw new Error("no cohort");
  return { ...key, key, learnerId, cohort, taker: { pool, releases, learnerId } };
}
type Group = Awaited<ReturnType<typeof openGroup>>;

const writers = createFileReadingProcesses({ log: createLogger("silent") });

/** Returns everything that a trainer sees of the group: pages, files, and what the live matrix sends. */
async function readAll({ key, cohort, learnerId }: Group) {
  const at = after(100);
  const input = { ...key, cohort, now: at };
  const overview = await getCohortOverviewForTrainer(pool, releases, input);
  const live = await listMatrixRowsOfMembers(pool, releases, { ...input, learnerIds: [learnerId] });
  const found = await getMemberForTrainer(pool, releases, { ...key, learnerId, cohort, now: at });
  const { courses, members } = await getProgressOfCohortMembers(pool, releases, { ...key, courseId: "proef" });
  const progress = { members: 1, lessons: 2, from: "", until: "", now: "", weeks: [], deadlines: [] };
  const about = { cohort, courses, members: composeMembersOfReport(members, courses, at), progress };
  const report = composeGroupReport({ ...about, by: "Marieke", now: at });
  const file = await exportCohortTable(pool, releases, { ...input, kind: "matrix", form: "csv", words, writers });
  const rows = parse(file.bytes, { delimiter: ";", bom: true, columns: true }) as Record<string, string>[];
  const grant = found && (await getFinalTestGrantForm(pool, releases, { ...found, now: at }));
  return { overview, live, member: found?.member, members, report, row: rows[0], grant };
}
const fingerprint = async ({ key }: Group) =>
  (await selectMatrixRowFingerprints(pool, { ...key, now: new Date() }))[0]?.fingerprint;
const agree = ({ cohortId, learnerId }: Group, at: Date, consent = joinConsentTextVersion) =>
  agreeToConsentText(pool, { cohortId, learnerId, consent, now: at });

it("before the member agrees, no page, file or live row says anything of a final test, or that there is one", async () => {
  const group = await openGroup();
  const before = JSON.stringify(await readAll(group));
  const quiet = await fingerprint(group);
  await takeFinalTest(group.taker, { right: 2, now: after(1) });
  await takeFinalTest(group.taker, { right: 6, now: after(30) });
  const seen = await readAll(group);
  // The log of downloads is not among what was read, so everything is the same as without tests.
  expect(JSON.stringify(seen)).toBe(before);
  expect(await fingerprint(group)).toBe(quiet);
  expect(seen.member?.finalTests).toBeNull();
  expect(seen.overview.rows[0]?.finalTest).toBe("hidden");
  expect(seen.report.members[0]?.finalTest).toBe("hidden");
  expect(seen.row).toMatchObject({
    Eindtoets: "Niet te zien",
    "Eindtoets, score": "",
    "Eindtoets gehaald op": "",
    "Onder toezicht": "",
    "Identiteit gezien": "",
  });
  expect(seen.grant).toEqual({ refusal: "no-consent", attempts: 0, from: null, lastAt: null });
});

it("after the member agrees, the trainer sees when, the result and the score by objective, but no questions and answers", async () => {
  const group = await openGroup("2026-11");
  const asked = await takeFinalTest(group.taker, { right: 2, now: after(1) });
  const quiet = await fingerprint(group);
  expect(await agree(group, after(2))).toEqual({ ok: true });
  expect(await fingerprint(group)).not.toBe(quiet);
  const seen = await readAll(group);
  expect(seen.member?.finalTests).toEqual([
    {
      series: 1,
      number: 1,
      startedAt: expect.stringMatching(/^2026-03-02T11:00:00/),
      handedInAt: expect.stringMatching(/^2026-03-02T11:00:00/),
      score: 2 / 6,
      bestScore: 2 / 6,
      passed: false,
      questions: 6,
      mark: 0.8,
      markNow: 0.8,
      seriesRules: { final: 3, hoursBetween: 24 },
      perObjective: { E1: 1 / 2, E2: 0 },
      sitting: null,
    },
  ]);
  expect([seen.overview.rows[0]?.finalTest, seen.live[0]?.finalTest]).toEqual(["failed", "failed"]);
  for (const id of asked) expect(JSON.stringify(seen)).not.toContain(`"${id}"`);
  await takeFinalTest(group.taker, { right: 6, now: after(30) });
  const passed = await readAll(group);
  expect(passed.overview.rows[0]?.finalTest).toBe("passed");
  expect(passed.report.members[0]?.finalTest).toBe("passed");
  expect(passed.row).toMatchObject({
    Eindtoets: "Geslaagd",
    "Eindtoets, score": "6 van 6, nodig 5",
    "Eindtoets gehaald op": "2026-03-03",
    "Onder toezicht": "Nee",
    "Identiteit gezien": "Nee",
  });
});

it("with consent, beginning a final test and an answer in it are activity of the member", async () => {
  const group = await openGroup(joinConsentTextVersion);
  const lastActive = async () => {
    const { member, overview, row } = await readAll(group);
    return [member?.lastActiveAt, overview.rows[0]?.activeDaysAgo, row?.["Laatst actief in les of toets"]];
  };
  expect(await lastActive()).toEqual([now, 4, "2026-03-02"]);
  const [questionId = ""] = await takeFinalTest(group.taker, { right: 0, now: after(24), handIn: false });
  expect(await lastActive()).toEqual([after(24), 3, "2026-03-03"]);
  const choice = { learnerId: group.learnerId, courseId: "proef", series: 1, number: 1, questionId, saves: 1 };
  await saveFinalTestChoice(pool, releases, { ...choice, fields: {}, flagged: false, now: after(48) });
  expect(await lastActive()).toEqual([after(48), 2, "2026-03-04"]);
});

it("with consent the live matrix hears that a test begins and ends, and nothing in between", async () => {
  const group = await openGroup(joinConsentTextVersion);
  const seen = [await fingerprint(group)];
  const [questionId = ""] = await takeFinalTest(group.taker, { right: 0, now: after(1), handIn: false });
  seen.push(await fingerprint(group));
  const choice = { learnerId: group.learnerId, courseId: "proef", series: 1, number: 1, questionId, saves: 1 };
  await saveFinalTestChoice(pool, releases, { ...choice, fields: {}, flagged: true, now: after(2) });
  expect(await fingerprint(group)).toBe(seen[1]);
  expect(seen[0]).not.toBe(seen[1]);
});

it("who leaves shows nothing more, and another trainer sees nothing", async () => {
  const group = await openGroup(joinConsentTextVersion);
  await takeFinalTest(group.taker, { right: 6, now: after(1) });
  const stranger = await insertTrainer(pool, "Ander", now);
  const forged = { ...group, key: { ...group.key, trainerId: stranger } };
  expect(await readAll(forged)).toMatchObject({ grant: null, members: [], overview: { rows: [] }, live: [] });
  expect(await fingerprint(forged)).toBeUndefined();
  await leaveCohort(pool, { cohortId: group.cohortId, learnerId: group.learnerId, now: after(3) });
  expect(await readAll(group)).toMatchObject({ grant: null, members: [], overview: { rows: [] }, live: [] });
  expect(await agree(group, after(4))).toEqual({ ok: false, reason: "not-found" });
  // Who comes back with a form of before agreed to the older text only.
  await insertMembership(pool, { ...group, consent: parseConsentTextVersion(""), now: after(5) });
  expect((await readAll(group)).member?.finalTests).toBeNull();
});

it("who agreed to the text about final tests keeps that, and is asked about the choices that are counted since", async () => {
  const { cohortId, learnerId } = await openGroup("2026-11-29");
  const own = () => getCohortForMember(pool, { cohortId, learnerId });
  expect(await own()).toMatchObject({ asksConsent: true, showsFinalTests: true, showsChoices: false });
  expect(await listCohortsAskingConsent(pool, { learnerId })).toEqual([{ id: cohortId, name: "SW-2B, najaar" }]);
  const agreed = await agreeToConsentText(pool, {
    cohortId,
    learnerId,
    consent: joinConsentTextVersion,
    now: after(1),
  });
  expect(agreed).toEqual({ ok: true });
  expect(await own()).toMatchObject({ asksConsent: false, showsFinalTests: true, showsChoices: true });
  // A form that was made before the newest text is no agreement to it.
  expect([parseConsentTextVersion("2026-11-29"), parseConsentTextVersion("2099-01")]).toEqual([
    "2026-11-29",
    "2026-11",
  ]);
});

it("agreeing is a new row: it is stored once, counts for one group, and moves no date of the membership", async () => {
  const group = await openGroup("2026-11");
  const { cohortId, learnerId } = group;
  const other = await insertCohort(pool, { trainerId: group.trainerId, now });
  await insertMembership(pool, { cohortId: other, learnerId, consent: "2026-11", now });
  const asking = async () => (await listCohortsAskingConsent(pool, { learnerId })).map(({ id }) => id).sort();
  expect(await asking()).toEqual([cohortId, other].sort());
  // A form that shows another text than the newest one is no agreement.
  for (const text of ["", "2026-11", "2099-01", "' or true --"])
    expect(await agree(group, after(1), text)).toEqual({ ok: false, reason: "other-text" });
  const outcomes = await Promise.all(Array.from({ length: 5 }, () => agree(group, after(24))));
  expect(outcomes).toEqual(Array(5).fill({ ok: true }));
  const rows = await pool`
    select seq, state, consent from membership where cohort_id = ${cohortId} and learner_id = ${learnerId} order by seq`;
  expect([...rows]).toEqual([
    { seq: 1, state: "joined", consent: "2026-11" },
    { seq: 2, state: "joined", consent: joinConsentTextVersion },
  ]);
  expect(await asking()).toEqual([other]);
  expect(await getCohortForMember(pool, { cohortId, learnerId })).toMatchObject({
    joinedAt: now,
    asksConsent: false,
    showsFinalTests: true,
  });
  expect((await readAll(group)).member?.joinedAt).toEqual(now);
  const spans = await selectMembershipPeriodsOfLearner(pool, learnerId);
  expect(spans.filter((span) => span.cohortId === cohortId)).toMatchObject([{ joinedAt: now, leftAt: null }]);
  const { memberships } = await exportCohortDataOfLearner(pool, learnerId);
  expect(memberships.map(({ consent }) => consent).sort()).toEqual(["2026-11", "2026-11", joinConsentTextVersion]);
  expect(await pool`select from audit_event where subject = ${learnerId} and action = 'cohort-consented'`).toHaveLength(
    1,
  );
});
