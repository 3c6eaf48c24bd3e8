import { expect, it } from "vitest";
import { insertCohort, insertMemberWithAccount, insertTrainer } from "~/../tests/support/cohorts";
import { createRequestContextFactory } from "~/../tests/support/context";
import { openTestDatabase } from "~/../tests/support/database";
import { loadTestCourse } from "~/../tests/support/factories";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { newId } from "~/platform/ids";
import { createMailQueue } from "~/platform/mail/mail-queue.server";
import { extendDeadlineOfMember } from "../deadlines/extend-deadline.server";
import { getMemberForTrainer } from "../following/get-member-for-trainer.server";
import { listExtensionActs } from "../following/member-for-trainer";
import { listCohortsOfMember } from "../joining/list-memberships.server";
import { arrangeMember } from "../needs/arrange-member.server";
import { readMembersWithReasons } from "../needs/read-members-with-reasons.server";
import { planExtension } from "./extension-plan.server";
import { allLateScopes } from "./extension-rules";
import { takeBackTime } from "./take-back-time.server";

const { pool } = await openTestDatabase();
const now = new Date("2026-03-13T12:00:00Z");
await loadTestCourse(pool, now);
const releases = createReleaseCache();
const { limits } = createRequestContextFactory(pool, () => now)();
const mail = createMailQueue({ send: async () => {} });
const cohort = { courseId: "proef", startsOn: "2026-01-01", endsOn: "2026-12-31" };
const groupDue = new Date("2026-03-11T22:59:00Z");

async function group() {
  const trainerId = await insertTrainer(pool, "Marieke", now);
  const cohortId = await insertCohort(pool, { trainerId, now });
  const learnerId = await insertMemberWithAccount(pool, { cohortId, name: "Zoë", now });
  await pool`insert into deadline (cohort_id, scope, due_at) values (${cohortId}, 'vijf', ${groupDue})`;
  const key = { cohortId, trainerId, learnerId };
  const give = (day: string, reason = "Ziek.") =>
    extendDeadlineOfMember(pool, releases, { ...key, scope: "vijf", day, time: "12:00", reason, limits, mail, now });
  const takeBack = (seq: number, by = key) =>
    takeBackTime(pool, releases, { ...by, given: [{ scope: "vijf", seq }], mail, now });
  /** The deadline as the trainer and the member see it. */
  const dues = async () => {
    const seen = await getMemberForTrainer(pool, releases, { ...key, cohort, now });
    const [own] = await listCohortsOfMember(pool, { learnerId });
    return [seen?.member.deadlines[0]?.dueAt.toISOString(), new Date(own?.deadlines[0]?.dueAt ?? 0).toISOString()];
  };
  const both = (moment: string | Date) => Array(2).fill(new Date(moment).toISOString());
  return { key, give, takeBack, dues, both };
}
const refused = (problems: object) => ({ ok: false, reason: "invalid", problems: expect.objectContaining(problems) });

it("a year that was mistyped is refused: more time lasts at most a year after the last day of the group", async () => {
  const { give } = await group();
  for (const day of ["9999-03-20", "2062-03-20", "2028-01-01"])
    expect(await give(day)).toEqual(refused({ day: "due-far" }));
  expect(await give("2027-12-31")).toEqual({ ok: true });
});

it("the time that is given last counts, also if it is until an earlier day, but not before the deadline of the group", async () => {
  const { give, dues, both } = await group();
  expect(await give("2026-04-20")).toEqual({ ok: true });
  expect(await give("2026-03-20")).toEqual({ ok: true });
  expect(await dues()).toEqual(both("2026-03-20T11:00:00Z"));
  expect(await give("2026-03-20", "Anders.")).toEqual(refused({ day: "due-same" }));
  await pool`update deadline set due_at = ${new Date("2026-03-18T22:59:00Z")} where due_at = ${groupDue}`;
  expect(await give("2026-03-18")).toEqual(refused({ day: "due-not-later" }));
});

it("for many at once more time is at least until: who has longer keeps it", async () => {
  const { key, give } = await group();
  await give("2026-04-20");
  const { cohortId, trainerId, learnerId } = key;
  const of = { cohortId, trainerId };
  const read = await readMembersWithReasons(pool, releases, { ...of, learnerIds: [learnerId], cohort, now });
  const typed = { scope: "vijf", day: "2026-03-20", time: "12:00", reason: "Ziek." };
  for (const [replaces, scopes] of [
    [false, []],
    [true, ["vijf"]],
  ] as const) {
    const planned = await planExtension(pool, typed, { ...of, read, endsOn: cohort.endsOn, replaces, now });
    expect(planned.ok && planned.plan.scopesOf(learnerId)).toEqual(scopes);
  }
});

it("time that is taken back is gone everywhere and stays on record; the member is told once and needs help again", async () => {
  const { key, give, takeBack, dues, both } = await group();
  await give("2026-04-20");
  expect(await takeBack(1, { ...key, trainerId: await insertTrainer(pool, "Bo", now) })).toMatchObject({ ok: false });
  expect(await Promise.all([takeBack(1), takeBack(1)])).toEqual([{ ok: true }, { ok: true }]);
  expect(await dues()).toEqual(both(groupDue));
  const seen = await getMemberForTrainer(pool, releases, { ...key, cohort, now });
  expect(seen?.member).toMatchObject({ standing: "needs", extensions: [{ seq: 2, dueAt: null }, { seq: 1 }] });
  const mails = await pool`select data from mail_outbox where template = 'extension-taken-back'`;
  expect(mails.map(({ data }) => data)).toMatchObject([{ trainer: "Marieke" }]);
  expect(JSON.parse(mails[0]?.data.deadlines)).toMatchObject([{ due: groupDue.toISOString() }]);
  expect(seen?.member.memory[0]).toMatchObject({ kind: "taken-back", scopes: ["vijf"], until: null });
  // A page that is older than that takes nothing back. Later, time can be given again.
  await give("2026-04-01");
  expect(await takeBack(1)).toEqual({ ok: false, reason: "changed" });
  expect(await dues()).toEqual(both("2026-04-01T10:00:00Z"));
});

