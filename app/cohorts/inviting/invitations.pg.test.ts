import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import {
  insertCohort,
  insertLearnerWithAccount,
  insertMembership,
  insertTrainer,
  parseInvitationLines,
} from "~/../tests/support/cohorts";
import { openTestDatabase } from "~/../tests/support/database";
import { loadTestCourse } from "~/../tests/support/factories";
import { createMailQueue } from "~/platform/mail/mail-queue.server";
import { getCohortOfTrainer } from "../group/get-cohort-of-trainer.server";
import { resendInvitation, withdrawInvitation } from "./change-invitation.server";
import { eraseOldInvitationData } from "./erase-old-invitation-data.server";
import type { InvitationMailContext } from "./invitation-mail.server";
import { listInvitations } from "./list-invitations.server";
import { previewInvitations } from "./preview-invitations.server";
import { sendInvitations } from "./send-invitations.server";

const { pool, countStatements } = await openTestDatabase();
const now = new Date("2026-03-02T10:00:00Z");
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
await loadTestCourse(pool, now);
const mail = createMailQueue({ send: async () => {} });

async function openCohort(dates: { endsOn?: string } = {}) {
  const trainerId = await insertTrainer(pool, "Marieke Postma", now);
  const cohortId = await insertCohort(pool, { trainerId, now, ...dates });
  const key = { cohortId, trainerId };
  const cohort = await getCohortOfTrainer(pool, key);
  if (!cohort) throw new Error("no cohort");
  const inviter: InvitationMailContext = {
    cohort: { ...cohort, welcome: "Fijn dat je meedoet." },
    courseTitle: "Proef",
    trainerName: "Marieke Postma",
    locale: "nl",
  };
  const send = (text: string, at = now) =>
    sendInvitations(pool, { ...key, inviter, lines: parseInvitationLines(text), mail, now: at });
  const list = (at = now) => listInvitations(pool, { ...key, page: 1, now: at });
  const mails = () => pool<
    { template: string; recipient: string; data: Record<string, string>; idempotencyKey: string }[]
  >`
    select template, recipient, data, idempotency_key from mail_outbox
     where data->>'cohortId' = ${cohortId} order by recipient, id`;
  return { key, inviter, send, list, mails };
}

it("every person on the list gets one mail with their own token, however often the form is sent, also at once", async () => {
  const { key, send, list, mails } = await openCohort();
  const text = "Noor <noor@example.org>\nbo@example.org\nnoor@example.org\ngeen adres";
  const preview = await previewInvitations(pool, { ...key, lines: parseInvitationLines(text), now });
  expect(preview.map(({ line, kind }) => [line, kind])).toEqual([
    [1, "person"],
    [2, "person"],
    [3, "double"],
    [4, "wrong"],
  ]);
  expect(await mails()).toHaveLength(0);
  const outcomes = await Promise.all([send(text), send(text), send(text)]);
  expect(outcomes.map((outcome) => outcome.ok && outcome.sent).sort()).toEqual([0, 0, 2]);
  expect(await send(text)).toEqual({ ok: true, sent: 0 });
  const [bo, noor, ...more] = await mails();
  expect(more).toEqual([]);
  expect(noor).toMatchObject({ template: "invitation", recipient: "noor@example.org" });
  expect(noor?.data).toMatchObject({ name: "Noor", trainer: "Marieke Postma", until: "2026-04-01", locale: "nl" });
  const [row] =
    await pool`select token_hash, expires_at from invitation where cohort_id = ${key.cohortId} and email = 'bo@example.org'`;
  expect(row?.tokenHash).toEqual(
    createHash("sha256")
      .update(bo?.data.token ?? "")
      .digest(),
  );
  expect(row?.expiresAt).toEqual(later(30));
  expect(await list()).toMatchObject({ counts: { waiting: 2 }, lateSince: null, more: false });
  expect((await list(later(0.1))).lateSince).toEqual(now);
  const again = await previewInvitations(pool, { ...key, lines: parseInvitationLines(text), now });
  expect(again.map(({ kind }) => kind)).toEqual(["invited", "invited", "double", "wrong"]);
  const events = await pool`select action, object from audit_event where subject = ${key.cohortId}`;
  expect([...events]).toEqual([{ action: "cohort-invited", object: `${key.cohortId}:2` }]);
});

