import { createHash, randomBytes } from "node:crypto";
import { expect, it } from "vitest";
import {
  insertCohort,
  insertCohortTrainer,
  insertLearnerWithAccount,
  insertMembership,
  insertMemberWithAccount,
  insertTrainer,
} from "~/../tests/support/cohorts";
import { openTestDatabase } from "~/../tests/support/database";
import { loadTestCourse } from "~/../tests/support/factories";
import { newId } from "~/platform/ids";
import { applyLessonOrderToMembers } from "../group/apply-lesson-order.server";
import { mostMembersPerCohort } from "../group/cohort";
import { listInvitations } from "../inviting/list-invitations.server";
import { joinConsentTextVersion } from "./consent-text";
import { leaveCohort, removeMemberFromCohort } from "./end-membership.server";
import { getJoinOffer, joinCohort } from "./join-cohort.server";
import { getCohortForMember, listCohortsOfMember } from "./list-memberships.server";

const { pool } = await openTestDatabase();
const now = new Date("2026-03-02T10:00:00Z");
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
await loadTestCourse(pool, now);

let made = 0;
async function insertCode(cohortId: string, { maximum = 30, at = now, endsAt = later(30) } = {}): Promise<string> {
  made += 1;
  const code = String(made).padStart(8, "0");
  await pool`
    insert into join_code (id, cohort_id, code, maximum, ends_at, created_at)
    values (${newId(at)}, ${cohortId}, ${code}, ${maximum}, ${endsAt}, ${at})`;
  return code;
}

async function insertInvitation(
  cohortId: string,
  { at = now, expiresAt = later(30), email = "" } = {},
): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const id = newId(at);
  await pool`
    insert into invitation (id, cohort_id, email, token_hash, mail_key, invited_at, expires_at)
    values (${id}, ${cohortId}, ${email || `${id}@example.org`}, ${createHash("sha256").update(token).digest()}, ${`invitation:${id}:1`}, ${at},
      ${expiresAt})`;
  return token;
}

async function group(given: { lessonOrder?: "open" | "fixed"; endsOn?: string } = {}) {
  const trainerId = await insertTrainer(pool, "Marieke", now);
  const cohortId = await insertCohort(pool, { trainerId, now, ...given });
  return { trainerId, cohortId };
}

const someone = (name = "Noor") => insertLearnerWithAccount(pool, name, now);
const join = (ticket: string, learnerId: string, at = now) =>
  joinCohort(pool, { ticket, learnerId, consent: joinConsentTextVersion, now: at });
const isMember = async (key: { cohortId: string; learnerId: string }) => (await getCohortForMember(pool, key)) !== null;
const actionsAbout = async (learnerId: string) =>
  (await pool`select action, object from audit_event where subject = ${learnerId} order by id`).map((row) => ({
    ...row,
  }));
const ordered = async (learnerId: string) =>
  (await pool`select course_id, source from fixed_order where learner_id = ${learnerId}`).map((row) => ({ ...row }));

it("a code can be looked at, used once and left again, and the consent is stored", async () => {
  const { cohortId } = await group();
  const code = await insertCode(cohortId);
  const learnerId = await someone();
  const offer = await getJoinOffer(pool, { ticket: `${code.slice(0, 4)}-${code.slice(4)}`, learnerId: null, now });
  expect(offer).toMatchObject({ ok: true, offer: { id: cohortId, trainers: ["Marieke"], courseId: "proef" } });
  expect(await join(code, learnerId)).toEqual({ ok: true, cohortId });
  expect(await join(code, learnerId)).toEqual({ ok: false, reason: "member", cohortId });
  expect(await pool`select consent, state from membership where learner_id = ${learnerId}`).toEqual([
    { consent: joinConsentTextVersion, state: "joined" },
  ]);
  expect(await listCohortsOfMember(pool, { learnerId })).toMatchObject([
    { id: cohortId, reminders: true, trainers: ["Marieke"] },
  ]);
  expect(await leaveCohort(pool, { cohortId, learnerId, now: later(1) })).toBe(true);
  expect(await leaveCohort(pool, { cohortId, learnerId, now: later(1) })).toBe(false);
  expect(await isMember({ cohortId, learnerId })).toBe(false);
  expect(await actionsAbout(learnerId)).toEqual([
    { action: "cohort-joined", object: cohortId },
    { action: "cohort-left", object: cohortId },
  ]);
  // A learner who joins again does not take a second place of the join code.
  expect(await join(code, learnerId, later(2))).toEqual({ ok: true, cohortId });
  expect(await pool`select from join_code_use where learner_id = ${learnerId}`).toHaveLength(1);
});

