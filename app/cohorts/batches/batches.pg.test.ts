/** These tests send batches of a trainer: who gets what, once, and in how many statements. */
import { expect, it } from "vitest";
import { type GroupOfMembers, insertGroupOf } from "~/../tests/support/batches";
import {
  insertCohortTrainer,
  insertLearnerWithAccount,
  insertMembership,
  insertTrainer,
} from "~/../tests/support/cohorts";
import { openTestDatabase } from "~/../tests/support/database";
import { loadTestCourse } from "~/../tests/support/factories";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { newId } from "~/platform/ids";
import { createMailQueue } from "~/platform/mail/mail-queue.server";
import { createRateLimiter } from "~/platform/rate-limits.server";
import { listTrainerMessagesToLearner } from "../following/list-trainer-messages-to-learner.server";
import { leaveCohort } from "../joining/end-membership.server";
import type { BatchAct } from "./batch";
import { beginBatch } from "./begin-batch.server";
import { deleteOldBatches } from "./delete-old-batches.server";
import { getBatch } from "./get-batch.server";
import { previewBatch } from "./preview-batch.server";
import { saveBatchDraft } from "./save-batch-draft.server";
import { sendBatch } from "./send-batch.server";

const { pool, countStatements } = await openTestDatabase();
const begin = new Date("2026-03-02T10:00:00Z");
const now = new Date("2026-03-13T12:00:00Z");
await loadTestCourse(pool, begin);
const releases = createReleaseCache();
const limits = createRateLimiter(pool);
const mail = createMailQueue({ send: async () => {} });
const dates = { courseId: "proef", startsOn: "2026-01-01", endsOn: "2026-12-31" };
const letter = { subject: "Voor {naam}", text: "Dag {naam},\n\nTot morgen.", replies: false };

const makeGroup = (people: number) => insertGroupOf(pool, people, begin);

async function begun({ cohortId, trainerId, learnerIds }: GroupOfMembers, act: BatchAct = "message") {
  const key = { cohortId, trainerId, batchId: newId(now) };
  expect(await beginBatch(pool, { ...key, act, learnerIds, now })).toMatchObject({ ok: true });
  return key;
}

async function written(group: GroupOfMembers, typed = letter) {
  const key = await begun(group);
  expect(await saveBatchDraft(pool, { ...key, given: { act: "message", typed }, now })).toEqual({ ok: true });
  return key;
}

type Key = Awaited<ReturnType<typeof begun>>;
const send = (key: Key, draftNo = 1, db = pool) => sendBatch(db, releases, { ...key, draftNo, limits, mail, now });
const countSending = async (key: Key, draftNo = 1) =>
  (await countStatements((counted) => send(key, draftNo, counted))).statements.length;
const mailsTo = (learnerId: string) =>
  pool<{ template: string; data: Record<string, string> }[]>`
    select template, data from mail_outbox where recipient = ${`${learnerId}@example.org`} order by id`;
const look = async (key: Key) => {
  const batch = await getBatch(pool, key);
  if (!batch) throw new Error("no batch");
  return previewBatch(pool, releases, { ...key, batch, cohort: dates, readerId: null, now });
};
const outcomeOf = async (key: Key) => (await getBatch(pool, key))?.outcome;

it("300 people get one message each with their own name, whatever is clicked, in as many statements as one person", async () => {
  const [one, many] = [await makeGroup(1), await makeGroup(300)];
  await send(await written(await makeGroup(1)));
  const single = await written(one);
  const forOne = await countSending(single);
  const key = await written(many);
  const forMany = await countSending(key);
  expect(forOne).toBeGreaterThan(10);
  expect(forMany).toBe(forOne);
  // Clicks at once, in two tabs, and again after an answer that was lost.
  await Promise.all([1, 2, 3].map(() => send(key)));
  expect(await send(key)).toEqual({ ok: true });
  const mails = await pool<{ recipient: string; data: Record<string, string> }[]>`
    select recipient, data from mail_outbox where data ->> 'cohortId' = ${many.cohortId}`;
  expect(mails.map(({ recipient }) => recipient).sort()).toEqual(
    many.learnerIds.map((id) => `${id}@example.org`).sort(),
  );
  expect(new Set(mails.map(({ data }) => data.text)).size).toBe(300);
  for (const { data } of mails) {
    expect(data).toMatchObject({ subject: `Voor ${data.name}`, text: `Dag ${data.name},\n\nTot morgen.`, replyTo: "" });
    // A mail to one member never shows others.
    expect(
      JSON.stringify(data)
        .match(/Lid \d+/g)
        ?.every((name) => name === data.name),
    ).toBe(true);
  }
  const [first = ""] = many.learnerIds;
  expect(await listTrainerMessagesToLearner(pool, { learnerId: first, cohortId: many.cohortId })).toMatchObject([
    { subject: "Voor Lid 1", by: "Marieke Postma" },
  ]);
  expect(
    await pool`select from audit_event where actor = ${many.trainerId} and action = 'cohort-message'`,
  ).toHaveLength(300);
  expect(await pool`select from need_item where cohort_id = ${many.cohortId} and kind = 'message'`).toHaveLength(300);
  // Only numbers stay.
  const [stored] = await pool`select draft, outcome from member_batch where id = ${key.batchId}`;
  expect(stored).toMatchObject({ draft: null, outcome: { reached: 300, skipped: 0, left: 0 } });
  expect(await pool`select from member_batch_person where batch_id = ${key.batchId}`).toHaveLength(0);
}, 60_000);

