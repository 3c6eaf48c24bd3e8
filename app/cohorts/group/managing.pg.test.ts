import { expect, it } from "vitest";
import {
  grantTrainerRole,
  insertCohort,
  insertCohortTrainer,
  insertLearnerWithAccount,
  insertMemberWithAccount,
  insertTrainer,
  withdrawTrainerRole,
} from "~/../tests/support/cohorts";
import { openTestDatabase } from "~/../tests/support/database";
import { loadTestCourse } from "~/../tests/support/factories";
import { joinConsentTextVersion } from "~/cohorts/joining/consent-text";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { newId } from "~/platform/ids";
import { listDeadlinesOfCohort } from "../deadlines/list-deadlines.server";
import { createJoinCode, listJoinCodes, revokeJoinCode } from "../joining/change-join-codes.server";
import { leaveCohort } from "../joining/end-membership.server";
import { mostUsableJoinCodesPerCohort } from "../joining/join-code-view";
import { joinCohort } from "../joining/join-cohort.server";
import { changeCohortSettings } from "./change-cohort.server";
import { addCoTrainer, listTrainersOfCohort, removeCoTrainer } from "./change-trainers.server";
import { createCohort } from "./create-cohort.server";
import { getCohortOfTrainer, listCohortsOfTrainer } from "./get-cohort-of-trainer.server";
import { mayTrainerRemoveCohort, removeCohortThatNeverHadMembers } from "./remove-cohort.server";

const { pool } = await openTestDatabase();
const now = new Date("2026-03-02T10:00:00Z");
const course = await loadTestCourse(pool, now);
const releases = createReleaseCache();
const [lesson] = course.built.release.lessons;
const lessonId = lesson?.id ?? "";

async function group(given: { lessonOrder?: "open" | "fixed"; endsOn?: string } = {}) {
  const trainerId = await insertTrainer(pool, "Marieke", now);
  const cohortId = await insertCohort(pool, { trainerId, now, ...given });
  return { trainerId, cohortId, key: { trainerId, cohortId } };
}

async function helperOf(cohortId: string) {
  const trainerId = await insertTrainer(pool, "Bo", now);
  await insertCohortTrainer(pool, { cohortId, trainerId, now });
  return { cohortId, trainerId };
}

const stranger = (cohortId: string) => group().then(({ trainerId }) => ({ cohortId, trainerId }));
/** Returns the recorded events of a cohort. They are sorted by text, because events of the same moment have no fixed order. */
const recorded = async (cohortId: string) =>
  (await pool`select action, object from audit_event where subject = ${cohortId}`)
    .map(({ action, object }) => `${action} ${object}`)
    .sort();
const about = {
  name: "SW-2B, najaar",
  startsOn: "2026-01-01",
  endsOn: "2026-12-31",
  welcome: "",
  lessonOrder: "open" as const,
  deadlineReminders: true,
  silenceReminders: true,
  base: null,
};

it("a trainer who makes a cohort owns it, and its course must exist", async () => {
  const trainerId = await insertTrainer(pool, "Marieke", now);
  const dates = { startsOn: "2026-03-01", endsOn: "2026-06-01" };
  const input = { formId: newId(now), name: "Groep", courseId: "proef", ...dates, trainerId, now };
  expect(await createCohort(pool, releases, { ...input, courseId: "verzonnen", endsOn: "2026-01-01" })).toEqual({
    ok: false,
    problems: { name: undefined, starts: undefined, ends: "ends-early", course: "course-unknown" },
  });
  const made = await createCohort(pool, releases, input);
  expect(made.ok).toBe(true);
  // Sending the same form again makes no second cohort. A changed name or another trainer does.
  const again = await Promise.all(Array.from({ length: 5 }, () => createCohort(pool, releases, input)));
  expect(again).toEqual(Array(5).fill(made));
  const other = await insertTrainer(pool, "Bo", now);
  for (const changed of [{ name: "Groep 2" }, { trainerId: other }]) {
    expect(await createCohort(pool, releases, { ...input, ...changed })).not.toEqual(made);
  }
  await pool`delete from cohort where name = 'Groep 2'`;
  const [own] = await listCohortsOfTrainer(pool, { trainerId });
  expect(own).toMatchObject({ name: "Groep", part: "owner", members: 0, lessonOrder: "open", endsOn: "2026-06-01" });
  expect(await recorded(own?.id ?? "")).toEqual(["cohort-changed created"]);
});