it("only the invitation mail depends on whether the address has an account or is a member", async () => {
  const { key, send, list, mails } = await openCohort();
  const told = async (who: "nobody" | "account" | "member") => {
    const email = "iemand@example.org";
    await pool`delete from invitation where cohort_id = ${key.cohortId}`;
    await pool`delete from mail_outbox`;
    await pool`delete from learner where id in (select learner_id from account where email = ${email})`;
    if (who !== "nobody") {
      const learnerId = await insertLearnerWithAccount(pool, "Iemand Anders", now);
      await pool`update account set email = ${email} where learner_id = ${learnerId}`;
      if (who === "member") await insertMembership(pool, { cohortId: key.cohortId, learnerId, now });
    }
    const text = `Iem <${email}>`;
    const preview = await previewInvitations(pool, { ...key, lines: parseInvitationLines(text), now });
    const sent = await send(text);
    const after = await previewInvitations(pool, { ...key, lines: parseInvitationLines(text), now });
    const { invitations, ...rest } = await list();
    const shown = invitations.map(({ id: _random, ...invitation }) => invitation);
    const template = (await mails())[0]?.template;
    return { template, seen: JSON.stringify({ preview, sent, after, shown, rest }) };
  };
  const [nobody, account, member] = [await told("nobody"), await told("account"), await told("member")];
  expect([nobody.template, account.template, member.template]).toEqual([
    "invitation",
    "invitation-account",
    "invitation-member",
  ]);
  expect(account.seen).toBe(nobody.seen);
  expect(member.seen).toBe(nobody.seen);
});

it("sending again makes a new token and ends the old one; the same form sends once; withdrawing cancels the mail", async () => {
  const { key, inviter, send, list, mails } = await openCohort();
  await send("noor@example.org");
  const [first] = await mails();
  const { invitations } = await list();
  const { id: invitationId = "", times = 0 } = invitations[0] ?? {};
  expect(times).toBe(1);
  const again = (at = now) => resendInvitation(pool, { ...key, invitationId, times, inviter, mail, now: at });
  const outcomes = await Promise.all([again(), again()]);
  expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
  // The first mail was not sent yet and is withdrawn, so only the second mail is left.
  const [second, ...none] = await mails();
  expect(none).toEqual([]);
  expect(second?.data.token).not.toBe(first?.data.token);
  const hashes = await pool`select token_hash from invitation where cohort_id = ${key.cohortId}`;
  expect([...hashes]).toEqual([
    {
      tokenHash: createHash("sha256")
        .update(second?.data.token ?? "")
        .digest(),
    },
  ]);
  expect(await withdrawInvitation(pool, { ...key, invitationId, now })).toBe(true);
  expect(await withdrawInvitation(pool, { ...key, invitationId, now })).toBe(false);
  expect(await mails()).toHaveLength(0);
  expect(await again()).toEqual({ ok: false, reason: "gone" });
  expect((await list()).invitations[0]).toMatchObject({ state: "withdrawn", email: "noor@example.org" });
  expect(await send("noor@example.org")).toEqual({ ok: true, sent: 1 });
});

it("another trainer can't see, send, withdraw or change anything", async () => {
  const { key, inviter, send, list, mails } = await openCohort();
  const stranger = { ...key, trainerId: await insertTrainer(pool, "Ander", now) };
  await send("noor@example.org");
  const { id: invitationId = "" } = (await list()).invitations[0] ?? {};
  expect(
    await sendInvitations(pool, { ...stranger, inviter, lines: parseInvitationLines("x@example.org"), mail, now }),
  ).toEqual({
    ok: true,
    sent: 0,
  });
  expect(await listInvitations(pool, { ...stranger, page: 1, now })).toMatchObject({ invitations: [], counts: {} });
  expect(await resendInvitation(pool, { ...stranger, invitationId, times: 1, inviter, mail, now })).toMatchObject({
    ok: false,
  });
  expect(await withdrawInvitation(pool, { ...stranger, invitationId, now })).toBe(false);
  // The invitation can't be changed through another cohort in the address of the request.
  const own = await openCohort();
  expect(await withdrawInvitation(pool, { ...own.key, invitationId, now })).toBe(false);
  expect(await resendInvitation(pool, { ...own.key, invitationId, times: 1, inviter, mail, now })).toMatchObject({
    ok: false,
  });
  expect(await mails()).toHaveLength(1);
  const preview = await previewInvitations(pool, { ...stranger, lines: parseInvitationLines("noor@example.org"), now });
  expect(preview[0]?.kind).toBe("person");
});