it("of clicks at once one sends, and the last of three an hour is not refused to its second click", async () => {
  const group = await makeGroup(2);
  for (let number = 0; number < 3; number++) {
    const key = await written(group);
    const outcomes = await Promise.all([send(key), send(key)]);
    expect(outcomes).toContainEqual({ ok: true });
    expect(await outcomeOf(key)).toMatchObject({ reached: 2 });
    expect(await send(key)).toEqual({ ok: true });
  }
  const fourth = await written(group);
  expect(await send(fourth)).toMatchObject({ ok: false, reason: "too-many-tries" });
  expect(await outcomeOf(fourth)).toBeNull();
  const [learnerId = ""] = group.learnerIds;
  expect(await mailsTo(learnerId)).toHaveLength(3);
  // To remove people sends nothing, so it is not counted.
  expect(await send(await begun(group, "remove"), 0)).toEqual({ ok: true });
});

it("if storing fails halfway, nobody gets anything, the try is given back, and the same button sends it", async () => {
  const group = await makeGroup(3);
  const key = await written(group);
  const dying: typeof mail = { ...mail, enqueueAll: () => Promise.reject(new Error("the server died")) };
  await expect(sendBatch(pool, releases, { ...key, draftNo: 1, limits, mail: dying, now })).rejects.toThrow("died");
  expect(await pool`select from trainer_message where cohort_id = ${group.cohortId}`).toHaveLength(0);
  expect(await send(key)).toEqual({ ok: true });
  expect(await outcomeOf(key)).toMatchObject({ reached: 3, skipped: 0, left: 0 });
});

it("who leaves, or whose account ends, between the preview and sending gets nothing, and the trainer is told how many", async () => {
  const group = await makeGroup(4);
  const [leaver = "", gone = ""] = group.learnerIds;
  const key = await written(group);
  await leaveCohort(pool, { cohortId: group.cohortId, learnerId: leaver, now });
  await pool.begin(async (tx) => {
    await tx`select set_config('leerdossier.erase', 'on', true)`;
    await tx`delete from account where learner_id = ${gone}`;
  });
  const batch = await getBatch(pool, key);
  expect(batch).toMatchObject({ left: 2, members: [{ name: "Lid 3" }, { name: "Lid 4" }] });
  expect(await send(key)).toEqual({ ok: true });
  expect(await outcomeOf(key)).toMatchObject({ reached: 2, skipped: 0, left: 2 });
  expect(await mailsTo(leaver)).toHaveLength(0);
});

it("what is sent is what the trainer saw: after a change in another window nothing is sent; replies go to the trainer by choice", async () => {
  const group = await makeGroup(1);
  const key = await written(group);
  await saveBatchDraft(pool, { ...key, given: { act: "message", typed: { ...letter, replies: true } }, now });
  expect(await send(key, 1)).toEqual({ ok: false, reason: "changed" });
  expect(await send(await begun(group), 0)).toEqual({ ok: false, reason: "changed" });
  expect(await send(key, 2)).toEqual({ ok: true });
  const [sent] = await mailsTo(group.learnerIds[0] ?? "");
  expect(sent?.data.replyTo).toBe(`${group.trainerId}@example.org`);
  expect(await saveBatchDraft(pool, { ...key, given: { act: "message", typed: letter }, now })).toEqual({
    ok: false,
    reason: "sent",
  });
});