it("the list counts current members", async () => {
  const { cohortId, trainerId } = await group();
  await insertMemberWithAccount(pool, { cohortId, name: "Noor", now });
  const gone = await insertMemberWithAccount(pool, { cohortId, name: "Bo", now });
  await leaveCohort(pool, { cohortId, learnerId: gone, now });
  expect(await listCohortsOfTrainer(pool, { trainerId })).toMatchObject([{ id: cohortId, members: 1 }]);
});

it("changed settings are recorded once, and another trainer changes nothing", async () => {
  const { key, cohortId } = await group();
  const next = { ...about, name: "Anders", welcome: "Dag", silenceReminders: false, endsOn: "2026-12-30", now };
  expect(await changeCohortSettings(pool, { ...(await stranger(cohortId)), ...next })).toEqual({
    ok: false,
    reason: "not-found",
  });
  expect(await changeCohortSettings(pool, { ...key, ...next })).toEqual({ ok: true });
  expect(await changeCohortSettings(pool, { ...key, ...next })).toEqual({ ok: true });
  expect(await getCohortOfTrainer(pool, key)).toMatchObject({
    name: "Anders",
    welcome: "Dag",
    silenceReminders: false,
    deadlineReminders: true,
    endsOn: "2026-12-30",
  });
  expect(await recorded(cohortId)).toEqual(
    ["dates", "name", "reminders", "welcome"].map((of) => `cohort-changed ${of}`),
  );
});

it("the fixed order starts and ends for all members in the same transaction", async () => {
  const { key, cohortId } = await group();
  const learnerId = await insertMemberWithAccount(pool, { cohortId, name: "Noor", now });
  const ordered = () => pool`select source from fixed_order where learner_id = ${learnerId}`;
  await changeCohortSettings(pool, { ...key, ...about, lessonOrder: "fixed", now });
  expect(await ordered()).toEqual([{ source: cohortId }]);
  await changeCohortSettings(pool, { ...key, ...about, now });
  expect(await ordered()).toEqual([]);
  expect(await recorded(cohortId)).toEqual(["cohort-changed order", "cohort-changed order"]);
});

it("a first or last day that would leave a deadline outside is refused", async () => {
  const { key, cohortId } = await group();
  await pool`insert into deadline (cohort_id, scope, due_at) values (${cohortId}, ${lessonId}, ${new Date("2026-04-01T10:00:00Z")})`;
  const change = (dates: { startsOn?: string; endsOn?: string }) =>
    changeCohortSettings(pool, { ...key, ...about, ...dates, now });
  const refused = (problems: object) => ({ ok: false, reason: "invalid", problems });
  expect(await change({ startsOn: "2026-05-01" })).toMatchObject(refused({ starts: "deadlines-outside" }));
  expect(await change({ endsOn: "2026-03-31" })).toMatchObject(refused({ ends: "deadlines-outside" }));
  expect(await change({ startsOn: "2026-04-01", endsOn: "2026-04-01" })).toEqual({ ok: true });
  expect(await listDeadlinesOfCohort(pool, key)).toHaveLength(1);
});

it("the owner adds and removes a trainer; a person without the role and an unknown address get the same answer", async () => {
  const { key, cohortId } = await group();
  const bo = await insertTrainer(pool, "Bo", now);
  const noor = await insertLearnerWithAccount(pool, "Noor", now);
  const add = (email: string, by = key) => addCoTrainer(pool, { ...by, email, now });
  const refused = (problem: string) => ({ ok: false, reason: "invalid", problem });
  expect(await add("geen adres")).toEqual(refused("email-no-at"));
  expect(await add("niemand@example.org")).toEqual(refused("no-trainer"));
  expect(await add(`${noor}@example.org`)).toEqual(refused("no-trainer"));
  expect(await add(` ${bo.toUpperCase()}@EXAMPLE.org `)).toEqual({ ok: true });
  expect(await add(`${bo}@example.org`)).toEqual(refused("already"));
  expect((await listTrainersOfCohort(pool, key)).map(({ name, part }) => [name, part])).toEqual([
    ["Marieke", "owner"],
    ["Bo", "co-trainer"],
  ]);
  expect(await removeCoTrainer(pool, { ...key, learnerId: bo, now })).toEqual({ ok: true });
  expect(await getCohortOfTrainer(pool, { cohortId, trainerId: bo })).toBeNull();
  expect(await recorded(cohortId)).toEqual([`cohort-trainer-added ${bo}`, `cohort-trainer-removed ${bo}`]);
});

