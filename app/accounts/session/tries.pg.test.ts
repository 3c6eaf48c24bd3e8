/**
 * These tests check who can't log in any more after wrong passwords, and who still can: a class on one network, the owner of an account, a
 * stranger.
 */
import { expect, it } from "vitest";
import { createAccountTestHelpers, testPassword } from "~/../tests/support/accounts";
import { openTestDatabase } from "~/../tests/support/database";
import { confirmAccount } from "../identity/confirm-account.server";
import { requestEmailChange } from "../identity/request-email-change.server";
import { changePassword } from "../password/change-password.server";
import { checkOwnPassword } from "../password/check-own-password.server";
import { requestPasswordReset } from "../password/request-password-reset.server";
import { resetPassword } from "../password/reset-password.server";
import { logIn } from "./log-in.server";
import { endOtherSessionsAndForgetDevices } from "./own-sessions.server";
import { consumeLogInTry } from "./tries.server";

const { pool } = await openTestDatabase();
const tools = createAccountTestHelpers(pool);
const { now, limits, devices } = tools;

const enter = (email: string, typed = testPassword, from?: string, cookieHeader: string | null = null) =>
  logIn(pool, { ...tools.ports(from, cookieHeader), email, password: typed });
const known = async (learnerId: string) =>
  tools.cookieOf(await devices.remember(pool, { cookieHeader: null, learnerId, now }));
const askReset = (email: string, from?: string, cookieHeader: string | null = null) =>
  requestPasswordReset(pool, { ...tools.ports(from, cookieHeader), email, locale: "nl" });
/** Uses up all tries of an account by eleven wrong passwords, without the work of hashing them. */
async function lock(email: string, learnerId: string | null): Promise<void> {
  for (let tries = 0; tries < 11; tries++)
    await consumeLogInTry(pool, tools.ports(), { email, accounts: learnerId === null ? [] : [{ learnerId }], now });
}
const stopped = { ok: false, reason: "too-many-tries" };

it("attack: eleven wrong passwords from eleven places stop a stranger, but not the owner on a known device", async () => {
  const { email, learnerId, setCookie } = await tools.account();
  const cookie = await known(learnerId);
  for (let tries = 0; tries < 11; tries++) await enter(email, "a wrong guess");
  // The tries of the account are used up, so even the right password is refused.
  expect(await enter(email)).toMatchObject(stopped);
  // The owner can log in with a browser that logged in before.
  expect(await enter(email, testPassword, "10.9.0.1", cookie)).toMatchObject({ ok: true });
  // The owner can change the password within a session.
  const viewer = await tools.viewerOf(setCookie);
  const own = { ...tools.ports(), learnerId, sessionId: viewer?.sessionId ?? "", currentPassword: testPassword };
  expect(await changePassword(pool, { ...own, newPassword: "een nieuw geheim" })).toMatchObject({ ok: true });
});

it("after a reset the owner can log in anywhere, whatever was tried before", async () => {
  const { email, learnerId } = await tools.account();
  await lock(email, learnerId);
  expect(await enter(email)).toMatchObject(stopped);
  expect(await askReset(email)).toEqual({ ok: true });
  const token = await tools.tokenTo(email, "reset-password");
  const fresh = "een nieuw geheim";
  expect(await resetPassword(pool, { ...tools.ports(), token, password: fresh })).toMatchObject({ ok: true });
  expect(await enter(email, fresh)).toMatchObject({ ok: true });
});

it("a known device has ten tries of its own, and uses up nobody else's", async () => {
  const { email, learnerId } = await tools.account();
  const [phone, laptop] = [await known(learnerId), await known(learnerId)];
  for (let tries = 0; tries < 10; tries++)
    expect(await enter(email, "a wrong guess", "10.9.0.2", phone)).toMatchObject({ reason: "log-in-wrong" });
  expect(await enter(email, testPassword, "10.9.0.2", phone)).toMatchObject(stopped);
  expect(await enter(email, testPassword, "10.9.0.2", laptop)).toMatchObject({ ok: true });
  expect(await enter(email, testPassword, "10.9.0.2")).toMatchObject({ ok: true });
});

it("attack: a device known to one account is a stranger to another", async () => {
  const [attacker, victim] = [await tools.account(), await tools.account()];
  const cookie = await known(attacker.learnerId);
  await lock(victim.email, victim.learnerId);
  expect(await enter(victim.email, testPassword, "10.9.0.3", cookie)).toMatchObject(stopped);
  expect(await enter(victim.email, testPassword, "10.9.0.3", `${cookie.slice(0, -1)}_`)).toMatchObject(stopped);
});