it("attack: people who are not members are left out, and a batch belongs to one trainer and one cohort", async () => {
  const [group, other] = [await makeGroup(2), await makeGroup(1)];
  const stranger = await insertLearnerWithAccount(pool, "Los", begin);
  const forged = { ...group, learnerIds: [...group.learnerIds, ...other.learnerIds, stranger, newId(now)] };
  const key = await written(forged);
  expect(await getBatch(pool, key)).toMatchObject({ strangers: 3, members: [{ name: "Lid 1" }, { name: "Lid 2" }] });
  const helper = await insertTrainer(pool, "Bo", begin);
  await insertCohortTrainer(pool, { cohortId: group.cohortId, trainerId: helper, now: begin });
  for (const [trainerId, cohortId] of [
    [helper, group.cohortId],
    [other.trainerId, group.cohortId],
    [other.trainerId, other.cohortId],
    [group.trainerId, other.cohortId],
  ] as const) {
    const wrong = { ...key, trainerId, cohortId };
    expect(await getBatch(pool, wrong)).toBeNull();
    expect(await saveBatchDraft(pool, { ...wrong, given: { act: "message", typed: letter }, now })).toMatchObject({
      reason: "not-found",
    });
    expect(await send(wrong)).toEqual({ ok: false, reason: "not-found" });
    // An id that is taken is not taken over.
    expect(await beginBatch(pool, { ...wrong, act: "remove", learnerIds: null, now })).toEqual({
      ok: false,
      reason: "nobody",
    });
  }
  expect(
    await beginBatch(pool, { ...key, batchId: newId(now), act: "message", learnerIds: other.learnerIds, now }),
  ).toEqual({
    ok: false,
    reason: "nobody",
  });
  await pool`delete from cohort_trainer where learner_id = ${group.trainerId}`;
  expect(await send(key)).toEqual({ ok: false, reason: "not-found" });
  expect(await pool`select from trainer_message where cohort_id = ${group.cohortId}`).toHaveLength(0);
});

it("more time is for whom it is more; a date that does not fit is refused, also if the deadline moved meanwhile", async () => {
  const group = await makeGroup(3);
  const [, later = ""] = group.learnerIds;
  const { cohortId, trainerId } = group;
  await pool`insert into deadline (cohort_id, scope, due_at) values (${cohortId}, 'vijf', ${new Date("2026-03-20T22:59:00Z")})`;
  await pool`insert into extension (learner_id, cohort_id, scope, seq, due_at, reason, actor, at)
    values (${later}, ${cohortId}, 'vijf', 1, ${new Date("2026-04-20T21:59:00Z")}, 'Ziek', ${trainerId}, ${begin})`;
  const key = await begun(group, "extension");
  const typed = { scope: "vijf", day: "2026-04-01", time: "23:59", reason: "Vakantie" };
  const save = (given: Partial<typeof typed>) =>
    saveBatchDraft(pool, { ...key, given: { act: "extension", typed: { ...typed, ...given } }, now });
  expect(await save({ scope: "een" })).toMatchObject({ problems: { scope: "scope-unknown" } });
  expect(await save({ day: "2026-03-19" })).toMatchObject({ problems: { day: "due-not-later" } });
  expect(await save({ reason: " " })).toMatchObject({ problems: { reason: "reason-empty" } });
  expect(await save({})).toEqual({ ok: true });
  const preview = await look(key);
  expect(preview).toMatchObject({ gets: [{ name: "Lid 1" }, { name: "Lid 3" }], skipped: [{ name: "Lid 2" }] });
  await pool`update deadline set due_at = ${new Date("2026-05-01T21:59:00Z")} where cohort_id = ${cohortId}`;
  expect(await send(key)).toMatchObject({ ok: false, reason: "invalid", problems: { day: "due-not-later" } });
  await pool`update deadline set due_at = ${new Date("2026-03-20T22:59:00Z")} where cohort_id = ${cohortId}`;
  expect(await send(key)).toEqual({ ok: true });
  expect(await outcomeOf(key)).toMatchObject({ reached: 2, skipped: 1, left: 0 });
  expect(await mailsTo(later)).toHaveLength(0);
  expect(await mailsTo(group.learnerIds[0] ?? "")).toMatchObject([
    { template: "extension", data: { reason: "Vakantie" } },
  ]);
});

