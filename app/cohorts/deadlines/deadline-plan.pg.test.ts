import { expect, it } from "vitest";
import { insertCohort, insertMemberWithAccount, insertTrainer } from "~/../tests/support/cohorts";
import { openTestDatabase } from "~/../tests/support/database";
import { loadTestCourse } from "~/../tests/support/factories";
import { createReleaseCache } from "~/content/release/release-cache.server";
import { newId } from "~/platform/ids";
import { createMailQueue } from "~/platform/mail/mail-queue.server";
import { createRateLimiter } from "~/platform/rate-limits.server";
import { getCohortOfTrainer } from "../group/get-cohort-of-trainer.server";
import type { DeadlinePattern } from "./deadline-pattern";
import { type DeadlinePlan, listPlannedDeadlines } from "./deadline-plan";
import { copyPlanOfOtherCohort, getDeadlinePlan } from "./get-deadline-plan.server";
import { listDeadlinesOfCohort } from "./list-deadlines.server";
import { saveDeadlinePlan } from "./save-deadline-plan.server";

const { pool, countStatements } = await openTestDatabase();
const now = new Date("2026-03-02T10:00:00Z");
const course = await loadTestCourse(pool, now);
const releases = createReleaseCache();
const lessonIds = course.built.release.lessons.map(({ id }) => id);
const mail = createMailQueue({ send: async () => {} });
const limits = createRateLimiter(pool);
const weekly: DeadlinePattern = {
  ...{ everyWeeks: 1, weekday: 4, time: "23:59", from: "2026-03-05", lessonsEach: 1, wholeCourse: true },
  ...{ holidays: "north" as const, freeWeeks: [], together: [], without: [] },
};
const plan = (given: Partial<DeadlinePlan> = {}): DeadlinePlan => {
  return { pattern: weekly, pinned: new Map(), endsOn: "2026-12-31", ...given };
};

async function group(given: { endsOn?: string; startsOn?: string; trainerId?: string } = {}) {
  const trainerId = given.trainerId ?? (await insertTrainer(pool, "Marieke", now));
  const cohortId = await insertCohort(pool, { now, ...given, trainerId });
  const key = { trainerId, cohortId };
  const read = async () => {
    const cohort = await getCohortOfTrainer(pool, key);
    if (!cohort) throw new Error("no cohort");
    return getDeadlinePlan(pool, releases, { ...key, cohort });
  };
  const save = (plan: DeadlinePlan, base: string | null = null, formId?: string, by = key, db = pool) => {
    const tell = formId ? { formId, trainerName: "Marieke", limits, mail } : null;
    return saveDeadlinePlan(db, releases, { ...by, plan, base, tell, now });
  };
  return { key, cohortId, trainerId, read, save };
}

const recorded = async (cohortId: string) =>
  (await pool`select object from audit_event where subject = ${cohortId}`).map(({ object }) => object).sort();
const mails = (cohortId: string) =>
  pool<{ recipient: string; data: { deadlines: string; name: string } }[]>`
    select recipient, data from mail_outbox where template = 'deadlines' and data ->> 'cohortId' = ${cohortId}`;

it("a pattern is stored and read again, and each change is recorded once", async () => {
  const { key, cohortId, read, save } = await group();
  const proposed = await read();
  expect(proposed).toMatchObject({
    isStored: false,
    members: 0,
    plan: { pattern: { from: "2026-01-08", weekday: 4 } },
  });
  const pinned = new Map([[lessonIds[1] ?? "", { day: "2026-03-20", time: "12:00" }]]);
  expect(await save(plan({ pinned }), proposed.base)).toEqual({ ok: true, told: 0 });
  const held = await read();
  expect(held.isStored).toBe(true);
  expect(held.plan).toEqual(plan({ pinned }));
  expect((await listDeadlinesOfCohort(pool, key))[0]).toEqual({
    scope: lessonIds[0],
    dueAt: new Date("2026-03-05T22:59:00Z"),
  });
  // The same form again changes and records nothing, although it is based on what was there before.
  expect(await save(plan({ pinned }), proposed.base)).toEqual({ ok: true, told: 0 });
  expect(await recorded(cohortId)).toEqual(["deadlines"]);
  const moved = new Map([[lessonIds[1] ?? "", { day: "2026-03-21", time: "12:00" }]]);
  expect(await save(plan({ pinned: moved, endsOn: "2026-12-30" }), held.base)).toEqual({ ok: true, told: 0 });
  expect(await recorded(cohortId)).toEqual(["dates", `deadline:${lessonIds[1]}`, "deadlines"].sort());
  expect((await read()).context.endsOn).toBe("2026-12-30");
});

it("of two tabs the second is refused, because it was based on older deadlines", async () => {
  const { read, save } = await group();
  const { base } = await read();
  const first = plan({ pattern: { ...weekly, weekday: 2 } });
  const both = await Promise.all([save(plan(), base), save(first, base)]);
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(both).toContainEqual({ ok: false, reason: "changed" });
  const held = await read();
  expect(await save(plan({ pattern: { ...weekly, weekday: 5 } }), held.base)).toEqual({ ok: true, told: 0 });
  expect(await save(plan(), held.base)).toEqual({ ok: false, reason: "changed" });
});

