import { expect, it } from "vitest";
import { createAccountTestHelpers, testPassword } from "~/../tests/support/accounts";
import { openTestDatabase } from "~/../tests/support/database";
import { readEmailLink } from "../identity/read-email-link.server";
import { changePassword } from "../password/change-password.server";
import { requestPasswordReset } from "../password/request-password-reset.server";
import { resetPassword } from "../password/reset-password.server";
import { logIn } from "./log-in.server";
import { endOtherSessionsAndForgetDevices, endSession, listLearnerSessions } from "./own-sessions.server";

const { pool } = await openTestDatabase();
const tools = createAccountTestHelpers(pool);
const { now } = tools;
const enter = (email: string, typed = testPassword) => logIn(pool, { ...tools.ports(), email, password: typed });

it("the right password starts a new session, however the address is written", async () => {
  const { email, learnerId, setCookie } = await tools.account();
  const outcome = await enter(` ${email.toUpperCase()} `);
  if (!outcome.ok) throw new Error(outcome.reason);
  expect(outcome.learnerId).toBe(learnerId);
  expect(outcome.setCookie).not.toBe(setCookie);
  expect(await tools.viewerOf(outcome.setCookie)).toMatchObject({ kind: "account", learnerId });
});

it("a password is the same whichever way its letters are composed", async () => {
  const email = tools.newEmail();
  await tools.register({ email, password: "zoë drinkt koffie" });
  const token = await tools.tokenTo(email, "confirm-account");
  const { confirmAccount } = await import("../identity/confirm-account.server");
  const typed = "zoe\u0308 drinkt koffie";
  expect(await confirmAccount(pool, { ...tools.ports(), token, viewerId: null, password: typed })).toMatchObject({
    ok: true,
  });
  expect(await enter(email, typed)).toMatchObject({ ok: true });
});

it("an unknown account, a wrong password and an invalid address give the same answer, after about the same work", async () => {
  const { email } = await tools.account();
  const wrong = { ok: false, reason: "log-in-wrong" };
  // The shortest of three, because other work on the machine can only make it longer.
  const time = async (work: () => Promise<unknown>) => {
    const times: number[] = [];
    for (let run = 0; run < 3; run++) {
      const start = performance.now();
      expect(await work()).toEqual(wrong);
      times.push(performance.now() - start);
    }
    return Math.min(...times);
  };
  await time(() => enter("warm@example.org", "wrong password"));
  const known = await time(() => enter(email, "wrong password"));
  const unknown = await time(() => enter(tools.newEmail(), "wrong password"));
  const malformed = await time(() => enter("no address", "wrong password"));
  for (const ms of [unknown, malformed]) expect(ms).toBeGreaterThan(known / 5);
});

it("an account has ten tries, an unknown address too, and the right password gives them back", async () => {
  const { email } = await tools.account();
  for (let tries = 0; tries < 9; tries++)
    expect(await enter(email, "wrong password")).toMatchObject({ reason: "log-in-wrong" });
  expect(await enter(email)).toMatchObject({ ok: true });
  for (const address of [email, tools.newEmail()]) {
    for (let tries = 0; tries < 10; tries++) await enter(address, "wrong password");
    const refused = await enter(address);
    expect(refused).toMatchObject({ ok: false, reason: "too-many-tries" });
    expect(!refused.ok && refused.reason === "too-many-tries" && refused.retryAfterSeconds).toBeGreaterThan(60);
  }
}, 60_000);

it("the table of tries contains no address", async () => {
  const { email } = await tools.account();
  await enter(email, "wrong password");
  const rows = await pool`select key from rate_limit`;
  expect(rows.length).toBeGreaterThan(0);
  expect(JSON.stringify(rows)).not.toMatch(/example|10\.0\.0/);
});

