import { expect, it } from "vitest";
import {
  insertCohort,
  insertCohortTrainer,
  insertLearnerWithAccount,
  insertMemberWithAccount,
  insertTrainer,
  withdrawTrainerRole,
} from "~/../tests/support/cohorts";
import { openTestDatabase } from "~/../tests/support/database";
import { loadTestCourse } from "~/../tests/support/factories";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { newId } from "~/platform/ids";
import { getCohortOverviewForTrainer } from "../following/get-cohort-overview.server";
import { getMemberForTrainer } from "../following/get-member-for-trainer.server";
import { listStaffActionsAboutLearner } from "../group/list-staff-actions-about-learner.server";
import { leaveCohort } from "../joining/end-membership.server";
import { exportCohortDataOfLearner } from "../joining/export-cohort-data-of-learner.server";
import { arrangeMember } from "./arrange-member.server";

const { pool } = await openTestDatabase();
const begin = new Date("2026-03-02T10:00:00Z");
const now = new Date("2026-03-13T12:00:00Z");
await loadTestCourse(pool, begin);
const releases = createReleaseCache();
const cohort = { courseId: "proef", startsOn: "2026-01-01", endsOn: "2026-12-31" };

/** A cohort with one member, who is late, and two trainers. */
async function lateMember() {
  const trainerId = await insertTrainer(pool, "Marieke", begin);
  const helper = await insertTrainer(pool, "Youssef", begin);
  const cohortId = await insertCohort(pool, { trainerId, now: begin });
  await insertCohortTrainer(pool, { cohortId, trainerId: helper, now: begin });
  await pool`insert into deadline (cohort_id, scope, due_at) values (${cohortId}, 'vijf', ${new Date("2026-03-11T22:59:00Z")})`;
  const learnerId = await insertMemberWithAccount(pool, { cohortId, name: "Zoë", now: begin });
  const key = { cohortId, trainerId, learnerId };
  const form = { ...key, formId: newId(now), choice: "done" as const, day: "", note: "", now };
  const arrange = (change: Partial<Parameters<typeof arrangeMember>[2]> = {}) =>
    arrangeMember(pool, releases, { ...form, ...change });
  const see = async (at = now, who = trainerId) => {
    const overview = await getCohortOverviewForTrainer(pool, releases, { cohortId, trainerId: who, cohort, now: at });
    return [overview.needs.length, overview.arranged.length];
  };
  const items = () =>
    pool`select no, kind, until, note, actor from need_item where cohort_id = ${cohortId} order by no`;
  return { key, helper, arrange, see, items, ...key };
}
const after = (days: number) => new Date(now.getTime() + days * 86_400_000);

it("done sets a member apart for a week; two clicks are one item, and a form used again after something else is another", async () => {
  const { arrange, see, items } = await lateMember();
  expect(await see()).toEqual([1, 0]);
  expect(await Promise.all([arrange(), arrange(), arrange()])).toEqual(Array(3).fill({ ok: true }));
  expect([...(await items())]).toMatchObject([{ no: 1, kind: "done", until: new Date("2026-03-19T23:00:00Z") }]);
  expect(await see()).toEqual([0, 1]);
  expect(await arrange({ choice: "back" })).toEqual({ ok: true });
  expect(await see()).toEqual([1, 0]);
  // The trainer goes back to the page with the first form, and clicks twice again.
  expect(await Promise.all([arrange(), arrange()])).toEqual(Array(2).fill({ ok: true }));
  expect((await items()).map(({ kind }) => kind)).toEqual(["done", "back", "done"]);
  expect([await see(), await see(after(7))]).toEqual([
    [0, 1],
    [1, 0],
  ]);
});

it("later takes a day from tomorrow on and at most sixty days away, and keeps a note of at most 200 letters", async () => {
  const { arrange, items } = await lateMember();
  const refused = async (change: Parameters<typeof arrange>[0], problems: object) =>
    expect(await arrange(change)).toMatchObject({ ok: false, reason: "invalid", problems });
  await refused({ choice: "day", day: "2026-03-13" }, { day: "day-past" });
  await refused({ choice: "day", day: "2020-01-01" }, { day: "day-past" });
  await refused({ choice: "day", day: "2026-05-13" }, { day: "day-far" });
  await refused({ choice: "day", day: "9999-99-99" }, { day: "day-invalid" });
  await refused({ choice: "day", day: "" }, { day: "day-invalid" });
  await refused({ choice: "done", day: "2026-03-20" }, { choice: "day-unused" });
  await refused({ choice: "done", note: "x".repeat(201) }, { note: "note-long" });
  expect(await items()).toHaveLength(0);
  expect(await arrange({ choice: "day", day: "2026-05-12", note: ` ${"x".repeat(200)} ` })).toEqual({ ok: true });
  expect(await arrange({ choice: "tomorrow" })).toEqual({ ok: true });
  expect(await arrange({ choice: "next-week" })).toEqual({ ok: true });
  expect((await items()).map(({ kind, until, note }) => [kind, until?.toISOString(), note.length])).toEqual([
    ["later", "2026-05-11T22:00:00.000Z", 200],
    ["later", "2026-03-13T23:00:00.000Z", 0],
    ["later", "2026-03-15T23:00:00.000Z", 0],
  ]);
});