it("a person who lost the role, or is a member, can't be co-trainer", async () => {
  const { key, cohortId } = await group();
  const bo = await insertTrainer(pool, "Bo", now);
  await withdrawTrainerRole(pool, bo, new Date(now.getTime() + 1));
  const add = (learnerId: string) => addCoTrainer(pool, { ...key, email: `${learnerId}@example.org`, now });
  expect(await add(bo)).toMatchObject({ problem: "no-trainer" });
  const member = await insertMemberWithAccount(pool, { cohortId, name: "Noor", now });
  await grantTrainerRole(pool, member, now);
  expect(await add(member)).toMatchObject({ problem: "no-trainer" });
});

it("a co-trainer can't choose trainers or delete the cohort, the owner can't be removed, and another trainer sees nothing", async () => {
  const { key, cohortId, trainerId } = await group();
  const helper = await helperOf(cohortId);
  const other = await stranger(cohortId);
  const notOwner = { ok: false, reason: "not-owner" };
  const notFound = { ok: false, reason: "not-found" };
  expect(await addCoTrainer(pool, { ...helper, email: `${other.trainerId}@example.org`, now })).toEqual(notOwner);
  expect(await removeCoTrainer(pool, { ...helper, learnerId: trainerId, now })).toEqual(notOwner);
  expect(await removeCohortThatNeverHadMembers(pool, { ...helper, now })).toEqual(notOwner);
  expect(await addCoTrainer(pool, { ...other, email: `${other.trainerId}@example.org`, now })).toEqual(notFound);
  expect(await removeCoTrainer(pool, { ...other, learnerId: helper.trainerId, now })).toEqual(notFound);
  expect(await removeCohortThatNeverHadMembers(pool, { ...other, now })).toEqual(notFound);
  expect(await listTrainersOfCohort(pool, other)).toEqual([]);
  await removeCoTrainer(pool, { ...key, learnerId: trainerId, now });
  expect(await listTrainersOfCohort(pool, key)).toHaveLength(2);
  expect(await recorded(cohortId)).toEqual([]);
});

it("a cohort can be deleted until somebody becomes a member", async () => {
  const { key, cohortId } = await group();
  await createJoinCode(pool, { ...key, formId: newId(now), endsOn: "2026-12-31", maximum: 30, now });
  const used = await group();
  const learnerId = await insertMemberWithAccount(pool, { cohortId: used.cohortId, name: "Noor", now });
  await leaveCohort(pool, { cohortId: used.cohortId, learnerId, now });
  expect(await mayTrainerRemoveCohort(pool, used.key)).toBe(false);
  expect(await removeCohortThatNeverHadMembers(pool, { ...used.key, now })).toEqual({
    ok: false,
    reason: "had-members",
  });
  expect(await mayTrainerRemoveCohort(pool, await helperOf(cohortId))).toBe(false);
  expect(await mayTrainerRemoveCohort(pool, key)).toBe(true);
  expect(await removeCohortThatNeverHadMembers(pool, { ...key, now })).toEqual({ ok: true });
  expect(await removeCohortThatNeverHadMembers(pool, { ...key, now })).toEqual({ ok: false, reason: "not-found" });
  expect(await recorded(cohortId)).toContain("cohort-changed deleted");
});