it("a new password by a reset link ends every session, the old password and the link", async () => {
  const { email, learnerId, setCookie } = await tools.account();
  expect(await requestPasswordReset(pool, { ...tools.ports(), email, locale: "nl" })).toEqual({ ok: true });
  const token = await tools.tokenTo(email, "reset-password");
  expect(await readEmailLink(pool, { token, viewerId: null, now })).toEqual({ purpose: "reset" });
  const reset = (typed: string, at = now) => resetPassword(pool, { ...tools.ports(), token, password: typed, now: at });
  expect(await reset("short")).toEqual({ ok: false, reason: "password-short" });
  expect(await reset(email)).toEqual({ ok: false, reason: "password-weak" });
  expect(await reset("een nieuw geheim", new Date(now.getTime() + 31 * 60_000))).toEqual({
    ok: false,
    reason: "link-gone",
  });
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => reset("een nieuw geheim")));
  const won = outcomes.filter((outcome) => outcome.ok);
  expect(won).toHaveLength(1);
  expect(await tools.viewerOf(setCookie)).toBeNull();
  expect(await tools.viewerOf(won[0]?.ok ? won[0].setCookie : "")).toMatchObject({ learnerId });
  expect(await enter(email)).toMatchObject({ ok: false });
  expect(await enter(email, "een nieuw geheim")).toMatchObject({ ok: true });
  expect((await tools.mailsTo(email)).map((mail) => mail.template)).toContain("password-changed");
  expect((await tools.audit(learnerId)).map((event) => event.action)).toContain("password-reset");
});

it("resetting an unknown address gives the same answer and no link", async () => {
  const email = tools.newEmail();
  expect(await requestPasswordReset(pool, { ...tools.ports(), email, locale: "nl" })).toEqual({ ok: true });
  expect(await tools.mailsTo(email)).toEqual([{ template: "no-account", locale: "nl", data: {} }]);
  expect(await pool`select from email_token where email = ${email}`).toHaveLength(0);
});

it("a confirmation link can't reset a password", async () => {
  const email = tools.newEmail();
  await tools.register({ email });
  const token = await tools.tokenTo(email, "confirm-account");
  const outcome = await resetPassword(pool, { ...tools.ports(), token, password: "een nieuw geheim" });
  expect(outcome).toEqual({ ok: false, reason: "link-gone" });
});

it("changing the password ends all sessions except the new one, and open reset links", async () => {
  const { email, learnerId, setCookie } = await tools.account();
  const other = await enter(email);
  await requestPasswordReset(pool, { ...tools.ports(), email, locale: "nl" });
  const token = await tools.tokenTo(email, "reset-password");
  const change = (currentPassword: string) =>
    changePassword(pool, { ...tools.ports(), learnerId, currentPassword, newPassword: "een nieuw geheim" });
  expect(await change("not my password")).toEqual({ ok: false, reason: "password-wrong" });
  const outcomes = await Promise.all([change(testPassword), change(testPassword)]);
  const changed = outcomes.find((outcome) => outcome.ok);
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  expect(await tools.viewerOf(setCookie)).toBeNull();
  expect(await tools.viewerOf(other.ok ? other.setCookie : "")).toBeNull();
  expect(await tools.viewerOf(changed?.ok ? changed.setCookie : "")).toMatchObject({ learnerId });
  expect(await resetPassword(pool, { ...tools.ports(), token, password: "nog een geheim" })).toMatchObject({
    reason: "link-gone",
  });
  expect((await tools.audit(learnerId)).map((event) => event.action)).toContain("password-changed");
});

it("a person lists and ends their own sessions; another person's id ends nothing", async () => {
  const me = await tools.account();
  const somebody = await tools.account();
  await enter(me.email);
  const listed = await listLearnerSessions(pool, { learnerId: me.learnerId, now });
  expect(listed).toMatchObject([
    { device: "Firefox op Linux", lastUsedOn: "2026-03-01" },
    { device: "Firefox op Linux", lastUsedOn: "2026-03-01" },
  ]);
  const theirs = (await tools.viewerOf(somebody.setCookie))?.sessionId ?? "";
  await endSession(pool, { learnerId: me.learnerId, publicId: theirs });
  expect(await tools.viewerOf(somebody.setCookie)).not.toBeNull();
  const mine = (await tools.viewerOf(me.setCookie))?.sessionId ?? "";
  await endOtherSessionsAndForgetDevices(pool, { learnerId: me.learnerId, keepPublicId: mine });
  expect((await listLearnerSessions(pool, { learnerId: me.learnerId, now })).map(({ publicId }) => publicId)).toEqual([
    mine,
  ]);
  await endSession(pool, { learnerId: me.learnerId, publicId: mine });
  expect(await tools.viewerOf(me.setCookie)).toBeNull();
});
