/** These tests check who may grant a member a new series of final tests, and when. */
import { expect, it } from "vitest";
import { insertCohort, insertMembership, insertMemberWithAccount, insertTrainer } from "~/../tests/support/cohorts";
import { openTestDatabase } from "~/../tests/support/database";
import { loadTestCourse } from "~/../tests/support/factories";
import { createFinalTestCourse, passAllLessons, takeFinalTest } from "~/../tests/support/final-test";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { moveLearnerToNewestEdition } from "~/learning/enrolment/move-learner-to-newest-edition.server";
import { findFinalTestStanding, loadLatestFinalTest } from "~/learning/final/load-final-test.server";
import { newId } from "~/platform/ids";
import { createMailQueue } from "~/platform/mail/mail-queue.server";
import { listStaffActionsAboutLearner } from "../group/list-staff-actions-about-learner.server";
import { joinConsentTextVersion } from "../joining/consent-text";
import { getFinalTestGrantForm } from "./get-final-test-grant-form.server";
import { getGrantsOfMember } from "./get-grants-of-member.server";
import { grantFinalTestToMember } from "./grant-final-test-to-member.server";

const { pool } = await openTestDatabase();
const releases = createReleaseCache();
const mail = createMailQueue({ send: async () => {} });
const now = new Date("2026-03-02T10:00:00Z");
const after = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const built = createFinalTestCourse();
const { releaseId } = await loadTestCourse(pool, now, built);
/** When the three attempts of a series are used up, and a moment after that. */
const series = [0, 24, 48];
const used = after(49);

async function openGroup({ consent = joinConsentTextVersion, hours = series } = {}) {
  const trainerId = await insertTrainer(pool, "Marieke Postma", now);
  const cohortId = await insertCohort(pool, { trainerId, name: "SW-2B", endsOn: "2027-12-31", now });
  const learnerId = await insertMemberWithAccount(pool, { cohortId, name: "Zoë", consent, now });
  await passAllLessons(pool, { learnerId, releaseId, built, now });
  for (const each of hours) await takeFinalTest({ pool, releases, learnerId }, { right: 2, now: after(each) });
  return { trainerId, cohortId, learnerId };
}

const grant = (
  key: { trainerId: string; cohortId: string; learnerId: string },
  { at = used, formId = newId(now), reason = "Je was ziek." } = {},
) => grantFinalTestToMember(pool, releases, { ...key, formId, reason, mail, now: at });
const grantsOf = (learnerId: string) => pool`select reason, actor from grant_attempt where learner_id = ${learnerId}`;
const mailsTo = (learnerId: string) =>
  pool`select template, data from mail_outbox where recipient = ${`${learnerId}@example.org`} order by id`;
async function standing(learnerId: string, at: Date) {
  const loaded = await loadLatestFinalTest(pool, releases, { learnerId, courseId: "proef" });
  if (!loaded) throw new Error("no course");
  return findFinalTestStanding(loaded, at);
}

it("after a used-up series a trainer grants one more, which opens a day after the last hand-in; the learner is told", async () => {
  const group = await openGroup();
  const { learnerId, cohortId, trainerId } = group;
  expect(await standing(learnerId, used)).toMatchObject({ state: "wait", from: after(48 + 30 * 24) });
  expect(await grant(group)).toEqual({ ok: true });
  expect(await standing(learnerId, used)).toEqual({ state: "wait", series: 2, number: 1, from: after(72) });
  expect(await standing(learnerId, after(72))).toEqual({ state: "ready", series: 2, number: 1 });
  expect([...(await grantsOf(learnerId))]).toEqual([{ reason: "Je was ziek.", actor: trainerId }]);
  expect([...(await mailsTo(learnerId))]).toMatchObject([
    {
      template: "final-test-granted",
      data: {
        cohort: "SW-2B",
        trainer: "Marieke Postma",
        courseId: "proef",
        reason: "Je was ziek.",
        due: after(72).toISOString(),
      },
    },
  ]);
  const { entries } = await listStaffActionsAboutLearner(pool, { learnerId, page: 1 });
  expect(entries).toMatchObject([
    {
      deed: "cohort-final-test-granted",
      by: "Marieke Postma",
      cohort: { id: cohortId },
      grant: { reason: "Je was ziek.", courseId: "proef" },
    },
  ]);
  // The audit is kept after the learner is gone, so it has no words.
  expect(JSON.stringify(await pool`select * from audit_event where subject = ${learnerId}`)).not.toContain("ziek");
});

