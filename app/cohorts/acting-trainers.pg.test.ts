import { expect, it } from "vitest";
import {
  grantTrainer,
  insertAccount,
  insertCohort,
  insertCohortTrainer,
  insertMember,
  insertTrainer,
  withdrawTrainer,
} from "~/../tests/support/cohorts";
import { testDatabase } from "~/../tests/support/database";
import { loadTestCourse } from "~/../tests/support/factories";
import { createReleaseReader } from "~/content/releases.server";
import { newId } from "~/platform/ids";
import { createMailQueue } from "~/platform/mail-queue.server";
import { listTrainers, removeTrainer } from "./change-trainers.server";
import { leaveCohort } from "./end-membership.server";
import { getTrainedCohort } from "./get-trained-cohort.server";
import { readOffer } from "./join-cohort.server";
import { sendReminders } from "./send-reminders.server";

const { pool } = await testDatabase();
const now = new Date("2026-03-02T10:00:00Z");
const later = new Date("2026-03-03T10:00:00Z");
await loadTestCourse(pool, now);

it("when the owner's account ends, whoever trained longest is the owner; without trainers nobody can join, and members can leave", async () => {
  const [owner, first, second] = await Promise.all(["A", "B", "C"].map((name) => insertTrainer(pool, name, now)));
  const cohortId = await insertCohort(pool, { trainerId: owner ?? "", now });
  await insertCohortTrainer(pool, { cohortId, trainerId: second ?? "", now: later });
  await insertCohortTrainer(pool, { cohortId, trainerId: first ?? "", now });
  const code = "0123ABCD";
  await pool`
    insert into join_code (id, cohort_id, code, maximum, ends_at, created_at)
    values (${newId(now)}, ${cohortId}, ${code}, 30, ${new Date("2026-06-01T00:00:00Z")}, ${now})`;
  const parts = () =>
    Promise.all(
      [owner, first, second].map(async (trainerId) => {
        return (await getTrainedCohort(pool, { cohortId, trainerId: trainerId ?? "" }))?.part ?? null;
      }),
    );
  expect(await parts()).toEqual(["owner", "co-trainer", "co-trainer"]);
  await pool`delete from learner where id = ${owner ?? ""}`;
  expect(await parts()).toEqual([null, "owner", "co-trainer"]);
  // Who became the owner can't be taken off by a forged form either.
  await removeTrainer(pool, { cohortId, trainerId: first ?? "", learnerId: first ?? "", now });
  expect(await parts()).toEqual([null, "owner", "co-trainer"]);
  const learnerId = await insertAccount(pool, "Deelnemer", now);
  expect(await readOffer(pool, { ticket: code, learnerId, now })).toMatchObject({ ok: true });
  const member = await insertMember(pool, { cohortId, name: "Lid", now });
  for (const id of [first, second]) await pool`delete from learner where id = ${id ?? ""}`;
  expect(await readOffer(pool, { ticket: code, learnerId, now })).toEqual({ ok: false, reason: "cohort-over" });
  // And nobody reminds in the name of nobody.
  const mail = createMailQueue({ send: async () => {} });
  const silent = new Date(now.getTime() + 10 * 86_400_000);
  expect(await sendReminders(pool, createReleaseReader(), { mail, now: silent })).toBe(0);
  expect(await leaveCohort(pool, { cohortId, learnerId: member, now })).toBe(true);
});

it("whoever loses the role trains no more: a co-trainer is the owner until it comes back, and without one nobody joins or is reminded", async () => {
  const [owner, helper] = [await insertTrainer(pool, "A", now), await insertTrainer(pool, "B", now)];
  const cohortId = await insertCohort(pool, { trainerId: owner, now });
  await insertCohortTrainer(pool, { cohortId, trainerId: helper, now });
  await insertMember(pool, { cohortId, name: "Stil", now });
  const code = "9999WXYZ";
  await pool`
    insert into join_code (id, cohort_id, code, maximum, ends_at, created_at)
    values (${newId(now)}, ${cohortId}, ${code}, 30, ${new Date("2026-06-01T00:00:00Z")}, ${now})`;
  const part = async (trainerId: string) => (await getTrainedCohort(pool, { cohortId, trainerId }))?.part ?? null;
  const learnerId = await insertAccount(pool, "Deelnemer", now);
  const offer = () => readOffer(pool, { ticket: code, learnerId, now: later });

  await withdrawTrainer(pool, owner, later);
  expect([await part(owner), await part(helper)]).toEqual([null, "owner"]);
  expect(await listTrainers(pool, { cohortId, trainerId: helper })).toEqual([
    { learnerId: helper, name: "B", part: "owner" },
  ]);
  expect(await listTrainers(pool, { cohortId, trainerId: owner })).toEqual([]);
  expect(await offer()).toMatchObject({ ok: true, offer: { trainers: ["B"] } });

  await withdrawTrainer(pool, helper, later);
  expect(await offer()).toEqual({ ok: false, reason: "cohort-over" });
  const mail = createMailQueue({ send: async () => {} });
  const silent = new Date(now.getTime() + 10 * 86_400_000);
  expect(await sendReminders(pool, createReleaseReader(), { mail, now: silent })).toBe(0);

  const given = new Date(later.getTime() + 1000);
  for (const id of [owner, helper]) await grantTrainer(pool, id, given);
  expect([await part(owner), await part(helper)]).toEqual(["owner", "co-trainer"]);
});