it("attack: if two accounts share an address, a device known to only one of them is a stranger", async () => {
  const [mine, theirs] = [await tools.account(), await tools.account()];
  const cookie = await known(mine.learnerId);
  const shared = { email: "shared@example.org", accounts: [mine, theirs], now };
  const guess = (cookieHeader: string) => consumeLogInTry(pool, tools.ports(undefined, cookieHeader), shared);
  for (let tries = 0; tries < 10; tries++) await consumeLogInTry(pool, tools.ports(), shared);
  expect(await guess(cookie)).toMatchObject(stopped);
  const both = await devices.remember(pool, { cookieHeader: cookie, learnerId: theirs.learnerId, now });
  expect(await guess(tools.cookieOf(both))).toMatchObject({ ok: true });
});

it("attack: after logging out everywhere or a new password, an old device cookie is invalid", async () => {
  const { email, learnerId, setCookie } = await tools.account();
  const before = await known(learnerId);
  const viewer = await tools.viewerOf(setCookie);
  await endOtherSessionsAndForgetDevices(pool, { learnerId, keepPublicId: viewer?.sessionId ?? "" });
  await lock(email, learnerId);
  expect(await enter(email, testPassword, "10.9.0.4", before)).toMatchObject(stopped);
  const between = await known(learnerId);
  expect(await enter(email, testPassword, "10.9.0.4", between)).toMatchObject({ ok: true });
  const own = { ...tools.ports(), learnerId, currentPassword: testPassword, newPassword: "een nieuw geheim" };
  expect(await changePassword(pool, own)).toMatchObject({ ok: true });
  expect(await enter(email, "een nieuw geheim", "10.9.0.4", between)).toMatchObject(stopped);
});

it("any number of correct log-ins from one address pass, also after some wrong ones", async () => {
  const here = tools.ports("10.9.1.1");
  for (let person = 0; person < 150; person++) {
    const who = { email: `class${person}@example.org`, accounts: [], now };
    // Every third person first types a wrong password. That makes fifty of the hundred failures that one network may have.
    if (person % 3 === 0) expect(await consumeLogInTry(pool, here, who)).toMatchObject({ ok: true });
    const tries = await consumeLogInTry(pool, here, who);
    if (!tries.ok) throw new Error(`person ${person} is stopped`);
    await tries.wasRight();
  }
});

it("attack: one password on many accounts stops the address, and own correct log-ins in between do not help", async () => {
  const own = await tools.account();
  let wrong = 0;
  for (; wrong < 120; wrong++) {
    const who = { email: `victim${wrong}@example.org`, accounts: [], now };
    if (!(await consumeLogInTry(pool, tools.ports("10.9.1.2"), who)).ok) break;
    if (wrong % 40 === 0) expect(await enter(own.email, testPassword, "10.9.1.2")).toMatchObject({ ok: true });
  }
  expect(wrong).toBe(100);
  // A try that is refused because of its network does not count for the account, so that nobody can lock the account in this way.
  const { email, learnerId } = await tools.account();
  for (let tries = 0; tries < 20; tries++) expect(await enter(email, testPassword, "10.9.1.2")).toMatchObject(stopped);
  expect(await enter(email, testPassword, "10.9.1.3")).toMatchObject({ ok: true });
  // A browser that is known to the account can log in, even from the refused network.
  expect(await enter(email, testPassword, "10.9.1.2", await known(learnerId))).toMatchObject({ ok: true });
});

it("attack: an account that is stopped does not stop its address", async () => {
  for (let tries = 0; tries < 130; tries++) {
    await consumeLogInTry(pool, tools.ports("10.9.1.4"), { email: "one@example.org", accounts: [], now });
  }
  const { email } = await tools.account();
  expect(await enter(email, testPassword, "10.9.1.4")).toMatchObject({ ok: true });
});

it("asking for the own password in a session is counted by session", async () => {
  const { email, learnerId } = await tools.account();
  const ask = (sessionId: string, typed: string) =>
    checkOwnPassword(pool, { limits, learnerId, sessionId, password: typed });
  await lock(email, learnerId);
  for (let tries = 0; tries < 9; tries++) await ask("laptop", "a wrong guess");
  expect(await ask("laptop", testPassword)).toMatchObject({ ok: true });
  for (let tries = 0; tries < 10; tries++)
    expect(await ask("laptop", "a wrong guess")).toEqual({ ok: false, reason: "password-wrong" });
  expect(await ask("laptop", testPassword)).toMatchObject(stopped);
  expect(await ask("phone", testPassword)).toMatchObject({ ok: true });
}, 60_000);

