/** These tests check what a trainer can do for one member, and what the learner sees of it. */
import { expect, it } from "vitest";
import {
  insertAnsweredRounds,
  insertCohort,
  insertCohortTrainer,
  insertLearnerWithAccount,
  insertMembership,
  insertMemberWithAccount,
  insertTrainer,
  withdrawTrainerRole,
} from "~/../tests/support/cohorts";
import { openTestDatabase } from "~/../tests/support/database";
import { loadTestCourse } from "~/../tests/support/factories";
import { recordAuditEvent } from "~/accounts/audit/record-audit-event.server";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { newId } from "~/platform/ids";
import { createMailQueue } from "~/platform/mail/mail-queue.server";
import { createRateLimiter } from "~/platform/rate-limits.server";
import { extendDeadlineOfMember } from "../deadlines/extend-deadline.server";
import { listStaffActionsAboutLearner } from "../group/list-staff-actions-about-learner.server";
import { exportCohortDataOfLearner } from "../joining/export-cohort-data-of-learner.server";
import { getMemberForTrainer } from "./get-member-for-trainer.server";
import { getWeeklyCohortProgress } from "./get-weekly-cohort-progress.server";
import { listTrainerMessagesToLearner } from "./list-trainer-messages-to-learner.server";
import { sendTrainerMessage } from "./send-trainer-message.server";

const { pool, countStatements } = await openTestDatabase();
const begin = new Date("2026-03-02T10:00:00Z");
const now = new Date("2026-03-13T12:00:00Z");
const course = await loadTestCourse(pool, begin);
const releases = createReleaseCache();
const limits = createRateLimiter(pool);
const mail = createMailQueue({ send: async () => {} });
const dates = { courseId: "proef", startsOn: "2026-01-01", endsOn: "2026-12-31" };

async function groupOfOne() {
  const trainerId = await insertTrainer(pool, "Marieke Postma", begin);
  const cohortId = await insertCohort(pool, { trainerId, now: begin });
  const learnerId = await insertMemberWithAccount(pool, { cohortId, name: "Zoë Willems", now: begin });
  const key = { cohortId, trainerId, learnerId };
  const letter = {
    ...key,
    formId: newId(now),
    subject: "Lukt het?",
    text: "Dag Zoë,\n\n<b>Kom langs</b>.",
    limits,
    mail,
    now,
  };
  return { ...key, key, letter };
}

/**
 * Returns forged keys of a member. In each, one id is replaced by an id of another cohort, trainer or learner. The server must refuse all
 * of them.
 */
async function forgedKeys({
  cohortId,
  trainerId,
  learnerId,
}: {
  cohortId: string;
  trainerId: string;
  learnerId: string;
}) {
  const stranger = await insertTrainer(pool, "Ander", begin);
  const elsewhere = await insertCohort(pool, { trainerId: stranger, now: begin });
  const own = await insertCohort(pool, { trainerId, now: begin });
  return {
    "another trainer": { cohortId, trainerId: stranger, learnerId },
    "another's cohort": { cohortId: elsewhere, trainerId, learnerId },
    "no member of this one": { cohortId: own, trainerId, learnerId },
    "member of another cohort": {
      cohortId,
      trainerId,
      learnerId: await insertMemberWithAccount(pool, { cohortId: elsewhere, name: "Vreemd", now: begin }),
    },
    nobody: { cohortId, trainerId, learnerId: newId(now) },
    "an account without a group": {
      cohortId,
      trainerId,
      learnerId: await insertLearnerWithAccount(pool, "Los", begin),
    },
  };
}

const mailsTo = (learnerId: string) =>
  pool`select template, data from mail_outbox where recipient = ${`${learnerId}@example.org`} order by id`;
const eventsOf = (learnerId: string) =>
  pool`select actor, action, object from audit_event where subject = ${learnerId} order by id`;

