import { expect, it } from "vitest";
import {
  insertCohort,
  insertCohortTrainer,
  insertMembership,
  insertMemberWithAccount,
  insertTrainer,
} from "~/../tests/support/cohorts";
import { openTestDatabase } from "~/../tests/support/database";
import { loadTestCourse } from "~/../tests/support/factories";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { newId } from "~/platform/ids";
import { createMailQueue } from "~/platform/mail/mail-queue.server";
import { extendDeadlineOfMember } from "../deadlines/extend-deadline.server";
import { getCohortOverviewForTrainer } from "../following/get-cohort-overview.server";
import { countMembersByStatus } from "../following/progress-matrix";
import { sendTrainerMessage } from "../following/send-trainer-message.server";
import { lockCohortOfTrainer } from "../group/cohort-changes.sql.server";
import { removeMemberFromCohort } from "../joining/end-membership.server";
import { exportCohortDataOfLearner } from "../joining/export-cohort-data-of-learner.server";
import { recordTrainerAct } from "./record-trainer-act.server";

const { pool, countStatements } = await openTestDatabase();
const begin = new Date("2026-03-02T10:00:00Z");
const now = new Date("2026-03-13T12:00:00Z");
const after = (days: number) => new Date(now.getTime() + days * 86_400_000);
await loadTestCourse(pool, begin);
const releases = createReleaseCache();
const mail = createMailQueue({ send: async () => {} });
const peek = async () => ({ left: 1, secondsUntilMore: 0 });
const limits = { consume: async () => ({ ok: true }) as const, peek, giveBack: async () => {}, reset: async () => {} };
const cohort = { courseId: "proef", startsOn: "2026-01-01", endsOn: "2026-12-31" };

/** A cohort whose members are all late for the lesson `vijf`. */
async function lateCohort(members: number) {
  const trainerId = await insertTrainer(pool, "Marieke", begin);
  const cohortId = await insertCohort(pool, { trainerId, now: begin });
  await pool`insert into deadline (cohort_id, scope, due_at) values (${cohortId}, 'vijf', ${new Date("2026-03-11T22:59:00Z")})`;
  const learnerIds: string[] = [];
  for (let n = 0; n < members; n++) {
    learnerIds.push(await insertMemberWithAccount(pool, { cohortId, name: `Lid ${n}`, now: begin }));
  }
  return { key: { cohortId, trainerId }, learnerIds, learnerId: learnerIds[0] ?? "" };
}
type Key = { cohortId: string; trainerId: string };
const see = (key: Key, at = now) => getCohortOverviewForTrainer(pool, releases, { ...key, cohort, now: at });
const figures = async (key: Key, at = now) => {
  const { rows, needs, arranged } = await see(key, at);
  const counted = countMembersByStatus(rows);
  expect([counted.needs, counted.arranged]).toEqual([needs.length, arranged.length]);
  expect(counted.needs + counted.arranged + counted.onSchedule).toBe(counted.members);
  return [counted.needs, counted.arranged, counted.onSchedule];
};
const itemsOf = (cohortId: string) =>
  pool`select learner_id, no, kind, until, actor from need_item where cohort_id = ${cohortId} order by learner_id, no`;

it("an act for many members takes as many statements as for one, and leaves out who is no member", async () => {
  const { key, learnerIds } = await lateCohort(5);
  const other = await lateCohort(1);
  const act = { ...key, cohort, kind: "reminder", now } as const;
  await countStatements(async (counted) => {
    await counted.begin((tx) => recordTrainerAct(tx, releases, { ...act, learnerIds: learnerIds.slice(0, 1) }));
  });
  const one = await countStatements((counted) =>
    recordTrainerAct(counted, releases, { ...act, learnerIds: learnerIds.slice(0, 1) }),
  );
  const twice = [...learnerIds, ...learnerIds, other.learnerId, newId(now)];
  const many = await countStatements((counted) => recordTrainerAct(counted, releases, { ...act, learnerIds: twice }));
  expect([one.statements.length, many.statements.length]).toEqual([4, 4]);
  expect((await itemsOf(key.cohortId)).length).toBe(7);
  expect(await itemsOf(other.key.cohortId)).toHaveLength(0);
  expect(await figures(key)).toEqual([0, 5, 0]);
  // Another trainer stores nothing in this cohort.
  await recordTrainerAct(pool, releases, { ...act, ...other.key, cohortId: key.cohortId, learnerIds });
  expect((await itemsOf(key.cohortId)).length).toBe(7);
});

