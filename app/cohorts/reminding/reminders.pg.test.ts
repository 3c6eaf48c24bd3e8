import { expect, it } from "vitest";
import {
  insertAnsweredRounds,
  insertCohort,
  insertCohortTrainer,
  insertLearnerWithAccount,
  insertMembership,
  insertMemberWithAccount,
  insertTrainer,
} from "~/../tests/support/cohorts";
import { openTestDatabase } from "~/../tests/support/database";
import { loadTestCourse } from "~/../tests/support/factories";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { createMailQueue } from "~/platform/mail/mail-queue.server";
import { sendReminders } from "./send-reminders.server";
import { sendWeeklyMailsToTrainers } from "./send-weekly-mails-to-trainers.server";
import {
  findCohortNameByUnsubscribeToken,
  switchRemindersOfMember,
  unsubscribeFromReminders,
} from "./switch-reminders.server";
import { switchWeeklyMailToTrainer } from "./switch-weekly-mail-to-trainer.server";

const { pool } = await openTestDatabase();
const begin = new Date("2026-03-02T10:00:00Z");
const course = await loadTestCourse(pool, begin);
const releases = createReleaseCache();
const mail = createMailQueue({ send: async () => {} });
const hourMs = 3_600_000;
const yes = true;

const mailsOf = (learnerId: string) => pool<{ template: string; createdAt: Date; data: Record<string, string> }[]>`
  select template, created_at, data from mail_outbox where recipient = ${`${learnerId}@example.org`} order by created_at, id`;

/** Runs the job that sends reminders once an hour for some days, as the scheduler does. */
async function walk(from: Date, days: number): Promise<void> {
  for (let hour = 0; hour < days * 24; hour++) {
    await sendReminders(pool, releases, { mail, now: new Date(from.getTime() + hour * hourMs) });
  }
}

async function group(given: { name?: string; endsOn?: string } = {}) {
  const trainerId = await insertTrainer(pool, "Marieke", begin);
  const cohortId = await insertCohort(pool, { trainerId, endsOn: "2026-05-31", now: begin, ...given });
  return { trainerId, cohortId };
}

it("over weeks with the change to summer time, nobody gets two reminders in a week, one at night, or more than three about silence", async () => {
  const { cohortId, trainerId } = await group();
  const silent = await insertMemberWithAccount(pool, { cohortId, name: "Stil", now: begin });
  const twice = await insertMemberWithAccount(pool, { cohortId, name: "Twee groepen", now: begin });
  const other = await insertCohort(pool, { trainerId, name: "Tweede", endsOn: "2026-05-31", now: begin });
  await insertMembership(pool, { cohortId: other, learnerId: twice, now: begin });
  const off = await insertMemberWithAccount(pool, { cohortId, name: "Wil niet", now: begin });
  await switchRemindersOfMember(pool, { learnerId: off, cohortId, reminders: false });
  await pool`insert into deadline (cohort_id, scope, due_at) values (${cohortId}, 'vijf', ${new Date("2026-04-10T21:59:00Z")})`;
  await walk(new Date("2026-03-02T10:15:00Z"), 60);
  const sent = await mailsOf(silent);
  expect(sent.map(({ template, createdAt }) => `${createdAt.toISOString().slice(0, 13)} ${template}`)).toEqual([
    // A week is counted in days of the calendar: the reminder is sent at nine in Amsterdam, on the seventh day.
    "2026-03-09T08 silence-reminder",
    "2026-03-16T08 silence-reminder",
    "2026-03-23T08 silence-reminder",
    // Three days before the deadline it is night. The reminder is sent the next morning at nine in Amsterdam, which is seven in UTC in
    // summer.
    "2026-04-08T07 deadline-reminder",
  ]);
  expect(JSON.parse(sent[3]?.data.deadlines ?? "[]")).toMatchObject([{ dueAt: "2026-04-10T21:59:00.000Z" }]);
  const all = await mailsOf(twice);
  const gaps = all.slice(1).map(({ createdAt }, at) => createdAt.getTime() - (all[at]?.createdAt.getTime() ?? 0));
  expect(all.length).toBeGreaterThan(3);
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(7 * 24 * hourMs);
  for (const { createdAt } of [...sent, ...all]) {
    const hour = Number(
      new Intl.DateTimeFormat("en-GB", { hour: "2-digit", hourCycle: "h23", timeZone: "Europe/Amsterdam" }).format(
        createdAt,
      ),
    );
    expect(hour).toBeGreaterThanOrEqual(9);
    expect(hour).toBeLessThan(18);
  }
  expect(await mailsOf(off)).toHaveLength(0);
}, 120_000);

