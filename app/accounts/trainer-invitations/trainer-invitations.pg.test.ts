import { expect, it } from "vitest";
import { insertLearnerWithAccount, insertTrainer, withdrawTrainerRole } from "~/../tests/support/cohorts";
import { openTestDatabase } from "~/../tests/support/database";
import { hashToken } from "~/platform/hash.server";
import { newId } from "~/platform/ids";
import { createMailQueue } from "~/platform/mail/mail-queue.server";
import { createRateLimiter } from "~/platform/rate-limits.server";
import { exportAccount } from "../identity/export-account.server";
import { hasRole } from "../role/has-role.server";
import { acceptTrainerInvitation, getTrainerInvitation } from "./accept-trainer-invitation.server";
import { deleteOldTrainerInvitations } from "./delete-old-trainer-invitations.server";
import { inviteTrainer, resendTrainerInvitation, withdrawTrainerInvitation } from "./invite-trainer.server";
import { listTrainerInvitations } from "./list-trainer-invitations.server";

const { pool } = await openTestDatabase();
const now = new Date("2026-03-02T10:00:00Z");
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
const mail = createMailQueue({ send: async () => {} });
const limits = createRateLimiter(pool);

async function administrator() {
  const actor = await insertLearnerWithAccount(pool, "Ada Beheer", now);
  await setAdministrator(actor, true);
  const inviter = { actor, locale: "nl" as const, operator: "Hogeschool", limits, mail };
  const invite = (email: string, at = now) => inviteTrainer(pool, { ...inviter, email, now: at });
  const find = async (email: string, at = now) =>
    (await listTrainerInvitations(pool, { now: at })).find((each) => each.email === email);
  return { actor, inviter, invite, find };
}
const setAdministrator = (learnerId: string, granted: boolean) => pool`
  insert into role_grant (id, learner_id, role, granted, actor, at)
  values (${newId(granted ? now : later(1))}, ${learnerId}, 'administrator', ${granted}, 'test', ${now})`;
async function person(name = "Noor") {
  const learnerId = await insertLearnerWithAccount(pool, name, now);
  return { learnerId, email: `${learnerId}@example.org` };
}
const mailsTo = (email: string) => pool<{ template: string; data: Record<string, string> }[]>`
  select template, data from mail_outbox where recipient = ${email} order by id`;
async function tokenTo(email: string): Promise<string> {
  return (await mailsTo(email)).at(-1)?.data.token ?? "";
}
const isTrainer = (learnerId: string) => hasRole(pool, { learnerId, role: "trainer" });
const accept = (token: string, learnerId: string, at = now) =>
  acceptTrainerInvitation(pool, { token, learnerId, now: at });
const look = (token: string, learnerId: string | null, at = now) =>
  getTrainerInvitation(pool, { token, learnerId, now: at });
const refused = (reason: string) => ({ ok: false, reason });

it("an address gets one mail with its own link, also after two clicks; only the hash of the link is stored", async () => {
  const { actor, invite, find } = await administrator();
  const { email } = await person();
  const outcomes = await Promise.all([invite(email), invite(email)]);
  expect(outcomes).toContainEqual({ ok: true, sent: true });
  expect(outcomes).toContainEqual({ ok: true, sent: false });
  const [sent, ...more] = await mailsTo(email);
  expect(more).toEqual([]);
  expect(sent).toMatchObject({
    template: "trainer-invitation",
    data: { name: "Noor", operator: "Hogeschool", account: "true", until: "2026-03-16", locale: "nl" },
  });
  const token = await tokenTo(email);
  const [row] = await pool`select * from trainer_invitation where email = ${email}`;
  expect(row?.tokenHash).toEqual(hashToken(token));
  expect(JSON.stringify(row)).not.toContain(token);
  expect(await find(email)).toMatchObject({ by: "Ada Beheer", state: "waiting", times: 1, expiresAt: later(14) });
  const events = await pool`select action from audit_event where subject = ${row?.id} and actor = ${actor}`;
  expect(events.map(({ action }) => action)).toEqual(["trainer-invited"]);
});

it("an address without an account is invited in the language of the administrator, and reads that it needs one", async () => {
  const { invite } = await administrator();
  expect(await invite("nieuw@example.org")).toEqual({ ok: true, sent: true });
  expect((await mailsTo("nieuw@example.org"))[0]?.data).toMatchObject({ name: "", account: "", locale: "nl" });
});

