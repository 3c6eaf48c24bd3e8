import { expect, it, vi } from "vitest";
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
import { createReleaseCache } from "~/content/release/release-cache.server";
import { newId } from "~/platform/ids";
import { createMailQueue, type MailToEnqueue } from "~/platform/mail/mail-queue.server";
import { createRateLimiter } from "~/platform/rate-limits.server";
import { sendTrainerMessage } from "../following/send-trainer-message.server";
import { createJoinCode } from "../joining/change-join-codes.server";
import { leaveCohort, removeMemberFromCohort } from "../joining/end-membership.server";
import { getJoinOffer } from "../joining/join-cohort.server";
import { sendReminders } from "../reminding/send-reminders.server";
import { listTrainersOfCohort, removeCoTrainer } from "./change-trainers.server";
import { getCohortOfTrainer } from "./get-cohort-of-trainer.server";

const { pool } = await openTestDatabase();
const now = new Date("2026-03-02T10:00:00Z");
const later = new Date("2026-03-03T10:00:00Z");
await loadTestCourse(pool, now);
const limits = createRateLimiter(pool);

it("when the owner's account is deleted, the trainer who has trained it longest becomes owner; without trainers nobody can join, but members can leave", async () => {
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
        return (await getCohortOfTrainer(pool, { cohortId, trainerId: trainerId ?? "" }))?.part ?? null;
      }),
    );
  expect(await parts()).toEqual(["owner", "co-trainer", "co-trainer"]);
  await pool`delete from learner where id = ${owner ?? ""}`;
  expect(await parts()).toEqual([null, "owner", "co-trainer"]);
  // The new owner was a co-trainer. Owners can remove co-trainers, but not themselves, even with a forged form.
  await removeCoTrainer(pool, { cohortId, trainerId: first ?? "", learnerId: first ?? "", now });
  expect(await parts()).toEqual([null, "owner", "co-trainer"]);
  const learnerId = await insertLearnerWithAccount(pool, "Deelnemer", now);
  expect(await getJoinOffer(pool, { ticket: code, learnerId, now })).toMatchObject({ ok: true });
  const member = await insertMemberWithAccount(pool, { cohortId, name: "Lid", now });
  for (const id of [first, second]) await pool`delete from learner where id = ${id ?? ""}`;
  expect(await getJoinOffer(pool, { ticket: code, learnerId, now })).toEqual({ ok: false, reason: "cohort-over" });
  // A cohort without a trainer sends no reminders.
  const mail = createMailQueue({ send: async () => {} });
  const silent = new Date(now.getTime() + 10 * 86_400_000);
  expect(await sendReminders(pool, createReleaseCache(), { mail, now: silent })).toBe(0);
  expect(await leaveCohort(pool, { cohortId, learnerId: member, now })).toBe(true);
});

it("a trainer who loses the role stops training: a co-trainer is owner until it comes back, and without one nobody joins or is reminded", async () => {
  const [owner, helper] = [await insertTrainer(pool, "A", now), await insertTrainer(pool, "B", now)];
  const cohortId = await insertCohort(pool, { trainerId: owner, now });
  await insertCohortTrainer(pool, { cohortId, trainerId: helper, now });
  await insertMemberWithAccount(pool, { cohortId, name: "Stil", now });
  const code = "9999WXYZ";
  await pool`
    insert into join_code (id, cohort_id, code, maximum, ends_at, created_at)
    values (${newId(now)}, ${cohortId}, ${code}, 30, ${new Date("2026-06-01T00:00:00Z")}, ${now})`;
  const part = async (trainerId: string) => (await getCohortOfTrainer(pool, { cohortId, trainerId }))?.part ?? null;
  const learnerId = await insertLearnerWithAccount(pool, "Deelnemer", now);
  const offer = () => getJoinOffer(pool, { ticket: code, learnerId, now: later });

  await withdrawTrainerRole(pool, owner, later);
  expect([await part(owner), await part(helper)]).toEqual([null, "owner"]);
  expect(await listTrainersOfCohort(pool, { cohortId, trainerId: helper })).toEqual([
    { learnerId: helper, name: "B", part: "owner" },
  ]);
  expect(await listTrainersOfCohort(pool, { cohortId, trainerId: owner })).toEqual([]);
  expect(await offer()).toMatchObject({ ok: true, offer: { trainers: ["B"] } });

  await withdrawTrainerRole(pool, helper, later);
  expect(await offer()).toEqual({ ok: false, reason: "cohort-over" });
  const mail = createMailQueue({ send: async () => {} });
  const silent = new Date(now.getTime() + 10 * 86_400_000);
  expect(await sendReminders(pool, createReleaseCache(), { mail, now: silent })).toBe(0);

  const given = new Date(later.getTime() + 1000);
  for (const id of [owner, helper]) await grantTrainerRole(pool, id, given);
  expect([await part(owner), await part(helper)]).toEqual(["owner", "co-trainer"]);
});

it.each(["taken off", "without the role"])(
  "an action of a trainer who is %s meanwhile is refused completely: nothing is stored, mailed or recorded",
  async (how) => {
    const [owner, helper] = [await insertTrainer(pool, "A", now), await insertTrainer(pool, "B", now)];
    const cohortId = await insertCohort(pool, { trainerId: owner, now });
    await insertCohortTrainer(pool, { cohortId, trainerId: helper, now });
    const learnerId = await insertMemberWithAccount(pool, { cohortId, name: "Lid", now });
    const key = { cohortId, trainerId: helper };
    const sent: string[] = [];
    const mail = {
      enqueue: async (_db: unknown, { template }: MailToEnqueue) => void sent.push(template),
      enqueueAll: async (_db: unknown, mails: readonly MailToEnqueue[]) =>
        void sent.push(...mails.map(({ template }) => template)),
    };
    const letter = { ...key, learnerId, formId: newId(now), subject: "Hallo", text: "Tekst", limits, mail, now };
    const acts = await pool.begin(async (tx) => {
      if (how === "taken off") {
        await tx`select from cohort where id = ${cohortId} for no key update`;
        await tx`delete from cohort_trainer where learner_id = ${helper}`;
      } else {
        await tx`select from learner where id = ${helper} for update`;
        await withdrawTrainerRole(tx, helper, later);
      }
      const waiting = [
        createJoinCode(pool, { ...key, formId: newId(now), endsOn: "2026-12-31", maximum: 30, now }),
        sendTrainerMessage(pool, createReleaseCache(), letter),
        removeMemberFromCohort(pool, { ...key, learnerId, now }),
      ];
      // All three requests must wait for a lock before this transaction ends.
      await vi.waitFor(async () => {
        // This query uses another connection, because inside a transaction pg_stat_activity does not change after it was read first.
        const [row] = await pool`
          select count(*)::int as count from pg_stat_activity
           where datname = current_database() and wait_event_type = 'Lock'`;
        expect(row?.count).toBe(3);
      }, 30_000);
      return waiting;
    });
    const refused = { ok: false, reason: "not-found" };
    expect(await Promise.all(acts)).toEqual([refused, refused, false]);
    expect(sent).toEqual([]);
    expect(await pool`select from join_code where cohort_id = ${cohortId}`).toHaveLength(0);
    expect(await pool`select from audit_event where actor = ${helper}`).toHaveLength(0);
  },
  60_000,
);