it("two trainers at once both count, the last one holds, and each sees the name of the other", async () => {
  const { key, arrange, helper, see, items } = await lateMember();
  const outcomes = await Promise.all([
    arrange(),
    arrange({ trainerId: helper, choice: "tomorrow", note: "Belt mij." }),
  ]);
  expect(outcomes).toEqual([{ ok: true }, { ok: true }]);
  expect((await items()).map(({ no }) => no)).toEqual([1, 2]);
  expect([await see(now, key.trainerId), await see(now, helper)]).toEqual([
    [0, 1],
    [0, 1],
  ]);
  const seen = await getMemberForTrainer(pool, releases, { ...key, cohort, now });
  expect(seen?.member.standing).toBe("arranged");
  expect(new Set(seen?.member.memory.map(({ by, kind, note }) => `${by} ${kind} ${note}`))).toEqual(
    new Set(["Marieke done ", "Youssef later Belt mij."]),
  );
});

it("another trainer, another cohort and a person who is not a member get nothing, whatever else is wrong", async () => {
  const { key, arrange, items, helper } = await lateMember();
  const other = await lateMember();
  const forged = {
    "another trainer": { trainerId: other.trainerId },
    "another's cohort": { cohortId: other.cohortId },
    "member of another cohort": { learnerId: other.learnerId },
    "the trainer": { learnerId: key.trainerId },
    nobody: { learnerId: newId(now) },
    "an account without a group": { learnerId: await insertLearnerWithAccount(pool, "Los", begin) },
  };
  for (const [name, change] of Object.entries(forged)) {
    const outcome = await arrange({ ...change, choice: "day", day: "2020-01-01" });
    expect([name, outcome]).toEqual([name, { ok: false, reason: "not-found" }]);
    expect([name, await arrange(change)]).toEqual([name, { ok: false, reason: "not-found" }]);
  }
  await withdrawTrainerRole(pool, helper, now);
  expect(await arrange({ trainerId: helper })).toEqual({ ok: false, reason: "not-found" });
  expect([...(await items()), ...(await other.items())]).toEqual([]);
});

it("the member's own data has the note, the log says only that there is one, and both end with the membership", async () => {
  const { key, arrange, learnerId, items } = await lateMember();
  await arrange({ note: "Moeder is ziek.\u0000", choice: "next-week" });
  // Entries of the same moment have no fixed order.
  const [later, latest] = [1, 2].map((minutes) => new Date(now.getTime() + minutes * 60_000));
  await arrange({ choice: "back", note: "wordt niet bewaard", ...(later && { now: later }) });
  await arrange({ choice: "done", ...(latest && { now: latest }) });
  expect(await exportCohortDataOfLearner(pool, learnerId)).toMatchObject({
    trainerNotes: [
      {
        cohort: "SW-2B, najaar",
        kind: "later",
        note: "Moeder is ziek.",
        reasons: [{ kind: "silent" }, { kind: "behind" }],
      },
      { kind: "back", note: "" },
      { kind: "done", note: "" },
    ],
  });
  const { entries } = await listStaffActionsAboutLearner(pool, { learnerId, page: 1 });
  expect(entries.map(({ deed, by, cohort: told }) => [deed, by, told?.name])).toEqual(
    ["cohort-need-done", "cohort-need-back", "cohort-need-noted"].map((deed) => [deed, "Marieke", "SW-2B, najaar"]),
  );
  expect(JSON.stringify([entries, ...(await pool`select * from audit_event`)])).not.toContain("Moeder");
  expect(await leaveCohort(pool, { cohortId: key.cohortId, learnerId, now })).toBe(true);
  expect(await items()).toHaveLength(0);
  expect(await exportCohortDataOfLearner(pool, learnerId)).toMatchObject({ trainerNotes: [] });
});