it("a message is stored, mailed and recorded once, however often its form is sent", async () => {
  const { key, letter, trainerId, cohortId, learnerId } = await groupOfOne();
  const outcomes = await Promise.all([1, 2, 3].map(() => sendTrainerMessage(pool, releases, letter)));
  expect([...outcomes, await sendTrainerMessage(pool, releases, letter)]).toEqual(Array(4).fill({ ok: true }));
  const messages = await listTrainerMessagesToLearner(pool, { learnerId, cohortId });
  const [sent] = messages;
  expect(messages).toMatchObject([
    { subject: "Lukt het?", text: "Dag Zoë,\n\n<b>Kom langs</b>.", by: "Marieke Postma" },
  ]);
  expect([...(await mailsTo(learnerId))]).toMatchObject([
    { template: "trainer-message", data: { name: "Zoë Willems", trainer: "Marieke Postma", subject: "Lukt het?" } },
  ]);
  expect([...(await eventsOf(learnerId))]).toEqual([
    { actor: trainerId, action: "cohort-message", object: `${cohortId}:${sent?.id}` },
  ]);
  const seen = await getMemberForTrainer(pool, releases, { ...key, cohort: dates, now });
  expect(seen?.member.messages).toHaveLength(1);
  // The learner's export of their own data contains the message.
  expect(await exportCohortDataOfLearner(pool, learnerId)).toMatchObject({
    memberships: [{ cohort: "SW-2B, najaar", state: "joined" }],
    messages: [{ cohort: "SW-2B, najaar", subject: "Lukt het?" }],
    extensions: [],
    reminders: [],
  });
});

it("a form sent again with other words or by another trainer is another message; a former trainer sends none", async () => {
  const { letter, cohortId, learnerId } = await groupOfOne();
  const helper = await insertTrainer(pool, "Bo", begin);
  await insertCohortTrainer(pool, { cohortId, trainerId: helper, now: begin });
  for (const each of [letter, { ...letter, text: "Anders." }, { ...letter, trainerId: helper }]) {
    expect(await sendTrainerMessage(pool, releases, each)).toEqual({ ok: true });
  }
  const written = await listTrainerMessagesToLearner(pool, { learnerId, cohortId });
  expect(written.map(({ by, text }) => [by, text === letter.text]).sort()).toEqual([
    ["Bo", true],
    ["Marieke Postma", false],
    ["Marieke Postma", true],
  ]);
  await withdrawTrainerRole(pool, helper, now);
  expect(await sendTrainerMessage(pool, releases, { ...letter, trainerId: helper })).toEqual({
    ok: false,
    reason: "not-found",
  });
  await pool`delete from cohort_trainer where learner_id = ${letter.trainerId}`;
  expect(await sendTrainerMessage(pool, releases, letter)).toEqual({ ok: false, reason: "not-found" });
});

it("a message is refused if it is empty, too long, or to a person who is not a member", async () => {
  const { key, letter, learnerId } = await groupOfOne();
  expect(await sendTrainerMessage(pool, releases, { ...letter, subject: " ", text: "\n" })).toEqual({
    ok: false,
    reason: "invalid",
    problems: { subject: "subject-empty", text: "text-empty" },
  });
  const long = { subject: "x".repeat(151), text: "x".repeat(4001) };
  expect(await sendTrainerMessage(pool, releases, { ...letter, ...long })).toMatchObject({
    problems: { subject: "subject-long", text: "text-long" },
  });
  for (const [name, forged] of Object.entries(await forgedKeys(key))) {
    const outcome = await sendTrainerMessage(pool, releases, { ...letter, ...forged });
    expect([name, outcome]).toEqual([name, { ok: false, reason: "not-found" }]);
    expect(await mailsTo(forged.learnerId)).toHaveLength(0);
  }
  expect(await listTrainerMessagesToLearner(pool, { learnerId, cohortId: letter.cohortId })).toEqual([]);
});

it("after twenty messages in an hour a trainer has to wait, and a form sent again does not count", async () => {
  const { letter } = await groupOfOne();
  for (let n = 0; n < 20; n++)
    expect(await sendTrainerMessage(pool, releases, { ...letter, formId: newId(now) })).toEqual({ ok: true });
  const last = { ...letter, formId: newId(now) };
  expect(await sendTrainerMessage(pool, releases, last)).toMatchObject({ ok: false, reason: "too-many-tries" });
  expect(await listTrainerMessagesToLearner(pool, letter)).toHaveLength(20);
});