it("a series is granted only if one is used up", async () => {
  const refused = { ok: false, reason: "not-needed" };
  for (const hours of [[], [0], [0, 24]]) expect(await grant(await openGroup({ hours }))).toEqual(refused);
  const waited = await openGroup();
  expect(await grant(waited, { at: after(48 + 30 * 24) })).toEqual(refused);
  const passed = await openGroup({ hours: [0, 24] });
  await takeFinalTest({ pool, releases, learnerId: passed.learnerId }, { right: 6, now: after(48) });
  expect(await grant(passed)).toEqual(refused);
  expect(await grantsOf(passed.learnerId)).toEqual([]);
});

it("a learner gets one series a year for a course, whoever grants it; sending the form again changes nothing", async () => {
  const group = await openGroup();
  const { learnerId } = group;
  const formId = newId(now);
  expect(await grant(group, { formId })).toEqual({ ok: true });
  expect(await grant(group, { formId, at: after(300) })).toEqual({ ok: true });
  expect(await mailsTo(learnerId)).toHaveLength(1);
  expect(await grant(group)).toEqual({ ok: false, reason: "granted-this-year" });
  for (const hours of [72, 96, 120])
    await takeFinalTest({ pool, releases, learnerId }, { right: 0, now: after(hours) });
  const day = 24;
  expect(await grant(group, { at: after(121) })).toEqual({ ok: false, reason: "granted-this-year" });
  const course = { id: "proef", finalTest: { objectives: [] } };
  expect(
    await getFinalTestGrantForm(pool, releases, { course, member: { learnerId, finalTests: [] }, now: after(121) }),
  ).toEqual({ refusal: "granted-this-year", attempts: 3, from: after(120 + 30 * day), lastAt: used });
  expect(await grantsOf(learnerId)).toHaveLength(1);
  // More than a year later, after two more series that failed.
  const late = 49 + 365 * day - 5;
  for (const hours of [late - 100, late - 70, late - 40])
    await takeFinalTest({ pool, releases, learnerId }, { right: 0, now: after(hours) });
  expect(await grant(group, { at: after(late) })).toEqual({ ok: false, reason: "granted-this-year" });
  expect(await grant(group, { at: after(49 + 365 * day) })).toEqual({ ok: true });
  expect(await grantsOf(learnerId)).toHaveLength(2);
});

it("simultaneous grants by trainers of two groups store one", async () => {
  const group = await openGroup();
  const { learnerId } = group;
  const other = await insertTrainer(pool, "Bo", now);
  const elsewhere = await insertCohort(pool, { trainerId: other, now });
  await insertMembership(pool, { cohortId: elsewhere, learnerId, consent: joinConsentTextVersion, now });
  const theirs = { trainerId: other, cohortId: elsewhere, learnerId };
  const outcomes = await Promise.all([group, theirs, group, theirs, group, theirs].map((key) => grant(key)));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes.filter((each) => !each.ok && each.reason === "granted-this-year")).toHaveLength(5);
  expect(await grantsOf(learnerId)).toHaveLength(1);
  expect(await mailsTo(learnerId)).toHaveLength(1);
});

it("after a grant the trainers of the group see who gave it and why, and can't grant again; another group sees no reason", async () => {
  const group = await openGroup();
  const { learnerId, cohortId, trainerId } = group;
  const course = { id: "proef", finalTest: { objectives: [] } };
  const seen = (key: { cohortId: string; trainerId: string }, member: { finalTests: [] | null } = { finalTests: [] }) =>
    getGrantsOfMember(pool, releases, { course, member: { learnerId, ...member }, key, now: used });
  expect(await seen({ cohortId, trainerId })).toEqual({ grants: [], canGrant: true });
  await grant(group);
  const grants = [{ by: "Marieke Postma", reason: "Je was ziek.", at: used }];
  expect(await seen({ cohortId, trainerId })).toMatchObject({ grants, canGrant: false });
  expect(await seen({ cohortId, trainerId }, { finalTests: null })).toEqual({ grants: [], canGrant: false });
  const other = await insertTrainer(pool, "Bo", now);
  const elsewhere = await insertCohort(pool, { trainerId: other, now });
  expect(await seen({ cohortId: elsewhere, trainerId: other })).toEqual({ grants: [], canGrant: false });
  expect(await seen({ cohortId, trainerId: other })).toEqual({ grants: [], canGrant: false });
});