it("deadlines outside the group are refused, and so is a group of another trainer", async () => {
  const { key, cohortId, save } = await group({ endsOn: "2026-03-10" });
  const other = await group();
  expect(await save(plan({ endsOn: "2026-03-10" }))).toEqual({ ok: false, reason: "invalid" });
  expect(await save(plan({ endsOn: "2026-01-01" }))).toEqual({ ok: false, reason: "invalid" });
  expect(await save(plan({ endsOn: "2099-01-01" }))).toEqual({ ok: false, reason: "invalid" });
  expect(await save(plan(), null, undefined, { cohortId, trainerId: other.trainerId })).toEqual({
    ok: false,
    reason: "not-found",
  });
  expect(await listDeadlinesOfCohort(pool, key)).toEqual([]);
  // A lesson that is not in the course gets no deadline, and one that another edition had keeps its deadline.
  await pool`insert into deadline (cohort_id, scope, due_at) values (${cohortId}, 'oud', ${new Date("2026-03-09T12:00:00Z")})`;
  const forged = new Map([["verzonnen", { day: "2026-03-06", time: "12:00" }]]);
  const short = plan({ pattern: null, pinned: forged, endsOn: "2026-03-10" });
  expect(await save(short)).toEqual({ ok: true, told: 0 });
  expect((await listDeadlinesOfCohort(pool, key)).map(({ scope }) => scope)).toEqual(["oud"]);
  expect(await save({ ...short, endsOn: "2026-03-08" })).toEqual({ ok: false, reason: "deadlines-outside" });
});

it("an older form that wants what was stored without a mail mails it once, and says so again if it is sent twice", async () => {
  const { cohortId, read, save } = await group();
  await insertMemberWithAccount(pool, { cohortId, name: "Noor", now });
  const { base } = await read();
  expect(await save(plan(), base)).toEqual({ ok: true, told: 0 });
  const formId = newId(now);
  expect(await save(plan(), base, formId)).toEqual({ ok: true, told: 1 });
  expect(await save(plan(), base, formId)).toEqual({ ok: true, told: 0, toldBefore: true });
  expect(await mails(cohortId)).toHaveLength(1);
  const empty = await group();
  expect(await empty.save(plan(), null, newId(now))).toEqual({ ok: true, told: 0 });
});

it("each member gets one mail with their own dates, whatever is sent twice", async () => {
  const { cohortId, trainerId, read, save } = await group();
  const noor = await insertMemberWithAccount(pool, { cohortId, name: "Noor", now });
  await insertMemberWithAccount(pool, { cohortId, name: "Bo", now });
  const { base } = await read();
  const formId = newId(now);
  const more = new Date("2026-11-01T10:00:00Z");
  await pool`insert into extension (learner_id, cohort_id, scope, seq, due_at, reason, actor, at)
    values (${noor}, ${cohortId}, '', 1, ${more}, 'Ziek', ${trainerId}, ${now})`;
  const sent = await Promise.all(Array.from({ length: 4 }, () => save(plan(), base, formId)));
  expect(sent.map((each) => each.ok && each.told).sort()).toEqual([0, 0, 0, 2]);
  const [first, second, ...rest] = [...(await mails(cohortId))].sort((a, b) => (a.data.name < b.data.name ? 1 : -1));
  expect([first?.data.name, second?.data.name, rest]).toEqual(["Noor", "Bo", []]);
  const whole = ({ data }: { data: { deadlines: string } }) =>
    JSON.parse(data.deadlines).find(({ title }: { title: string }) => title === "").dueAt;
  expect(first && whole(first)).toBe(more.toISOString());
  expect(second && whole(second)).not.toBe(more.toISOString());
  expect(await recorded(cohortId)).toEqual(["deadlines", "deadlines-told"]);
  // Another form sends the dates again, but only a few times an hour. Nothing is stored then.
  const again = async () => save(plan(), (await read()).base, newId(now));
  expect(await again()).toEqual({ ok: true, told: 2 });
  for (let n = 0; n < 4; n++) await again();
  const refused = await save(plan({ pattern: null }), (await read()).base, newId(now));
  expect(refused).toMatchObject({ ok: false, reason: "too-many-tries" });
  expect((await read()).plan.pattern).not.toBeNull();
});

it("the number of statements does not grow with the number of members", async () => {
  const { key, cohortId, save } = await group();
  const count = async (given: DeadlinePlan) => {
    const { statements } = await countStatements((db) => save(given, null, newId(now), key, db));
    return statements.length;
  };
  await insertMemberWithAccount(pool, { cohortId, name: "Noor", now });
  const few = await count(plan());
  for (let n = 0; n < 20; n++) await insertMemberWithAccount(pool, { cohortId, name: `Lid ${n}`, now });
  expect(await count(plan({ pattern: { ...weekly, weekday: 2 } }))).toBe(few);
  expect(await mails(cohortId)).toHaveLength(22);
});

it("the deadlines of an own earlier group are copied, and of no other group", async () => {
  const earlier = await group();
  await earlier.save(plan());
  const stranger = await group();
  await stranger.save(plan());
  const own = await group({ trainerId: earlier.trainerId, startsOn: "2026-08-31" });
  const read = await own.read();
  expect(read.others.map(({ id }) => id)).toEqual([earlier.cohortId]);
  const copy = (otherId: string) =>
    copyPlanOfOtherCohort(pool, releases, { own: read, otherId, trainerId: own.trainerId });
  expect(await copy(stranger.cohortId)).toBeNull();
  expect(await copy(own.cohortId)).toBeNull();
  const copied = await copy(earlier.cohortId);
  expect(copied?.pattern).toMatchObject({ weekday: 4, from: "2026-09-03", holidays: "north" });
  expect(copied && listPlannedDeadlines(copied, read.context)[0]?.day).toBe("2026-09-03");
});