it("who accepts gets the role of trainer once, and the address is erased; looking changes nothing", async () => {
  const { actor, invite, find } = await administrator();
  const { learnerId, email } = await person();
  await invite(email);
  const token = await tokenTo(email);
  for (const viewer of [null, learnerId]) expect(await look(token, viewer)).toEqual({ ok: true, expiresAt: later(14) });
  expect(await isTrainer(learnerId)).toBe(false);
  const outcomes = await Promise.all([accept(token, learnerId), accept(token, learnerId)]);
  expect(outcomes).toContainEqual({ ok: true });
  expect(outcomes).toContainEqual(refused("already"));
  expect(await pool`select role, granted, actor from role_grant where learner_id = ${learnerId}`).toMatchObject([
    { role: "trainer", granted: true, actor },
  ]);
  expect(await find(email)).toBeUndefined();
  expect(await pool`select from trainer_invitation where email = ${email}`).toHaveLength(0);
  const events = await pool`select actor, action from audit_event where subject = ${learnerId} order by action`;
  expect(events.map((row) => ({ ...row }))).toEqual([
    { actor, action: "role-granted" },
    { actor: learnerId, action: "trainer-invitation-accepted" },
  ]);
  expect(await look(token, null)).toEqual(refused("used"));
  // The same link does not bring back a role that an administrator took away.
  await withdrawTrainerRole(pool, learnerId, later(1));
  expect(await accept(token, learnerId, later(2))).toEqual(refused("used"));
});

it("another account can't use the link, also not at the same moment", async () => {
  const { invite } = await administrator();
  const [invited, other] = [await person(), await person("Otto")];
  await invite(invited.email);
  const token = await tokenTo(invited.email);
  expect(await look(token, other.learnerId)).toEqual(refused("other-address"));
  const both = await Promise.all([accept(token, other.learnerId), accept(token, invited.learnerId)]);
  expect(both[0]?.ok).toBe(false);
  expect(both[1]).toEqual({ ok: true });
  expect(await isTrainer(other.learnerId)).toBe(false);
  expect(await accept("x".repeat(43), other.learnerId)).toEqual(refused("unknown"));
});

it("an account that keeps an old spelling of the address is not the invited one", async () => {
  const { invite } = await administrator();
  const { learnerId, email } = await person();
  await invite(email);
  await pool`update account set email = ${`oud-${email}`}, yielded_email = ${email} where learner_id = ${learnerId}`;
  expect(await accept(await tokenTo(email), learnerId)).toEqual(refused("other-address"));
});

it("an expired or withdrawn link is refused; an expired invitation can be sent anew", async () => {
  const { actor, invite, find } = await administrator();
  const { learnerId, email } = await person();
  await invite(email);
  const first = await tokenTo(email);
  expect(await accept(first, learnerId, later(14))).toEqual(refused("expired"));
  expect((await find(email, later(14)))?.state).toBe("expired");
  expect(await invite(email, later(14))).toEqual({ ok: true, sent: true });
  expect(await accept(first, learnerId, later(15))).toEqual(refused("unknown"));
  const second = await tokenTo(email);
  const open = await find(email, later(15));
  const withdraw = () => withdrawTrainerInvitation(pool, { invitationId: open?.id ?? "", actor, now: later(15) });
  expect([await withdraw(), await withdraw()]).toEqual([true, false]);
  expect(await accept(second, learnerId, later(15))).toEqual(refused("withdrawn"));
  // The mail that still waited is gone too.
  expect((await mailsTo(email)).map(({ data }) => data.token)).not.toContain(second);
  expect(await isTrainer(learnerId)).toBe(false);
});

it("sending again twice sends one mail, and the old link stops working", async () => {
  const { inviter, invite, find } = await administrator();
  const { learnerId, email } = await person();
  await invite(email);
  const first = await tokenTo(email);
  await pool`update mail_outbox set sent_at = ${now} where recipient = ${email}`;
  const open = await find(email);
  expect(open?.state).toBe("sent");
  const again = () =>
    resendTrainerInvitation(pool, { ...inviter, invitationId: open?.id ?? "", times: 1, now: later(1) });
  const outcomes = await Promise.all([again(), again()]);
  expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(await mailsTo(email)).toHaveLength(2);
  expect(await accept(first, learnerId, later(1))).toEqual(refused("unknown"));
  expect(await look(await tokenTo(email), learnerId, later(14))).toEqual({ ok: true, expiresAt: later(15) });
  await pool`update mail_outbox set refused_at = ${now}, refusal = '5.1.1' where recipient = ${email}`;
  expect(await find(email)).toMatchObject({ state: "bounced", refusal: "5.1.1", times: 2 });
});

