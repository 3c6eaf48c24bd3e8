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
import { createMailQueue } from "~/platform/mail/mail-queue.server";
import { listTrainersOfCohort } from "../group/change-trainers.server";
import { getCohortOfTrainer } from "../group/get-cohort-of-trainer.server";
import { giveCohortToTrainer, listCohortsForAdministrator, listTrainers } from "./administer-cohorts.server";
import { handOverCohort } from "./hand-over-cohort.server";

const { pool } = await openTestDatabase();
const now = new Date("2026-03-02T10:00:00Z");
const later = new Date("2026-03-02T11:00:00Z");
await loadTestCourse(pool, now);
const mail = createMailQueue({ send: async () => {} });

async function group() {
  const owner = await insertTrainer(pool, "Marieke", now);
  const cohortId = await insertCohort(pool, { trainerId: owner, now });
  const helper = await insertTrainer(pool, "Bo", now);
  await insertCohortTrainer(pool, { cohortId, trainerId: helper, now });
  return { owner, helper, cohortId, key: { cohortId, trainerId: owner } };
}
const partsOf = async (cohortId: string, trainerId: string) =>
  (await listTrainersOfCohort(pool, { cohortId, trainerId })).map(({ name, part }) => `${name} ${part}`);
const mailed = async (cohortId: string) =>
  (
    await pool`
      select template, recipient, data - 'cohortId' as data from mail_outbox where data->>'cohortId' = ${cohortId} order by id`
  ).map((row) => ({ ...row }));
const recorded = async (cohortId: string) =>
  (await pool`select actor, action, object from audit_event where subject = ${cohortId}`).map((row) => ({ ...row }));

it("the owner hands a cohort over to a co-trainer and stays as a co-trainer; a second click changes nothing", async () => {
  const { owner, helper, cohortId, key } = await group();
  await pool`update learner set locale = 'en' where id = ${helper}`;
  const handOver = () => handOverCohort(pool, { ...key, learnerId: helper, mail, now });
  expect(await Promise.all([handOver(), handOver()])).toEqual([{ ok: true }, { ok: true }]);
  expect(await partsOf(cohortId, owner)).toEqual(["Bo owner", "Marieke co-trainer"]);
  expect(await recorded(cohortId)).toEqual([{ actor: owner, action: "cohort-handed-over", object: helper }]);
  const data = { name: "Bo", locale: "en", cohort: "SW-2B, najaar", trainer: "Marieke" };
  expect(await mailed(cohortId)).toEqual([{ template: "cohort-owner", recipient: `${helper}@example.org`, data }]);
});

it("a co-trainer, another trainer and the owner of nothing can't hand over, and nobody but a co-trainer gets it", async () => {
  const { owner, helper, cohortId, key } = await group();
  const stranger = await insertTrainer(pool, "Vreemd", now);
  const member = await insertMemberWithAccount(pool, { cohortId, name: "Lid", now });
  const third = await insertTrainer(pool, "Derde", now);
  await insertCohortTrainer(pool, { cohortId, trainerId: third, now });
  const hand = (trainerId: string, learnerId: string) =>
    handOverCohort(pool, { cohortId, trainerId, learnerId, mail, now });
  const refused = (reason: string) => ({ ok: false, reason });
  expect(await hand(helper, helper)).toEqual(refused("not-owner"));
  expect(await hand(helper, third)).toEqual(refused("not-owner"));
  expect(await hand(stranger, stranger)).toEqual(refused("not-found"));
  for (const nobody of [stranger, member, owner]) expect(await hand(owner, nobody)).toEqual(refused("no-co-trainer"));
  await withdrawTrainerRole(pool, helper, later);
  expect(await handOverCohort(pool, { ...key, learnerId: helper, mail, now })).toEqual(refused("no-co-trainer"));
  expect((await partsOf(cohortId, owner))[0]).toBe("Marieke owner");
  expect(await recorded(cohortId)).toEqual([]);
  expect(await mailed(cohortId)).toEqual([]);
});

it("an administrator sees every cohort with its trainers and how many members it has, and who is a trainer", async () => {
  await pool`delete from cohort`;
  const { owner, cohortId } = await group();
  await insertMemberWithAccount(pool, { cohortId, name: "Lid Geheim", now });
  const without = await insertCohort(pool, {
    trainerId: await insertTrainer(pool, "Weg", now),
    startsOn: "2025-01-01",
    now,
  });
  const [gone] = await pool<{ id: string }[]>`select learner_id as id from cohort_trainer where cohort_id = ${without}`;
  await withdrawTrainerRole(pool, gone?.id ?? "", later);
  const { cohorts, more } = await listCohortsForAdministrator(pool, { page: 1 });
  expect(more).toBe(false);
  expect(cohorts.map(({ id, trainers, members }) => ({ id, trainers, members }))).toEqual([
    { id: without, trainers: [], members: 0 },
    { id: cohortId, trainers: ["Marieke", "Bo"], members: 1 },
  ]);
  expect(JSON.stringify(cohorts)).not.toContain("Geheim");
  const trainers = await listTrainers(pool);
  expect(trainers.find(({ learnerId }) => learnerId === owner)).toMatchObject({ name: "Marieke", groups: 1 });
  expect(trainers.some(({ learnerId }) => learnerId === gone?.id)).toBe(false);
});

it("an administrator gives a cohort without a trainer to one trainer only; a member and a person without the role can't get it", async () => {
  const { owner, helper, cohortId } = await group();
  const next = await insertTrainer(pool, "Volgende", now);
  const member = await insertMemberWithAccount(pool, { cohortId, name: "Lid", now });
  await pool`insert into role_grant (id, learner_id, role, granted, actor, at)
    values (gen_random_uuid(), ${member}, 'trainer', true, 'test', ${now})`;
  const noTrainer = await insertLearnerWithAccount(pool, "Geen", now);
  const give = (learnerId: string) =>
    giveCohortToTrainer(pool, { cohortId, learnerId, actor: "beheer", mail, now: later });
  expect(await give(next)).toEqual({ ok: false, reason: "has-trainer" });
  for (const each of [owner, helper]) await withdrawTrainerRole(pool, each, later);
  for (const each of [member, noTrainer]) expect(await give(each)).toEqual({ ok: false, reason: "not-possible" });
  const outcomes = await Promise.all([give(next), give(next)]);
  expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(await getCohortOfTrainer(pool, { cohortId, trainerId: next })).toMatchObject({ part: "owner" });
  expect(await recorded(cohortId)).toEqual([{ actor: "beheer", action: "cohort-given", object: next }]);
  const data = { name: "Volgende", locale: "nl", cohort: "SW-2B, najaar", trainer: "" };
  expect(await mailed(cohortId)).toEqual([{ template: "cohort-owner", recipient: `${next}@example.org`, data }]);
  expect(await giveCohortToTrainer(pool, { cohortId: next, learnerId: next, actor: "beheer", mail, now })).toEqual({
    ok: false,
    reason: "has-trainer",
  });
});