it("time for all that is late is one act: one line, one way to take it back, one mail; of a part that changed since, nothing goes", async () => {
  const { key, give } = await group();
  await pool`insert into deadline (cohort_id, scope, due_at) values (${key.cohortId}, 'alles', ${groupDue})`;
  const all = { ...key, scope: allLateScopes, time: "12:00", reason: "Ziek.", limits, mail, now };
  expect(await extendDeadlineOfMember(pool, releases, { ...all, day: "2026-04-20" })).toEqual({ ok: true });
  const seen = async () => {
    const found = await getMemberForTrainer(pool, releases, { ...key, cohort, now });
    const lessonIds = found?.course.lessons.map(({ id }) => id) ?? [];
    const acts = listExtensionActs(found?.member.extensions ?? [], lessonIds);
    return { acts, ...found?.member, inOrder: lessonIds.filter((id) => ["vijf", "alles"].includes(id)) };
  };
  const { acts, inOrder } = await seen();
  expect(acts).toMatchObject([{ scopes: inOrder, held: inOrder.map((scope) => ({ scope, seq: 1 })) }]);
  const take = (given: { scope: string; seq: number }[]) => takeBackTime(pool, releases, { ...key, given, mail, now });
  const [held = []] = acts.map((act) => act.held);
  await give("2026-04-25", "Anders.");
  expect((await seen()).acts.map((act) => act.held)).toEqual([
    [{ scope: "vijf", seq: 2 }],
    [{ scope: "alles", seq: 1 }],
  ]);
  expect(await take(held)).toEqual({ ok: false, reason: "changed" });
  expect(await take([])).toEqual({ ok: false, reason: "changed" });
  const rest = [
    { scope: "vijf", seq: 2 },
    { scope: "alles", seq: 1 },
  ];
  expect(await Promise.all([take(rest), take(rest)])).toEqual([{ ok: true }, { ok: true }]);
  const after = await seen();
  expect(after.acts[0]).toMatchObject({ scopes: inOrder, held: [], isTakingBack: true, again: [{ scope: "vijf" }] });
  // What the first act gave for "vijf" holds again, and not what it gave for "alles".
  expect(after.acts[2]).toMatchObject({ held: [{ scope: "vijf", seq: 1 }], takenBack: ["alles"], replaced: [] });
  expect(after.memory?.filter(({ kind }) => kind === "taken-back")).toMatchObject([{ scopes: inOrder }]);
  const mails = await pool`
    select data from mail_outbox where template = 'extension-taken-back' and data ->> 'cohortId' = ${key.cohortId}`;
  expect(mails.map(({ data }) => JSON.parse(data.deadlines).length)).toEqual([2]);
});

it("taking back one act leaves what another trainer gave before it, until that is taken back as well", async () => {
  const { key, give, takeBack, dues, both } = await group();
  await give("2026-04-10", "Op reis.");
  await give("2026-04-20");
  expect(await Promise.all([takeBack(2), takeBack(2)])).toEqual([{ ok: true }, { ok: true }]);
  expect(await dues()).toEqual(both("2026-04-10T10:00:00Z"));
  const seen = async () => {
    const found = await getMemberForTrainer(pool, releases, { ...key, cohort, now });
    return listExtensionActs(found?.member.extensions ?? [], ["vijf"]);
  };
  expect(await seen()).toMatchObject([
    { isTakingBack: true, again: [{ scope: "vijf" }] },
    { takenBack: ["vijf"], held: [] },
    { reason: "Op reis.", takenBack: [], held: [{ scope: "vijf", seq: 1 }], again: [] },
  ]);
  const mails = () => pool`
    select data ->> 'deadlines' as told from mail_outbox
     where template = 'extension-taken-back' and data ->> 'cohortId' = ${key.cohortId} order by (data ->> 'deadlines') like '%"again":true%' desc`;
  expect((await mails()).flatMap(({ told }) => JSON.parse(told))).toMatchObject([
    { due: "2026-04-10T10:00:00.000Z", again: true },
  ]);
  expect(await takeBack(1)).toEqual({ ok: true });
  expect(await takeBack(2)).toEqual({ ok: false, reason: "changed" });
  expect(await dues()).toEqual(both(groupDue));
  expect((await mails()).flatMap(({ told }) => JSON.parse(told))[1]).toMatchObject({ again: false });
});

it("a day that a trainer chose stays when time is taken back", async () => {
  const { key, give, takeBack } = await group();
  await give("2026-04-20");
  const later = { ...key, formId: newId(now), choice: "day" as const, day: "2026-03-31", note: "", now };
  expect(await arrangeMember(pool, releases, later)).toEqual({ ok: true });
  await takeBack(1);
  const seen = await getMemberForTrainer(pool, releases, { ...key, cohort, now });
  expect(seen?.member).toMatchObject({
    standing: "arranged",
    memory: [{ kind: "taken-back" }, { kind: "later" }, { kind: "extension" }],
  });
});