it("a message moves a member out of the list for a week; a co-trainer sees by whom, and a new deadline brings them back", async () => {
  const { key, learnerId } = await lateCohort(3);
  const helper = await insertTrainer(pool, "Youssef", begin);
  await insertCohortTrainer(pool, { cohortId: key.cohortId, trainerId: helper, now: begin });
  const letter = { ...key, learnerId, formId: newId(now), subject: "Lukt het?", text: "Dag.", limits, mail, now };
  for (const each of [letter, letter]) expect(await sendTrainerMessage(pool, releases, each)).toEqual({ ok: true });
  expect(await itemsOf(key.cohortId)).toHaveLength(1);
  const helpers = { ...key, trainerId: helper };
  const { arranged } = await see(helpers);
  expect(arranged).toMatchObject([{ name: "Lid 0", item: { kind: "message", by: "Marieke", actor: key.trainerId } }]);
  expect(new Date(arranged[0]?.item.until ?? "").toISOString()).toBe("2026-03-19T23:00:00.000Z");
  expect(await figures(helpers)).toEqual([2, 1, 0]);
  expect(await figures(key, after(6))).toEqual([2, 1, 0]);
  expect(await figures(key, after(7))).toEqual([3, 0, 0]);
  await pool`insert into deadline (cohort_id, scope, due_at) values (${key.cohortId}, 'alles', ${after(1)})`;
  expect(await figures(key, after(0.5))).toEqual([2, 1, 0]);
  expect(await figures(key, after(2))).toEqual([3, 0, 0]);
});

it("more time takes the reason away; if the new deadline is missed too, the member is back", async () => {
  const { key, learnerId } = await lateCohort(1);
  const form = {
    ...key,
    learnerId,
    scope: "vijf",
    day: "2026-03-15",
    time: "12:00",
    reason: "Ziek.",
    limits,
    mail,
    now,
  };
  expect(await extendDeadlineOfMember(pool, releases, form)).toEqual({ ok: true });
  expect(await figures(key)).toEqual([0, 0, 1]);
  expect(await itemsOf(key.cohortId)).toMatchObject([{ kind: "extension" }]);
  expect(await figures(key, after(3))).toEqual([1, 0, 0]);
});

it("what trainers noted goes when the membership ends, and a former member who returns begins anew", async () => {
  const { key, learnerIds, learnerId } = await lateCohort(2);
  await recordTrainerAct(pool, releases, { ...key, cohort, kind: "message", now, learnerIds });
  expect(await exportCohortDataOfLearner(pool, learnerId)).toMatchObject({ trainerNotes: [{ kind: "message" }] });
  expect(await removeMemberFromCohort(pool, { ...key, learnerId, now })).toBe(true);
  expect(await itemsOf(key.cohortId)).toHaveLength(1);
  expect(await exportCohortDataOfLearner(pool, learnerId)).toMatchObject({ trainerNotes: [] });
  await insertMembership(pool, { cohortId: key.cohortId, learnerId, now });
  expect(await figures(key, after(8))).toEqual([2, 0, 0]);
});

it("if the trainer's account ends, what was arranged holds, without a name", async () => {
  const { key, learnerIds } = await lateCohort(1);
  const helper = await insertTrainer(pool, "Youssef", begin);
  await insertCohortTrainer(pool, { cohortId: key.cohortId, trainerId: helper, now: begin });
  await pool.begin(async (tx) => {
    await lockCohortOfTrainer(tx, { ...key, trainerId: helper });
    await recordTrainerAct(tx, releases, { ...key, trainerId: helper, cohort, kind: "message", now, learnerIds });
  });
  await pool`delete from account where learner_id = ${helper}`;
  expect((await see(key)).arranged).toMatchObject([{ item: { kind: "message", actor: null, by: null } }]);
});