it("a trainer is not invited, and an invitation from before the role was taken away does not give it back", async () => {
  const { invite } = await administrator();
  const trainerId = await insertTrainer(pool, "Marieke", now);
  expect(await invite(`${trainerId}@example.org`)).toEqual(refused("already-trainer"));
  const { learnerId, email } = await person();
  await invite(email);
  const token = await tokenTo(email);
  await pool`insert into role_grant (id, learner_id, role, granted, actor, at)
    values (gen_random_uuid(), ${learnerId}, 'trainer', false, 'test', ${later(1)})`;
  expect(await accept(token, learnerId, later(2))).toEqual(refused("withdrawn"));
});

it("a link of somebody who is no administrator any more does not work, until another administrator sends it again", async () => {
  const [gone, other] = [await administrator(), await administrator()];
  const [invited, leaver] = [await person(), await person("Otto")];
  for (const { email } of [invited, leaver]) await gone.invite(email);
  await setAdministrator(gone.actor, false);
  const token = await tokenTo(invited.email);
  for (const viewer of [null, invited.learnerId]) expect(await look(token, viewer)).toEqual(refused("sender-gone"));
  expect(await accept(token, invited.learnerId)).toEqual(refused("sender-gone"));
  expect(await isTrainer(invited.learnerId)).toBe(false);
  const open = await other.find(invited.email);
  expect(open).toMatchObject({ by: "Ada Beheer", byAdministrator: false });
  const again = { ...other.inviter, invitationId: open?.id ?? "", times: 1, now: later(1) };
  expect(await resendTrainerInvitation(pool, again)).toEqual({ ok: true });
  expect(await other.find(invited.email)).toMatchObject({ byAdministrator: true });
  expect(await accept(await tokenTo(invited.email), invited.learnerId, later(1))).toEqual({ ok: true });
  // Neither does a link of an account that is gone.
  await pool`delete from learner where id = ${gone.actor}`;
  expect(await accept(await tokenTo(leaver.email), leaver.learnerId)).toEqual(refused("sender-gone"));
});

it("one administrator sends at most twenty in an hour, and another is not hindered", async () => {
  const [one, two] = [await administrator(), await administrator()];
  for (let n = 0; n < 20; n++) expect((await one.invite(`veel${n}@example.org`)).ok).toBe(true);
  expect(await one.invite("veel20@example.org")).toMatchObject(refused("too-many-tries"));
  const open = await one.find("veel0@example.org");
  const again = { ...one.inviter, invitationId: open?.id ?? "", times: 1, now };
  expect(await resendTrainerInvitation(pool, again)).toMatchObject(refused("too-many-tries"));
  expect((await two.invite("veel20@example.org")).ok).toBe(true);
});

it("at most two hundred invitations are open", async () => {
  await pool`delete from trainer_invitation`;
  await pool`
    insert into trainer_invitation (id, email, token_hash, mail_key, invited_at, expires_at)
    select gen_random_uuid(), 'vol' || n || '@example.org', decode(lpad(n::text, 8, '0'), 'hex'), 'none', ${now}, ${later(14)}
      from generate_series(1, 200) n`;
  const { invite } = await administrator();
  expect(await invite("over@example.org")).toEqual(refused("too-many-invitations"));
  expect(await invite("over@example.org", later(14))).toEqual({ ok: true, sent: true });
  await pool`delete from trainer_invitation`;
});

it("an address goes with its account, is in the download of its owner, and goes some days after the link expired", async () => {
  const { actor, invite, find } = await administrator();
  const [leaver, invited] = [await person(), await person()];
  for (const { email } of [leaver, invited]) await invite(email);
  const exported = await exportAccount(pool, { learnerId: leaver.learnerId, now });
  expect(exported?.trainerInvitations).toEqual([{ invitedAt: now, expiresAt: later(14) }]);
  const token = await tokenTo(leaver.email);
  await pool`delete from learner where id = ${leaver.learnerId}`;
  expect(await look(token, null)).toEqual(refused("unknown"));
  expect(await pool`select from mail_outbox where recipient = ${leaver.email}`).toHaveLength(0);
  // The administrator leaves; the invitation stays.
  await pool`delete from learner where id = ${actor}`;
  expect(await find(invited.email)).toMatchObject({ by: null });
  await deleteOldTrainerInvitations(pool, { now: later(28) });
  expect(await find(invited.email, later(28))).toBeDefined();
  await deleteOldTrainerInvitations(pool, { now: later(29) });
  expect(await pool`select from trainer_invitation where email = ${invited.email}`).toHaveLength(0);
});