it("a trainer of another group, a forged learner, and a group of another course get nothing", async () => {
  const group = await openGroup();
  const stranger = await insertTrainer(pool, "Ander", now);
  const elsewhere = await insertCohort(pool, { trainerId: stranger, now });
  const neighbour = await insertMemberWithAccount(pool, {
    cohortId: elsewhere,
    name: "Vreemd",
    consent: joinConsentTextVersion,
    now,
  });
  const forged = [
    { ...group, trainerId: stranger },
    { ...group, trainerId: stranger, cohortId: elsewhere },
    { ...group, cohortId: elsewhere },
    { ...group, learnerId: neighbour },
    { ...group, learnerId: newId(now) },
    { ...group, trainerId: group.learnerId },
  ];
  for (const key of forged) expect(await grant(key)).toEqual({ ok: false, reason: "not-found" });
  const otherCourse = createFinalTestCourse({ pool: "andere" });
  const release = { ...otherCourse.release, courseId: "anders" };
  await loadTestCourse(pool, now, { ...otherCourse, hash: "anders", release });
  const cohortId = await insertCohort(pool, { trainerId: group.trainerId, courseId: "anders", now });
  await insertMembership(pool, { cohortId, learnerId: group.learnerId, consent: joinConsentTextVersion, now });
  expect(await grant({ ...group, cohortId })).toEqual({ ok: false, reason: "lessons" });
  expect(await grantsOf(group.learnerId)).toEqual([]);
});

it("without consent to the newest text nothing is granted, and the reason must be given", async () => {
  const group = await openGroup({ consent: "2026-11" });
  expect(await grant(group)).toEqual({ ok: false, reason: "no-consent" });
  const agreed = await openGroup();
  expect(await grant(agreed, { reason: " \u200b\n" })).toMatchObject({ problem: "reason-empty" });
  expect(await grant(agreed, { reason: "x".repeat(501) })).toMatchObject({ problem: "reason-long" });
  expect(await grant(agreed, { reason: "x".repeat(500) })).toEqual({ ok: true });
});

it("a deleted trainer leaves no trace in what they granted or held back", async () => {
  const group = await openGroup();
  await grant(group);
  await pool`
    insert into question_hold (course_id, question_id, revision, no, held, reason, actor, at)
    values ('proef', 'F1a', 'x', 1, true, 'fout', ${group.trainerId}, ${now})`;
  await pool`delete from learner where id = ${group.trainerId}`;
  expect([...(await grantsOf(group.learnerId))]).toEqual([{ reason: "Je was ziek.", actor: null }]);
  expect([...(await pool`select actor from question_hold where question_id = 'F1a'`)]).toEqual([{ actor: null }]);
  const { entries } = await listStaffActionsAboutLearner(pool, { learnerId: group.learnerId, page: 1 });
  expect(entries[0]).toMatchObject({ by: null, gone: true, grant: { by: null, reason: "Je was ziek." } });
});

it("a grant that would open nothing is refused with the reason; a grant gives the attempts of the learner's edition", async () => {
  const { release, ...newer } = createFinalTestCourse({ label: "2", attempts: { final: 2, hoursBetween: 24 } });
  const rules = { ...release.rules, lessonOrder: [...release.rules.lessonOrder, "nieuw"] };
  const [stays, moves] = [await openGroup(), await openGroup()];
  await loadTestCourse(pool, used, { ...newer, release: { ...release, rules } });
  const course = { id: "proef", finalTest: { objectives: [] } };
  const form = ({ learnerId }: { learnerId: string }) =>
    getFinalTestGrantForm(pool, releases, { course, member: { learnerId, finalTests: [] }, now: used });
  expect(await form(stays)).toMatchObject({ refusal: null, attempts: 3 });
  expect(await grant(stays, { at: after(200 * 24) })).toEqual({ ok: false, reason: "ended" });
  const moved = await moveLearnerToNewestEdition(pool, releases, { ...moves, courseId: "proef", now: used });
  expect(moved.ok).toBe(true);
  expect(await grant(moves)).toEqual({ ok: false, reason: "lessons" });
  expect(await form(moves)).toMatchObject({ refusal: "lessons", attempts: 2 });
});
