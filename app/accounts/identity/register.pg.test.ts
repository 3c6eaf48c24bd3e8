import { expect, it } from "vitest";
import { createAccountTestHelpers, testPassword } from "~/../tests/support/accounts";
import { openTestDatabase } from "~/../tests/support/database";
import { type ConfirmAccountInput, confirmAccount } from "./confirm-account.server";
import { confirmEmailChange } from "./confirm-email-change.server";
import { readEmailLink } from "./read-email-link.server";
import { requestEmailChange } from "./request-email-change.server";

const { pool } = await openTestDatabase();
const tools = createAccountTestHelpers(pool);
const { now } = tools;
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);
const confirm = (input: Partial<ConfirmAccountInput> & { token: string; viewerId: string | null }) =>
  confirmAccount(pool, { ...tools.ports(), password: null, ...input });

it("a guest registers, confirms, and is the same learner with a new session", async () => {
  const email = tools.newEmail();
  const guest = await tools.guest();
  expect(await tools.register({ email, guestId: guest.learnerId })).toEqual({ ok: true });
  expect(await pool`select from account where email = ${email}`).toHaveLength(0);
  const token = await tools.tokenTo(email, "confirm-account");
  const link = await readEmailLink(pool, { token, viewerId: guest.learnerId, now });
  expect(link).toEqual({ purpose: "confirm", needsPassword: false });
  const confirmed = await confirm({ token, viewerId: guest.learnerId });
  if (!confirmed.ok) throw new Error(confirmed.reason);
  expect(confirmed.learnerId).toBe(guest.learnerId);
  expect(await tools.viewerOf(guest.setCookie)).toBeNull();
  expect(await tools.viewerOf(confirmed.setCookie)).toMatchObject({ kind: "account", name: "Zoë", email });
  expect(await tools.audit(guest.learnerId)).toMatchObject([{ action: "account-created", actor: guest.learnerId }]);
});

it("a mail to an unconfirmed address contains no text of the person who typed it", async () => {
  const email = tools.newEmail();
  await tools.register({ email, name: "Win een fiets op https://evil.example" });
  expect(await tools.mailsTo(email)).toMatchObject([{ template: "confirm-account" }]);
  expect(JSON.stringify(await tools.mailsTo(email))).not.toContain("evil.example");
});