it("of ten processes at once one sends, and a member who left or switched reminders off gets none", async () => {
  const { cohortId } = await group({ endsOn: "2026-12-31" });
  const [one, left] = [
    await insertMemberWithAccount(pool, { cohortId, name: "Een", now: begin }),
    await insertMemberWithAccount(pool, { cohortId, name: "Weg", now: begin }),
  ];
  await insertMembership(pool, { cohortId, learnerId: left, state: "left", now: begin });
  const now = new Date("2026-06-15T10:00:00Z");
  const counts = await Promise.all(Array.from({ length: 10 }, () => sendReminders(pool, releases, { mail, now })));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1);
  expect(await mailsOf(one)).toHaveLength(1);
  expect(await mailsOf(left)).toHaveLength(0);
  await pool`delete from cohort where id = ${cohortId}`;
});

it("an answer restarts the week, and an extension moves the deadline of one member", async () => {
  const { cohortId } = await group({ endsOn: "2026-12-31" });
  const start = new Date("2026-07-06T10:00:00Z");
  const late = (days: number) => new Date(start.getTime() + days * 24 * hourMs);
  const busy = await insertMemberWithAccount(pool, { cohortId, name: "Bezig", now: start });
  await insertAnsweredRounds(pool, {
    releases,
    course,
    learnerId: busy,
    now: late(5),
    rounds: [{ lessonId: "vijf", right: [yes, yes] }],
  });
  const own = await insertMemberWithAccount(pool, { cohortId, name: "Meer tijd", now: start });
  await pool`insert into deadline (cohort_id, scope, due_at) values (${cohortId}, '', ${late(4)})`;
  await pool`insert into extension (learner_id, cohort_id, scope, seq, due_at, reason, actor, at)
    values (${own}, ${cohortId}, '', 1, ${late(20)}, 'Ziek', ${own}, ${start})`;
  const run = (days: number) => sendReminders(pool, releases, { mail, now: late(days) });
  await run(2);
  expect((await mailsOf(busy)).map(({ template }) => template)).toEqual(["deadline-reminder"]);
  expect(await mailsOf(own)).toHaveLength(0);
  await run(11);
  expect(await mailsOf(busy)).toHaveLength(1);
  expect((await mailsOf(own)).map(({ template }) => template)).toEqual(["silence-reminder"]);
  await run(12);
  expect((await mailsOf(busy)).map(({ template, data }) => [template, data.begun])).toEqual([
    ["deadline-reminder", undefined],
    ["silence-reminder", true],
  ]);
  await run(18);
  expect((await mailsOf(own)).map(({ template }) => template)).toEqual(["silence-reminder", "deadline-reminder"]);
  await pool`delete from cohort where id = ${cohortId}`;
});