it("a join code works until it is revoked", async () => {
  const { key, cohortId } = await group();
  const made = await createJoinCode(pool, { ...key, formId: newId(now), endsOn: "2026-03-02", maximum: 2, now });
  if (!made.ok) throw new Error(made.reason);
  expect(made.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
  const noor = await insertLearnerWithAccount(pool, "Noor", now);
  expect(
    await joinCohort(pool, { ticket: made.code, learnerId: noor, consent: joinConsentTextVersion, now }),
  ).toMatchObject({ ok: true });
  const [code] = await listJoinCodes(pool, key);
  // The join code works until the end of its last day in Amsterdam.
  expect(code).toMatchObject({ used: 1, maximum: 2, endsAt: new Date("2026-03-02T23:00:00Z"), revokedAt: null });
  const id = code?.id ?? "";
  const other = await stranger(cohortId);
  expect(await listJoinCodes(pool, other)).toEqual([]);
  expect(await revokeJoinCode(pool, { ...other, id, now })).toBe(false);
  // Revoking the code through another cohort of another trainer has no effect.
  expect(await revokeJoinCode(pool, { ...(await group()).key, id, now })).toBe(true);
  expect((await listJoinCodes(pool, key))[0]?.revokedAt).toBeNull();
  expect(await revokeJoinCode(pool, { ...key, id, now })).toBe(true);
  expect(await revokeJoinCode(pool, { ...key, id, now })).toBe(true);
  const bo = await insertLearnerWithAccount(pool, "Bo", now);
  expect(
    await joinCohort(pool, { ticket: made.code, learnerId: bo, consent: joinConsentTextVersion, now }),
  ).toMatchObject({ reason: "revoked" });
  const tells = ["code-made", "code-revoked"].map((of) => `cohort-changed ${of}:${id}`);
  expect(await recorded(cohortId)).toEqual(tells);
});

it("a join code ends within the cohort, has at most two thousand places, and a cohort has at most twenty", async () => {
  const { key, cohortId } = await group();
  const make = (endsOn: string, maximum: number, by = key) =>
    createJoinCode(pool, { ...by, formId: newId(now), endsOn, maximum, now });
  expect(await make("2026-03-01", 0)).toMatchObject({ problems: { ends: "code-past", maximum: "maximum-invalid" } });
  expect(await make("2027-01-01", 2001)).toMatchObject({
    problems: { ends: "code-late", maximum: "maximum-invalid" },
  });
  expect(await make("", 2.5)).toMatchObject({ problems: { ends: "ends-invalid", maximum: "maximum-invalid" } });
  expect(await make("2026-12-31", 2000, await stranger(cohortId))).toEqual({ ok: false, reason: "not-found" });
  for (let n = 0; n < mostUsableJoinCodesPerCohort; n += 1)
    expect(await make("2026-12-31", 2000)).toMatchObject({ ok: true });
  expect(await make("2026-12-31", 1)).toMatchObject({ problems: { form: "too-many-codes" } });
  const over = await group({ endsOn: "2026-03-01" });
  expect(await make("2026-03-02", 1, over.key)).toMatchObject({ problems: { form: "cohort-over" } });
});

it("if another cohort has the same code, a new one is drawn", async () => {
  const { key } = await group();
  const draws = [new Uint8Array(8).fill(31), new Uint8Array(8).fill(31), new Uint8Array(8).fill(32 + 10)];
  const draw = () => draws.shift() ?? new Uint8Array(8);
  const make = () => createJoinCode(pool, { ...key, formId: newId(now), endsOn: "2026-12-31", maximum: 30, now }, draw);
  expect(await make()).toEqual({ ok: true, code: "ZZZZZZZZ" });
  expect(await make()).toEqual({ ok: true, code: "AAAAAAAA" });
});

it("a form that is sent ten times makes one code; another choice in it, or a code that was revoked, makes another", async () => {
  const { key, cohortId } = await group();
  const formId = newId(now);
  const make = (endsOn = "2026-12-31", maximum = 30) => createJoinCode(pool, { ...key, formId, endsOn, maximum, now });
  const [first, ...again] = await Promise.all(Array.from({ length: 10 }, () => make()));
  expect(first).toMatchObject({ ok: true });
  expect(again.every((each) => JSON.stringify(each) === JSON.stringify(first))).toBe(true);
  const [code, ...more] = await listJoinCodes(pool, key);
  expect([code?.maximum, more.length]).toEqual([30, 0]);
  expect(await recorded(cohortId)).toHaveLength(1);
  expect(await make("2026-12-30")).not.toEqual(first);
  expect(await make("2026-12-31", 29)).not.toEqual(first);
  // Another trainer's form with the same id does not show this code.
  const other = await group();
  expect(await createJoinCode(pool, { ...other.key, formId, endsOn: "2026-12-31", maximum: 30, now })).not.toEqual(
    first,
  );
  await revokeJoinCode(pool, { ...key, id: code?.id ?? "", now });
  expect(await make()).not.toEqual(first);
});