it("only the hash of a token is stored", async () => {
  const email = tools.newEmail();
  await tools.register({ email });
  const token = await tools.tokenTo(email, "confirm-account");
  expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
  const [row] = await pool`select token_hash, data from email_token where email = ${email}`;
  expect(JSON.stringify(row)).not.toContain(token);
  expect(JSON.stringify(row?.data)).not.toContain(testPassword);
  expect(row?.data.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

it("the answer is the same whether or not the address has an account; its owner gets a mail", async () => {
  const { email } = await tools.account();
  const known = await tools.register({ email });
  const unknown = await tools.register({ email: tools.newEmail() });
  expect(known).toEqual(unknown);
  const templates = (await tools.mailsTo(email)).map((mail) => mail.template);
  expect(templates.sort()).toEqual(["account-exists", "confirm-account"]);
  // The mail to somebody who forgot that they have an account leads back to the page that they came from, too.
  await tools.register({ email, next: "/join/0123ABCD" });
  const mails = await tools.mailsTo(email);
  expect(
    mails
      .filter(({ template }) => template === "account-exists")
      .map(({ data }) => data.next)
      .sort(),
  ).toEqual(["", "/join/0123ABCD"]);
  expect(await pool`select from email_token where email = ${email} and used_at is null`).toHaveLength(0);
});

it("confirming another person's registration of my address does not give them an account", async () => {
  const email = tools.newEmail();
  const attacker = await tools.guest();
  const victim = await tools.guest();
  await tools.register({ email, guestId: attacker.learnerId, password: "chosen by the attacker" });
  const token = await tools.tokenTo(email, "confirm-account");
  const link = await readEmailLink(pool, { token, viewerId: victim.learnerId, now });
  expect(link).toEqual({ purpose: "confirm", needsPassword: true });
  const refusals = [
    await confirm({ token, viewerId: victim.learnerId }),
    await confirm({ token, viewerId: null }),
    await confirm({ token, viewerId: victim.learnerId, password: testPassword }),
  ];
  expect(refusals.map((outcome) => !outcome.ok && outcome.reason)).toEqual([
    "password-needed",
    "password-needed",
    "password-wrong",
  ]);
  expect(await pool`select from account where email = ${email}`).toHaveLength(0);
  // A wrong password does not use up the attacker's link. The link ends when the victim confirms a registration of their own.
  await tools.register({ email, guestId: victim.learnerId });
  const own = await tools.tokenTo(email, "confirm-account");
  expect(await confirm({ token: own, viewerId: victim.learnerId })).toMatchObject({ ok: true });
  expect(await confirm({ token, viewerId: attacker.learnerId })).toEqual({ ok: false, reason: "link-gone" });
});

it("on another device, confirming needs the password of the registration", async () => {
  const email = tools.newEmail();
  const guest = await tools.guest();
  await tools.register({ email, guestId: guest.learnerId });
  const token = await tools.tokenTo(email, "confirm-account");
  const confirmed = await confirm({ token, viewerId: null, password: testPassword });
  expect(confirmed).toMatchObject({ ok: true, learnerId: guest.learnerId });
});

it("guessing the password of a link is limited", async () => {
  const email = tools.newEmail();
  await tools.register({ email });
  const token = await tools.tokenTo(email, "confirm-account");
  const outcomes = [];
  for (let tries = 0; tries < 11; tries++)
    outcomes.push(await confirm({ token, viewerId: null, password: "wrong guess" }));
  expect(outcomes.at(9)).toEqual({ ok: false, reason: "password-wrong" });
  expect(outcomes.at(10)).toMatchObject({ ok: false, reason: "too-many-tries", retryAfterSeconds: expect.any(Number) });
});

it("a guest who confirms two addresses gets two accounts, and the first one keeps the answers", async () => {
  const guest = await tools.guest();
  const [one, two] = [tools.newEmail(), tools.newEmail()];
  await tools.register({ email: one, guestId: guest.learnerId });
  await tools.register({ email: two, guestId: guest.learnerId });
  const first = await confirm({ token: await tools.tokenTo(one, "confirm-account"), viewerId: guest.learnerId });
  const second = await confirm({ token: await tools.tokenTo(two, "confirm-account"), viewerId: guest.learnerId });
  if (!first.ok || !second.ok) throw new Error("refused");
  expect(first.learnerId).toBe(guest.learnerId);
  expect(second.learnerId).not.toBe(guest.learnerId);
  expect(await tools.viewerOf(second.setCookie)).toMatchObject({ kind: "account", email: two });
  expect(await tools.viewerOf(first.setCookie)).toMatchObject({ email: one });
});

it("if one address is registered many times, one confirmation makes the account, and the others leave no learner", async () => {
  const email = tools.newEmail();
  const links: { token: string; viewerId: string }[] = [];
  for (let guest = 0; guest < 4; guest += 1) {
    const { learnerId } = await tools.guest();
    await tools.register({ email, guestId: learnerId });
    links.push({ token: await tools.tokenTo(email, "confirm-account"), viewerId: learnerId });
  }
  const [{ count: before } = { count: 0 }] = await pool`select count(*)::int as count from learner`;
  const outcomes = await Promise.all(links.map((link) => confirm(link)));
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  for (const outcome of outcomes) if (!outcome.ok) expect(["address-taken", "link-gone"]).toContain(outcome.reason);
  const [{ count: after } = { count: 0 }] = await pool`select count(*)::int as count from learner`;
  expect(after).toBe(before);
});

it("if an account takes an address while somebody confirms a new account with it, one of the two is refused", async () => {
  for (let pair = 0; pair < 6; pair += 1) {
    const [email, guest, account] = [tools.newEmail(), await tools.guest(), await tools.account()];
    const { learnerId } = account;
    await tools.register({ email, guestId: guest.learnerId });
    const confirmToken = await tools.tokenTo(email, "confirm-account");
    await requestEmailChange(pool, { ...tools.ports(), learnerId, email, password: testPassword });
    const changeToken = await tools.tokenTo(email, "confirm-email");
    const outcomes = await Promise.all([
      confirm({ token: confirmToken, viewerId: guest.learnerId }),
      confirmEmailChange(pool, { ...tools.ports(), token: changeToken, learnerId }),
    ]);
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await pool`select from account where email = ${email}`).toHaveLength(1);
  }
});

it("confirming an address that got an account meanwhile is refused", async () => {
  const email = tools.newEmail();
  await tools.register({ email });
  const token = await tools.tokenTo(email, "confirm-account");
  const other = await tools.account();
  await pool`update account set email = ${email} where learner_id = ${other.learnerId}`;
  expect(await confirm({ token, viewerId: null, password: testPassword })).toEqual({
    ok: false,
    reason: "address-taken",
  });
});

it("a link works once, whatever the number of requests, for one day and for one purpose", async () => {
  const email = tools.newEmail();
  const guest = await tools.guest();
  await tools.register({ email, guestId: guest.learnerId });
  const token = await tools.tokenTo(email, "confirm-account");
  const late = await confirm({ token, viewerId: guest.learnerId, now: hours(24.01) });
  expect(late).toEqual({ ok: false, reason: "link-gone" });
  await pool`update email_token set purpose = 'reset' where email = ${email}`;
  expect(await confirm({ token, viewerId: guest.learnerId })).toEqual({ ok: false, reason: "link-gone" });
  await pool`update email_token set purpose = 'confirm' where email = ${email}`;
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => confirm({ token, viewerId: guest.learnerId })));
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  expect(await confirm({ token, viewerId: guest.learnerId })).toEqual({ ok: false, reason: "link-gone" });
  expect(await confirm({ token: "x", viewerId: guest.learnerId })).toEqual({ ok: false, reason: "link-gone" });
  expect(await pool`select from account where email = ${email}`).toHaveLength(1);
});