it("the list shows the state of each invitation, and its address is erased a month after it ended", async () => {
  const { key, send, list } = await openCohort();
  await send(
    "Acht <acc@example.org>\nleft@example.org\nsent@example.org\nback@example.org\nlost@example.org\nout@example.org",
  );
  const member = await insertLearnerWithAccount(pool, "Noor van der Berg", now);
  await insertMembership(pool, { cohortId: key.cohortId, learnerId: member, now });
  const gone = await insertLearnerWithAccount(pool, "Weg Gegaan", now);
  await pool`update mail_outbox set sent_at = ${now}, tries = 1 where recipient in ('sent@example.org', 'out@example.org')`;
  await pool`update mail_outbox set refused_at = ${now}, refusal = '5.1.1' where recipient = 'back@example.org'`;
  await pool`update invitation set accepted_at = ${now}, accepted_by = ${member} where email = 'acc@example.org'`;
  await pool`update invitation set accepted_at = ${now}, accepted_by = ${gone} where email = 'left@example.org'`;
  await pool`update invitation set expires_at = ${later(1)} where email = 'out@example.org'`;
  const { invitations, counts } = await list(later(4));
  const shown = Object.fromEntries(invitations.map(({ name, email, state }) => [name || email, state]));
  expect(shown).toEqual({
    "Noor van der Berg": "accepted",
    "left@example.org": "left",
    "sent@example.org": "sent",
    "back@example.org": "bounced",
    "lost@example.org": "lost",
    "out@example.org": "expired",
  });
  expect(invitations.find(({ state }) => state === "bounced")?.refusal).toBe("5.1.1");
  expect(invitations.find(({ state }) => state === "accepted")?.email).toBe("");
  expect(counts).toEqual({ accepted: 1, left: 1, sent: 1, bounced: 1, lost: 1, expired: 1 });
  // An invitation that expired is sent again: its row is used again, and it gets a new mail.
  expect(await send("out@example.org", later(4))).toEqual({ ok: true, sent: 1 });
  await eraseOldInvitationData(pool, { now: later(29) });
  expect(await pool`select from invitation where email = 'acc@example.org'`).toHaveLength(1);
  await eraseOldInvitationData(pool, { now: later(31) });
  const kept =
    await pool`select email, name from invitation where cohort_id = ${key.cohortId} and email <> '' order by email`;
  expect(kept.map(({ email }) => email)).toEqual([
    "back@example.org",
    "lost@example.org",
    "out@example.org",
    "sent@example.org",
  ]);
  await eraseOldInvitationData(pool, { now: later(70) });
  expect(
    await pool`select from invitation where cohort_id = ${key.cohortId} and (email <> '' or name <> '')`,
  ).toHaveLength(0);
});

it("the invitation of a deleted account shows neither name nor address, and nobody can accept or find it", async () => {
  const { key, send, list } = await openCohort();
  const [open, joined] = [
    await insertLearnerWithAccount(pool, "Nog Niet", now),
    await insertLearnerWithAccount(pool, "Wel Al", now),
  ];
  await pool`update account set email = 'nog.niet@example.org' where learner_id = ${open}`;
  await send("Nog Niet <nog.niet@example.org>\nWel Al <wel.al@school.example>\nBlijft <blijft@example.org>");
  // The person accepts the invitation with an account that has another address.
  await pool`
    update invitation set accepted_at = ${now}, accepted_by = ${joined} where email = 'wel.al@school.example'`;
  await insertMembership(pool, { cohortId: key.cohortId, learnerId: joined, now });
  for (const id of [open, joined]) await pool`delete from learner where id = ${id}`;
  const { invitations } = await list();
  const shown = invitations.map(({ email, name, state }) => ({ email, name, state }));
  expect(shown.sort((a, b) => a.state.localeCompare(b.state))).toEqual([
    { email: "", name: "", state: "left" },
    { email: "blijft@example.org", name: "Blijft", state: "waiting" },
    { email: "", name: "", state: "withdrawn" },
  ]);
  const preview = await previewInvitations(pool, { ...key, lines: parseInvitationLines("nog.niet@example.org"), now });
  expect(preview.map(({ kind }) => kind)).toEqual(["person"]);
  expect(await pool`select from mail_outbox where recipient = 'nog.niet@example.org'`).toHaveLength(0);
});

it("nobody is invited to a finished group, at most two thousand at a time, and an invitation ends with its group", async () => {
  const over = await openCohort({ endsOn: "2026-03-01" });
  expect(await over.send("noor@example.org")).toEqual({ ok: false, reason: "cohort-over" });
  const last = await openCohort({ endsOn: "2026-03-02" });
  expect(await last.send("noor@example.org")).toEqual({ ok: true, sent: 1 });
  // The invitation expires at the end of the cohort's last day, which is midnight in Amsterdam.
  expect((await last.list()).invitations[0]?.expiresAt).toEqual(new Date("2026-03-02T23:00:00Z"));
  const full = await openCohort();
  const people = (n: number, host: string) => Array.from({ length: n }, (_, at) => `p${at}@${host}.org`).join("\n");
  expect(await full.send(people(1500, "a"))).toEqual({ ok: true, sent: 1500 });
  expect(await full.send(people(600, "b"))).toEqual({ ok: false, reason: "too-many" });
  const { result, statements } = await countStatements((counted) =>
    listInvitations(counted, { ...full.key, page: 2, now }),
  );
  expect(statements).toHaveLength(2);
  expect(result).toMatchObject({ more: true, counts: { waiting: 1500 } });
  expect(result.invitations).toHaveLength(100);
}, 60_000);