it("attack: wrong passwords at the log-in do not prevent confirming an account", async () => {
  const email = tools.newEmail();
  await tools.register({ email });
  await lock(email, null);
  const token = await tools.tokenTo(email, "confirm-account");
  const confirmed = await confirmAccount(pool, { ...tools.ports(), token, viewerId: null, password: testPassword });
  expect(confirmed).toMatchObject({ ok: true });
});

it("a new reset link ends the older ones", async () => {
  const { email } = await tools.account();
  await askReset(email);
  const older = await tools.tokenTo(email, "reset-password");
  await askReset(email);
  const newest = await tools.tokenTo(email, "reset-password");
  const use = (token: string) => resetPassword(pool, { ...tools.ports(), token, password: "een nieuw geheim" });
  expect(await use(older)).toEqual({ ok: false, reason: "link-gone" });
  expect(await use(newest)).toMatchObject({ ok: true });
});

it("mails are counted per person and kind first, so that many of one kind do not prevent another", async () => {
  const { email, learnerId } = await tools.account();
  // Starts at 1, because a registration mail was already sent when the account was made.
  for (let mails = 1; mails < 4; mails++) expect(await tools.register({ email })).toEqual({ ok: true });
  expect(await tools.register({ email })).toMatchObject(stopped);
  for (let mails = 0; mails < 4; mails++) expect(await askReset(email)).toEqual({ ok: true });
  expect(await askReset(email)).toMatchObject(stopped);
  // Mails that are asked for by a known device are counted separately.
  const cookie = await known(learnerId);
  for (let mails = 0; mails < 4; mails++) expect(await askReset(email, undefined, cookie)).toEqual({ ok: true });
  expect(await askReset(email, undefined, cookie)).toMatchObject(stopped);
});

it("attack: mails to many strangers stop the address; refused requests for one person do not", async () => {
  const from = "10.9.2.1";
  for (let tries = 0; tries < 120; tries++) await askReset("one@example.org", from);
  let mails = 4;
  while ((await askReset(`stranger${mails}@example.org`, from)).ok) mails++;
  expect(mails).toBe(100);
  // Only the limit of mails for a new password is used up. Other people on this network can still register.
  const registered = await tools.register({ email: tools.newEmail() });
  expect(registered).toEqual({ ok: true });
});

it("mails to a new address are counted by account, not by address of the client", async () => {
  const { learnerId } = await tools.account();
  const ask = (from: string) =>
    requestEmailChange(pool, { ...tools.ports(from), learnerId, email: tools.newEmail(), password: testPassword });
  for (let mails = 0; mails < 10; mails++) expect(await ask(`10.9.3.${mails}`)).toEqual({ ok: true });
  expect(await ask("10.9.3.11")).toMatchObject(stopped);
});

it("a weak password is refused when it is set, but never at a log-in", async () => {
  const weak = { ok: false, reason: "password-weak" };
  for (const typed of ["Welkom01!", "Zomer2026!", "Leerdossier2026", "leren.example.nl"]) {
    expect(await tools.register({ email: tools.newEmail(), password: typed }), typed).toEqual(weak);
  }
  const { email, learnerId } = await tools.account();
  for (const newPassword of ["Welkom01!", email]) {
    const own = { ...tools.ports(), learnerId, currentPassword: testPassword, newPassword };
    expect(await changePassword(pool, own), newPassword).toEqual(weak);
  }
  await askReset(email);
  const token = await tools.tokenTo(email, "reset-password");
  expect(await resetPassword(pool, { ...tools.ports(), token, password: "Zomer2026!" })).toEqual(weak);
  const { hashPassword } = await import("../password/passwords.server");
  await pool`update account set password_hash = ${await hashPassword("Welkom01!")} where learner_id = ${learnerId}`;
  expect(await enter(email, "Welkom01!")).toMatchObject({ ok: true });
});

it("attack: weak passwords, which cost work to check, stop their address", async () => {
  for (let tries = 0; tries < 299; tries++) await limits.consume("weak-password-address", "10.9.4.1");
  const from = (typed: string) => tools.register({ email: tools.newEmail(), password: typed, from: "10.9.4.1" });
  // A strong password does not use up the last try.
  expect(await from(testPassword)).toEqual({ ok: true });
  expect(await from("Welkom01!")).toMatchObject({ reason: "password-weak" });
  expect(await from(testPassword)).toMatchObject(stopped);
});