it("an extension is later than the current deadline, stays on record, and is sent to the learner with its reason", async () => {
  const { key, cohortId, learnerId, trainerId } = await groupOfOne();
  await pool`insert into deadline (cohort_id, scope, due_at) values (${cohortId}, 'vijf', ${new Date("2026-03-11T22:59:00Z")})`;
  const form = { ...key, scope: "vijf", day: "2026-03-20", time: "23:59", reason: "Je was ziek.", limits, mail, now };
  const ask = (change: Partial<typeof form>) => extendDeadlineOfMember(pool, releases, { ...form, ...change });
  const refused = (problems: object) =>
    expect.objectContaining({ ok: false, reason: "invalid", problems: expect.objectContaining(problems) });
  for (const scope of ["alles", ""]) expect(await ask({ scope })).toEqual(refused({ scope: "scope-unknown" }));
  expect(await ask({ day: " " })).toEqual(refused({ day: "due-empty" }));
  expect(await ask({ day: "2026-02-30" })).toEqual(refused({ day: "due-invalid" }));
  expect(await ask({ day: "2026-03-12" })).toEqual(refused({ day: "due-past" }));
  expect(await ask({ reason: " " })).toEqual(refused({ reason: "reason-empty" }));
  expect(await ask({ reason: "x".repeat(501) })).toEqual(refused({ reason: "reason-long" }));
  expect(await mailsTo(learnerId)).toHaveLength(0);

  expect(await Promise.all([ask({}), ask({})])).toEqual([{ ok: true }, { ok: true }]);
  expect(await ask({ day: "2026-03-20", reason: "Anders." })).toEqual(refused({ day: "due-same" }));
  // The second extension is made a minute later, because mails of the same moment have no fixed order.
  const soon = new Date(now.getTime() + 60_000);
  expect(await ask({ day: "2026-03-21", reason: "Nog een dag.", now: soon })).toEqual({ ok: true });
  const rows =
    await pool`select seq, due_at, reason, actor from extension where learner_id = ${learnerId} order by seq`;
  expect([...rows]).toEqual([
    { seq: 1, dueAt: new Date("2026-03-20T22:59:00Z"), reason: "Je was ziek.", actor: trainerId },
    { seq: 2, dueAt: new Date("2026-03-21T22:59:00Z"), reason: "Nog een dag.", actor: trainerId },
  ]);
  expect((await mailsTo(learnerId)).map(({ data }) => data)).toMatchObject([
    { lessons: '["Les 2: vijf"]', due: "2026-03-20T22:59:00.000Z", reason: "Je was ziek." },
    { reason: "Nog een dag." },
  ]);
  const seen = await getMemberForTrainer(pool, releases, { ...key, cohort: dates, now });
  expect(seen?.member.deadlines).toEqual([{ scope: "vijf", dueAt: new Date("2026-03-21T22:59:00Z"), extended: true }]);
  expect([seen?.member.standing, seen?.member.memory.length]).toEqual(["on-schedule", 2]);
  for (const [name, forged] of Object.entries(await forgedKeys(key))) {
    const outcome = await ask({ ...forged, day: "2026-04-01" });
    expect([name, outcome]).toEqual([name, { ok: false, reason: "not-found" }]);
  }
});