it("a registration works if its guest was deleted meanwhile", async () => {
  const email = tools.newEmail();
  const guestId = "019ca945-0a00-7438-8665-e737ef994483";
  expect(await tools.register({ email, guestId })).toEqual({ ok: true });
  const token = await tools.tokenTo(email, "confirm-account");
  expect(await confirm({ token, viewerId: null, password: testPassword })).toMatchObject({ ok: true });
});

it("mails to one address are limited, with or without an account", async () => {
  for (const email of [tools.newEmail(), (await tools.account()).email]) {
    const outcomes = [];
    for (let tries = 0; tries < 5; tries++) {
      outcomes.push(await tools.register({ email, name: "Z" }));
    }
    expect(outcomes.at(-1)).toMatchObject({
      ok: false,
      reason: "too-many-tries",
      retryAfterSeconds: expect.any(Number),
    });
    expect((await tools.mailsTo(email)).length).toBeLessThanOrEqual(5);
  }
});

it("after confirming, a person returns to the page from which they came, also in another browser", async () => {
  const email = tools.newEmail();
  await tools.register({ email, next: "/join/K7QM2X90" });
  const token = await tools.tokenTo(email, "confirm-account");
  const confirmed = await confirm({ token, viewerId: null, password: testPassword });
  expect(confirmed).toMatchObject({ ok: true, next: "/join/K7QM2X90" });
  const other = tools.newEmail();
  await tools.register({ email: other });
  const plain = await tools.tokenTo(other, "confirm-account");
  expect(await confirm({ token: plain, viewerId: null, password: testPassword })).toMatchObject({
    ok: true,
    next: null,
  });
});