it("a reminder comes once a day, and not to whom it would annoy; outside the days of the cohort there is none", async () => {
  const group = await makeGroup(4);
  const { cohortId } = group;
  const [plain = "", off = "", today = ""] = group.learnerIds;
  await pool`insert into member_choice (learner_id, cohort_id, reminders) values (${off}, ${cohortId}, false)`;
  await pool`insert into reminder (learner_id, sent_on, cohort_id, kind, mail_key, at)
    values (${today}, '2026-03-13', ${cohortId}, 'silence', 'k', ${now})`;
  await pool`insert into deadline (cohort_id, scope, due_at) values
    (${cohortId}, 'vijf', ${new Date("2026-03-10T22:59:00Z")}), (${cohortId}, '', ${new Date("2026-03-20T22:59:00Z")})`;
  const key = await begun(group, "reminder");
  const preview = await look(key);
  expect(preview.gets.map(({ name }) => name)).toEqual(["Lid 1", "Lid 4"]);
  expect(await send(key, 0)).toEqual({ ok: true });
  expect(await outcomeOf(key)).toMatchObject({ reached: 2, skipped: 2, left: 0 });
  const [reminder] = await mailsTo(plain);
  expect(reminder).toMatchObject({ template: "trainer-reminder", data: { trainer: "Marieke Postma" } });
  expect([reminder?.data.over, reminder?.data.deadlines].map((list) => JSON.parse(list ?? "[]"))).toMatchObject([
    [{ dueAt: "2026-03-10T22:59:00.000Z" }],
    [{ title: "", dueAt: "2026-03-20T22:59:00.000Z" }],
  ]);
  expect(reminder?.data.token).toMatch(/^.{43}$/);
  const again = await begun(group, "reminder");
  expect(await send(again, 0)).toEqual({ ok: true });
  expect(await outcomeOf(again)).toMatchObject({ reached: 0, skipped: 4 });
  await pool`update cohort set ends_on = '2026-03-12' where id = ${cohortId}`;
  expect(await send(await begun(group, "reminder"), 0)).toEqual({ ok: false, reason: "not-running" });
  // A message can still be sent to a cohort that is over.
  expect(await send(await written(group))).toEqual({ ok: true });
});

it("300 people are reminded, get more time, or are removed in as many statements as one", async () => {
  const groups = [await makeGroup(1), await makeGroup(300)] as const;
  const typed = { scope: "", day: "2026-06-01", time: "23:59", reason: "Vakantie" };
  for (const act of ["reminder", "extension", "remove"] as const) {
    const counts: number[] = [];
    for (const group of groups) {
      await pool`insert into deadline (cohort_id, scope, due_at) values (${group.cohortId}, '', ${now}) on conflict do nothing`;
      const key = await begun(group, act);
      if (act === "extension") await saveBatchDraft(pool, { ...key, given: { act, typed }, now });
      counts.push(await countSending(key, act === "extension" ? 1 : 0));
      expect(await outcomeOf(key)).toMatchObject({ reached: group.learnerIds.length });
    }
    expect(counts[1], act).toBe(counts[0]);
  }
  const [, many] = groups;
  expect(await pool`select from member where cohort_id = ${many.cohortId}`).toHaveLength(0);
  expect(await pool`select from need_item where cohort_id = ${many.cohortId}`).toHaveLength(0);
  expect(
    await pool`select from audit_event where actor = ${many.trainerId} and action = 'cohort-removed'`,
  ).toHaveLength(300);
}, 60_000);

it("a batch to the whole group has all its members, and every batch is deleted after a day", async () => {
  const group = await makeGroup(3);
  const key = { cohortId: group.cohortId, trainerId: group.trainerId, batchId: newId(now) };
  for (let click = 0; click < 2; click++)
    expect(await beginBatch(pool, { ...key, act: "message", learnerIds: null, now })).toEqual({
      ok: true,
      needsDraft: true,
    });
  await insertMembership(pool, {
    cohortId: group.cohortId,
    learnerId: await insertLearnerWithAccount(pool, "Nieuw", now),
    now,
  });
  expect((await getBatch(pool, key))?.members).toHaveLength(3);
  await deleteOldBatches(pool, { now: new Date(now.getTime() + 86_300_000) });
  expect(await getBatch(pool, key)).not.toBeNull();
  await deleteOldBatches(pool, { now: new Date(now.getTime() + 86_400_001) });
  expect(await getBatch(pool, key)).toBeNull();
});