it("a trainer sees scores by round and objective, and nothing that the learner wrote or chose", async () => {
  const { key, cohortId, learnerId } = await groupOfOne();
  const rounds = [
    { lessonId: "vijf" as const, right: [true, true, true, false, false] },
    { lessonId: "vijf" as const, right: [true, true, true, true, true], round: 2 },
    { lessonId: "alles" as const, right: "all" as const },
  ];
  await insertAnsweredRounds(pool, { releases, course, rounds, learnerId, now: begin });
  await pool`
    insert into note (learner_id, id, course_id, lesson_id, place, text, saved_at)
    values (${learnerId}, ${newId(now)}, 'proef', 'vijf', 'recall:terugblik', 'GEHEIM dagboek', ${now})`;
  const { result, statements } = await countStatements((counted) =>
    getMemberForTrainer(counted, releases, { ...key, cohort: dates, now }),
  );
  expect(statements).toHaveLength(4);
  expect(result?.member.rounds).toMatchObject([
    { lessonId: "alles", number: 1, passed: true },
    { lessonId: "vijf", number: 1, passed: false, score: 0.6, perObjective: { "T2.1": 1, "T2.2": 0 } },
    { lessonId: "vijf", number: 2, passed: true, score: 1, perObjective: { "T2.1": 1, "T2.2": 1 } },
  ]);
  const told = JSON.stringify(result);
  for (const secret of ["GEHEIM", "Mijn antwoord", "@example.org", "response"]) expect(told).not.toContain(secret);
  for (const forged of Object.values(await forgedKeys(key))) {
    expect(await getMemberForTrainer(pool, releases, { ...forged, cohort: dates, now })).toBe(null);
  }
  const { progress } = await getWeeklyCohortProgress(pool, releases, { ...key, cohort: dates, now });
  expect(progress).toMatchObject({ members: 1, lessons: 2 });
  expect(progress.weeks.at(-1)).toMatchObject({ total: 2, mean: 2 });
  expect(progress.weeks.find(({ monday }) => monday === "2026-03-02")).toMatchObject({ passed: 2 });
  const stranger = await insertTrainer(pool, "Ander", begin);
  const { progress: others } = await getWeeklyCohortProgress(pool, releases, {
    cohortId,
    trainerId: stranger,
    cohort: dates,
    now,
  });
  expect(others).toMatchObject({ members: 0, weeks: [], deadlines: [] });
});

it("the learner reads who did what, when and in which group, also what was done to the group during their membership", async () => {
  const { cohortId, learnerId, trainerId, letter } = await groupOfOne();
  const helper = await insertTrainer(pool, "Hulp", begin);
  await insertCohortTrainer(pool, { cohortId, trainerId: helper, now: begin });
  const at = (hours: number) => new Date(begin.getTime() + hours * 3_600_000);
  const event = (
    actor: string,
    subject: string,
    action: "cohort-message" | "role-granted" | "name-changed",
    hours: number,
    object = cohortId,
  ) => recordAuditEvent(pool, { actor, subject, action, object, now: at(hours) });
  await event(helper, cohortId, "cohort-message", -1);
  await event(helper, cohortId, "cohort-message", 1);
  await event(trainerId, learnerId, "role-granted", 2, "trainer");
  await event(learnerId, learnerId, "name-changed", 3, "");
  await sendTrainerMessage(pool, releases, { ...letter, now: at(4) });
  await insertMembership(pool, { cohortId, learnerId, state: "left", now: at(5) });
  await event(helper, cohortId, "cohort-message", 6);
  await insertMembership(pool, { cohortId, learnerId, now: at(7) });
  await event(newId(now), cohortId, "cohort-message", 8);
  const group = { id: cohortId, name: "SW-2B, najaar", courseId: "proef" };
  const { entries, more } = await listStaffActionsAboutLearner(pool, { learnerId, page: 1 });
  expect(more).toBe(false);
  expect(entries).toMatchObject([
    { at: at(8), by: null, gone: true, cohort: group },
    { at: at(4), by: "Marieke Postma", gone: false, cohort: group, message: { subject: "Lukt het?" } },
    { at: at(2), by: null, gone: false, cohort: null, role: "trainer" },
    { at: at(1), by: "Hulp", cohort: group, message: null },
  ]);
  const other = await insertMemberWithAccount(pool, { cohortId, name: "Ander lid", now: at(7.5) });
  expect((await listStaffActionsAboutLearner(pool, { learnerId: other, page: 1 })).entries).toHaveLength(1);
});

it("a long log has pages of fifty", async () => {
  const { cohortId, learnerId, trainerId } = await groupOfOne();
  for (let n = 0; n < 60; n++) {
    const subject = n % 2 === 0 ? cohortId : learnerId;
    await recordAuditEvent(pool, {
      actor: trainerId,
      subject,
      action: "cohort-message",
      object: cohortId,
      now: new Date(begin.getTime() + n * 1000),
    });
  }
  const [first, second] = await Promise.all(
    [1, 2].map((page) => listStaffActionsAboutLearner(pool, { learnerId, page })),
  );
  expect([first?.entries.length, first?.more, second?.entries.length, second?.more]).toEqual([50, true, 10, false]);
  const times = [...(first?.entries ?? []), ...(second?.entries ?? [])].map(({ at }) => at.getTime());
  expect(times).toEqual([...times].sort((a, b) => b - a));
  expect(new Set(times).size).toBe(60);
});