it("the link in a mail switches off reminders of that group without logging in, and does nothing else", async () => {
  const { cohortId } = await group({ name: "Uit", endsOn: "2026-12-31" });
  const now = new Date("2026-08-17T10:00:00Z");
  const learnerId = await insertMemberWithAccount(pool, { cohortId, name: "Een", now: begin });
  await sendReminders(pool, releases, { mail, now });
  const [sent] = await mailsOf(learnerId);
  const token = sent?.data.token ?? "";
  expect(await findCohortNameByUnsubscribeToken(pool, { token, now })).toEqual({ cohort: "Uit" });
  expect(await pool`select from member_choice where learner_id = ${learnerId}`).toHaveLength(0);
  for (let time = 0; time < 2; time++)
    expect(await unsubscribeFromReminders(pool, { token, now })).toEqual({ cohort: "Uit" });
  expect([...(await pool`select cohort_id, reminders from member_choice where learner_id = ${learnerId}`)]).toEqual([
    { cohortId, reminders: false },
  ]);
  const later = new Date("2026-08-26T10:00:00Z");
  await sendReminders(pool, releases, { mail, now: later });
  expect(await mailsOf(learnerId)).toHaveLength(1);
  expect(await unsubscribeFromReminders(pool, { token: "x".repeat(43), now })).toBeNull();
  expect(await findCohortNameByUnsubscribeToken(pool, { token, now: new Date("2026-12-01T10:00:00Z") })).toBeNull();
  expect(
    await switchRemindersOfMember(pool, {
      learnerId: await insertLearnerWithAccount(pool, "Vreemd", begin),
      cohortId,
      reminders: true,
    }),
  ).toBe(false);
  await pool`delete from cohort where id = ${cohortId}`;
});

it("on Monday a trainer gets one mail about all running groups for which they want it", async () => {
  await pool`delete from cohort`;
  await pool`delete from mail_outbox`;
  const monday = new Date("2026-03-16T07:00:00Z");
  const { cohortId, trainerId } = await group({ name: "Een" });
  const second = await insertCohort(pool, { trainerId, name: "Twee", endsOn: "2026-05-31", now: begin });
  await insertCohort(pool, { trainerId, name: "Voorbij", endsOn: "2026-03-15", now: begin });
  const helper = await insertTrainer(pool, "Helper", begin);
  await insertCohortTrainer(pool, { cohortId, trainerId: helper, now: begin });
  const former = await insertLearnerWithAccount(pool, "Was trainer", begin);
  await insertCohortTrainer(pool, { cohortId, trainerId: former, now: begin });
  await insertMemberWithAccount(pool, { cohortId, name: "Stil", now: begin });
  const fresh = new Date("2026-03-11T10:00:00Z");
  await insertMemberWithAccount(
    pool,
    { cohortId, name: "Nieuw", now: fresh },
    { releases, course, rounds: [{ lessonId: "vijf", right: [yes, yes, yes, yes, yes] }] },
  );
  await switchWeeklyMailToTrainer(pool, { cohortId: second, trainerId, digest: false });
  const counts = await Promise.all([
    sendWeeklyMailsToTrainers(pool, releases, { mail, now: monday }),
    sendWeeklyMailsToTrainers(pool, releases, { mail, now: monday }),
  ]);
  expect(Math.max(...counts)).toBe(2);
  expect(await sendWeeklyMailsToTrainers(pool, releases, { mail, now: new Date("2026-03-17T07:00:00Z") })).toBe(0);
  const [own, ...more] = await mailsOf(trainerId);
  expect(more).toEqual([]);
  expect(JSON.parse(own?.data.lines ?? "")).toEqual([
    { cohort: "Een", course: expect.any(String), members: 2, joined: 1, passed: 1, certificates: 0, needs: 1 },
  ]);
  expect(await mailsOf(helper)).toHaveLength(1);
  expect(await mailsOf(former)).toHaveLength(0);
  expect(await sendWeeklyMailsToTrainers(pool, releases, { mail, now: new Date("2026-03-23T07:00:00Z") })).toBe(2);
  // A trainer can't switch the digest about another trainer's cohort on or off.
  await switchWeeklyMailToTrainer(pool, { cohortId, trainerId: former, digest: false });
  await switchWeeklyMailToTrainer(pool, { cohortId: second, trainerId: helper, digest: true });
  expect([...(await pool`select digest from cohort_trainer where cohort_id = ${second}`)]).toEqual([{ digest: false }]);
});