it("if two people ask for the last place, one gets it", async () => {
  const { cohortId } = await group();
  const code = await insertCode(cohortId, { maximum: 3 });
  const people = await Promise.all(["A", "B", "C", "D", "E", "F"].map((name) => someone(name)));
  const outcomes = await Promise.all(people.map((learnerId) => join(code, learnerId)));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(3);
  expect(outcomes.filter((outcome) => !outcome.ok && outcome.reason === "full")).toHaveLength(3);
  expect(
    await pool`select place from join_code_use join join_code on id = join_code_id where code = ${code} order by place`,
  ).toEqual([{ place: 1 }, { place: 2 }, { place: 3 }]);
  // A learner who leaves keeps their place of the join code, so the code is still full.
  const [first = ""] = people.filter((_, at) => outcomes[at]?.ok);
  const [last = ""] = people.filter((_, at) => !outcomes[at]?.ok);
  await leaveCohort(pool, { cohortId, learnerId: first, now });
  expect(await join(code, last)).toMatchObject({ reason: "full" });
  expect(await join(code, first)).toMatchObject({ ok: true });
});

it("the same form sent twice at once makes one membership", async () => {
  const { cohortId } = await group();
  const code = await insertCode(cohortId);
  const learnerId = await someone();
  const outcomes = await Promise.all([1, 2, 3].map(() => join(code, learnerId)));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await pool`select from membership where learner_id = ${learnerId}`).toHaveLength(1);
  expect(await pool`select from join_code_use where learner_id = ${learnerId}`).toHaveLength(1);
});

it("an unknown code, a revoked one, an expired one, and one of a finished cohort let nobody in", async () => {
  const { cohortId } = await group();
  const learnerId = await someone();
  for (const wrong of ["", "ZZZZZZZZ", "nonsense'; --", "x".repeat(43), cohortId]) {
    expect(await join(wrong, learnerId)).toEqual({ ok: false, reason: "unknown" });
  }
  const over = await insertCode(cohortId, { endsAt: now });
  expect(await join(over, learnerId)).toEqual({ ok: false, reason: "expired" });
  const revoked = await insertCode(cohortId);
  await pool`update join_code set revoked_at = ${now} where code = ${revoked}`;
  expect(await join(revoked, learnerId)).toEqual({ ok: false, reason: "revoked" });
  const past = await group({ endsOn: "2026-03-01" });
  expect(await join(await insertCode(past.cohortId), learnerId)).toEqual({ ok: false, reason: "cohort-over" });
  const today = await group({ endsOn: "2026-03-02" });
  expect(await join(await insertCode(today.cohortId), learnerId)).toMatchObject({ ok: true });
});

it("a cohort never has more members than the maximum, whatever its codes allow", async () => {
  const { cohortId } = await group();
  await pool`
    with made as (
      insert into learner (id, kind, created_at, last_active_on)
      select gen_random_uuid(), 'account', ${now}, ${now} from generate_series(1, ${mostMembersPerCohort - 1}) returning id
    )
    insert into membership (cohort_id, learner_id, seq, state, consent, at) select ${cohortId}, id, 1, 'joined', 'test', ${now} from made`;
  const [one, two] = [await insertCode(cohortId), await insertCode(cohortId)];
  const outcomes = await Promise.all([join(one, await someone("A")), join(two, await someone("B"))]);
  expect(outcomes.map((outcome) => (outcome.ok ? "in" : outcome.reason)).sort()).toEqual(["full", "in"]);
});

it("an invitation is accepted by one person, who may come back with it", async () => {
  const { cohortId } = await group();
  const token = await insertInvitation(cohortId);
  const [noor, other] = [await someone(), await someone("Otto")];
  const outcomes = await Promise.all([join(token, noor), join(token, other)]);
  expect(outcomes.map((outcome) => (outcome.ok ? "in" : outcome.reason)).sort()).toEqual(["in", "used"]);
  const [winner, loser] = outcomes[0]?.ok ? [noor, other] : [other, noor];
  expect(await pool`select accepted_by, accepted_at from invitation where cohort_id = ${cohortId}`).toEqual([
    { acceptedBy: winner, acceptedAt: now },
  ]);
  await leaveCohort(pool, { cohortId, learnerId: winner, now });
  expect(await join(token, loser)).toEqual({ ok: false, reason: "used" });
  expect(await join(token, winner, later(1))).toMatchObject({ ok: true });
  expect(await pool`select accepted_at from invitation where cohort_id = ${cohortId}`).toEqual([{ acceptedAt: now }]);
  const withdrawn = await insertInvitation(cohortId);
  await pool`update invitation set withdrawn_at = ${now} where cohort_id = ${cohortId} and accepted_at is null`;
  expect(await join(withdrawn, loser)).toEqual({ ok: false, reason: "withdrawn" });
  expect(await join(await insertInvitation(cohortId, { expiresAt: now }), loser)).toMatchObject({ reason: "expired" });
});

it("joining by code also accepts the invitation to the own address, which the trainer then does not see any more", async () => {
  const { trainerId, cohortId } = await group();
  const learnerId = await someone();
  const [account] = await pool<{ email: string }[]>`select email from account where learner_id = ${learnerId}`;
  await insertInvitation(cohortId);
  const token = await insertInvitation(cohortId, { email: account?.email });
  const elsewhere = await group();
  await insertInvitation(elsewhere.cohortId, { email: account?.email });
  expect(await join(await insertCode(cohortId), learnerId)).toMatchObject({ ok: true });
  const { invitations } = await listInvitations(pool, { cohortId, trainerId, now, page: 1 });
  expect(invitations).toHaveLength(2);
  expect(invitations.filter(({ state }) => state === "accepted")).toMatchObject([{ name: "Noor", email: "" }]);
  expect(invitations.map(({ email }) => email)).not.toContain(account?.email);
  expect(await join(token, learnerId)).toMatchObject({ ok: false, reason: "member" });
  expect(await pool`select from invitation where accepted_by = ${learnerId}`).toHaveLength(1);
});

it("a removed person needs a code or an invitation that was made afterwards", async () => {
  const { cohortId, trainerId } = await group();
  const [code, token] = [await insertCode(cohortId), await insertInvitation(cohortId)];
  const learnerId = await someone();
  await join(code, learnerId);
  expect(await removeMemberFromCohort(pool, { cohortId, trainerId, learnerId, now: later(1) })).toBe(true);
  expect(await removeMemberFromCohort(pool, { cohortId, trainerId, learnerId, now: later(1) })).toBe(false);
  expect(await isMember({ cohortId, learnerId })).toBe(false);
  for (const old of [code, token]) {
    expect(await join(old, learnerId, later(2))).toEqual({ ok: false, reason: "removed" });
  }
  expect(await pool`select accepted_by from invitation where cohort_id = ${cohortId}`).toEqual([{ acceptedBy: null }]);
  expect(await join(await insertCode(cohortId, { at: later(2) }), learnerId, later(3))).toMatchObject({ ok: true });
  expect((await actionsAbout(learnerId)).map(({ action }) => action)).toEqual([
    "cohort-joined",
    "cohort-removed",
    "cohort-joined",
  ]);
});

it("a trainer can't join their own cohort, and only its trainers can remove members", async () => {
  const { cohortId, trainerId } = await group();
  const helper = await insertTrainer(pool, "Co", now);
  await insertCohortTrainer(pool, { cohortId, trainerId: helper, now });
  const code = await insertCode(cohortId);
  for (const each of [trainerId, helper]) expect(await join(code, each)).toEqual({ ok: false, reason: "trainer" });
  const stranger = await group();
  const learnerId = await insertMemberWithAccount(pool, { cohortId, name: "Noor", now });
  const other = await insertMemberWithAccount(pool, { cohortId, name: "Otto", now });
  for (const trainer of [stranger.trainerId, other, learnerId]) {
    expect(await removeMemberFromCohort(pool, { cohortId, trainerId: trainer, learnerId, now })).toBe(false);
  }
  expect(
    await removeMemberFromCohort(pool, { cohortId: stranger.cohortId, trainerId: stranger.trainerId, learnerId, now }),
  ).toBe(false);
  expect(await removeMemberFromCohort(pool, { cohortId: newId(now), trainerId, learnerId, now })).toBe(false);
  expect(await isMember({ cohortId, learnerId })).toBe(true);
  expect(await removeMemberFromCohort(pool, { cohortId, trainerId: helper, learnerId, now })).toBe(true);
});

it("a membership is visible to its member only, with their own deadlines", async () => {
  const { cohortId, trainerId } = await group();
  const learnerId = await insertMemberWithAccount(pool, { cohortId, name: "Noor", now });
  const other = await insertMemberWithAccount(pool, { cohortId, name: "Otto", now });
  const gone = await insertMemberWithAccount(pool, { cohortId, name: "Gerrit", now });
  await insertMembership(pool, { cohortId, learnerId: gone, state: "left", now });
  await pool`insert into deadline (cohort_id, scope, due_at) values (${cohortId}, '', ${later(9)}), (${cohortId}, 'vijf', ${later(5)})`;
  await pool`
    insert into extension (learner_id, cohort_id, scope, seq, due_at, reason, actor, at)
    values (${learnerId}, ${cohortId}, 'vijf', 1, ${later(6)}, 'Ziek', ${trainerId}, ${now}),
           (${learnerId}, ${cohortId}, 'vijf', 2, ${later(12)}, 'Nog ziek', ${trainerId}, ${now})`;
  const deadlinesOf = async (id: string) =>
    (await getCohortForMember(pool, { cohortId, learnerId: id }))?.deadlines.map(({ scope, dueAt, extended }) => [
      scope,
      new Date(dueAt).getTime(),
      extended,
    ]);
  expect(await deadlinesOf(learnerId)).toEqual([
    ["", later(9).getTime(), false],
    ["vijf", later(12).getTime(), true],
  ]);
  expect(await deadlinesOf(other)).toEqual([
    ["vijf", later(5).getTime(), false],
    ["", later(9).getTime(), false],
  ]);
  for (const id of [gone, trainerId, newId(now)]) expect(await deadlinesOf(id)).toBeUndefined();
  expect(await listCohortsOfMember(pool, { learnerId: gone })).toEqual([]);
});

it("joining starts the fixed order; leaving, being removed and another order end it", async () => {
  const { cohortId, trainerId } = await group({ lessonOrder: "fixed" });
  const second = await group({ lessonOrder: "fixed" });
  const code = await insertCode(cohortId);
  const [a, b, c] = [await someone("A"), await someone("B"), await someone("C")];
  for (const each of [a, b, c]) await join(code, each);
  await join(await insertCode(second.cohortId), a);
  expect(await ordered(b)).toEqual([{ courseId: "proef", source: cohortId }]);
  await leaveCohort(pool, { cohortId, learnerId: a, now });
  // The learner is still in the other cohort, which requires the fixed order of lessons.
  expect(await ordered(a)).toEqual([{ courseId: "proef", source: second.cohortId }]);
  await removeMemberFromCohort(pool, { cohortId, trainerId, learnerId: b, now });
  expect(await ordered(b)).toEqual([]);
  const apply = (lessonOrder: "open" | "fixed") =>
    pool.begin((tx) => applyLessonOrderToMembers(tx, { cohortId, trainerId, courseId: "proef", lessonOrder }));
  await apply("open");
  expect(await ordered(c)).toEqual([]);
  await apply("fixed");
  await apply("fixed");
  expect(await ordered(c)).toEqual([{ courseId: "proef", source: cohortId }]);
  expect(await ordered(b)).toEqual([]);
});
