import { expect, it } from "vitest";
import { createAccountTestHelpers, testPassword } from "~/../tests/support/accounts";
import { openTestDatabase } from "~/../tests/support/database";
import { refuseRow } from "~/../tests/support/refused-row";
import { removeExpiredSessionsAndEmailLinks, removeInactiveGuests } from "../retention/clean-up.server";
import { grantRole, listAccountsThatHaveRoles, revokeRole } from "../role/roles.server";
import { logIn } from "../session/log-in.server";
import { changeAccountName } from "./change-account-name.server";
import { confirmEmailChange } from "./confirm-email-change.server";
import { deleteAccount } from "./delete-account.server";
import { exportAccount } from "./export-account.server";
import { requestEmailChange } from "./request-email-change.server";

const { pool } = await openTestDatabase();
const tools = createAccountTestHelpers(pool);
const { now } = tools;
const days = (count: number) => new Date(now.getTime() + count * 86_400_000);

it("changing a name is recorded without the name", async () => {
  const { learnerId, setCookie } = await tools.account();
  await changeAccountName(pool, { learnerId, name: "Şenay de Wit", now });
  await changeAccountName(pool, { learnerId, name: "Şenay de Wit", now });
  expect((await tools.viewerOf(setCookie))?.name).toBe("Şenay de Wit");
  const events = await tools.audit(learnerId);
  expect(events.map((event) => event.action).sort()).toEqual(["account-created", "name-changed"]);
  expect(JSON.stringify(events)).not.toContain("enay");
});

it("an address changes when its owner confirms it while logged in to the account that asked", async () => {
  const { email, learnerId } = await tools.account();
  const next = tools.newEmail();
  const ask = (typed: string, to = next) =>
    requestEmailChange(pool, { ...tools.ports(), learnerId, email: to, password: typed });
  expect(await ask("not my password")).toEqual({ ok: false, reason: "password-wrong" });
  expect(await ask(testPassword, email)).toEqual({ ok: false, reason: "email-same" });
  expect(await ask(testPassword)).toEqual({ ok: true });
  const token = await tools.tokenTo(next, "confirm-email");
  const somebody = await tools.account();
  const confirm = (who: string, at = now) =>
    confirmEmailChange(pool, { ...tools.ports(), token, learnerId: who, now: at });
  expect(await confirm(somebody.learnerId)).toEqual({ ok: false, reason: "other-account" });
  expect(await confirm(learnerId, days(1.01))).toEqual({ ok: false, reason: "link-gone" });
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => confirm(learnerId)));
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  expect(await logIn(pool, { ...tools.ports(), email: next, password: testPassword })).toMatchObject({
    ok: true,
    learnerId,
  });
  expect(await logIn(pool, { ...tools.ports(), email, password: testPassword })).toMatchObject({ ok: false });
  expect((await tools.mailsTo(email)).map((mail) => mail.template)).toContain("email-changed");
  expect((await tools.audit(learnerId)).map((event) => event.action)).toContain("email-changed");
});

it("asking for an address that has an account gives the same answer and no link", async () => {
  const { learnerId } = await tools.account();
  const somebody = await tools.account();
  const outcome = await requestEmailChange(pool, {
    ...tools.ports(),
    learnerId,
    email: somebody.email,
    password: testPassword,
  });
  expect(outcome).toEqual({ ok: true });
  expect((await tools.mailsTo(somebody.email)).map((mail) => mail.template)).toContain("email-taken");
  expect(await pool`select from email_token where learner_id = ${learnerId} and purpose = 'change'`).toHaveLength(0);
});

it("an address that got an account meanwhile is not taken from it", async () => {
  const { learnerId } = await tools.account();
  const next = tools.newEmail();
  await requestEmailChange(pool, { ...tools.ports(), learnerId, email: next, password: testPassword });
  const token = await tools.tokenTo(next, "confirm-email");
  await tools.account(next);
  expect(await confirmEmailChange(pool, { ...tools.ports(), token, learnerId })).toEqual({
    ok: false,
    reason: "address-taken",
  });
});

it("a deleted account leaves no name and no address, only the fact that it was deleted", async () => {
  const { email, learnerId, setCookie } = await tools.account();
  await grantRole(pool, { role: "trainer", email, actor: "admin command", now });
  await requestEmailChange(pool, { ...tools.ports(), learnerId, email: tools.newEmail(), password: testPassword });
  const remove = (typed: string) => deleteAccount(pool, { ...tools.ports(), learnerId, password: typed });
  expect(await remove("not my password")).toEqual({ ok: false, reason: "password-wrong" });
  expect(await remove(testPassword)).toEqual({ ok: true });
  expect(await tools.viewerOf(setCookie)).toBeNull();
  const tables = await pool<{ name: string }[]>`
    select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`;
  for (const { name } of tables) {
    const rows = await pool`select t::text as text from ${pool(name)} t`;
    expect(rows.some((row) => row.text.includes(email))).toBe(false);
  }
  expect((await tools.audit(learnerId)).map((event) => event.action)).toContain("account-deleted");
  expect(await logIn(pool, { ...tools.ports(), email, password: testPassword })).toMatchObject({ ok: false });
});

it("granting and withdrawing a role is recorded, and the list shows current roles", async () => {
  const { email, learnerId, setCookie } = await tools.account();
  const change = { role: "author" as const, email, actor: "admin command", now };
  expect(await grantRole(pool, { ...change, email: "nobody@example.org" })).toEqual({
    ok: false,
    reason: "no-account",
  });
  expect(await revokeRole(pool, change)).toEqual({ ok: false, reason: "unchanged" });
  const granted = await Promise.all(Array.from({ length: 5 }, () => grantRole(pool, change)));
  expect(granted.filter((outcome) => outcome.ok)).toHaveLength(1);
  await grantRole(pool, { ...change, role: "trainer" });
  expect((await tools.viewerOf(setCookie))?.roles).toEqual(["author", "trainer"]);
  expect(await revokeRole(pool, change)).toEqual({ ok: true });
  expect((await tools.viewerOf(setCookie))?.roles).toEqual(["trainer"]);
  expect((await listAccountsThatHaveRoles(pool)).filter((row) => row.email === email)).toEqual([
    { email, name: "Zoë", roles: ["trainer"] },
  ]);
  const traces = (await tools.audit(learnerId)).filter((event) => event.action.startsWith("role"));
  expect(traces.map(({ action, object }) => `${action} ${object}`).sort()).toEqual([
    "role-granted author",
    "role-granted trainer",
    "role-revoked author",
  ]);
});

it("the export of own data contains no hash and no token", async () => {
  const { email, learnerId } = await tools.account();
  const data = await exportAccount(pool, { learnerId, now });
  expect(data).toMatchObject({
    profile: { email, name: "Zoë", locale: "nl" },
    sessions: [{ device: "Firefox op Linux" }],
    events: [{ action: "account-created" }],
  });
  expect(JSON.stringify(data)).not.toMatch(/argon2|token|hash/i);
  expect(await exportAccount(pool, { learnerId: (await tools.guest()).learnerId, now })).toBeNull();
});

it("guests are deleted after 30 days without activity, accounts are not", async () => {
  const guest = await tools.guest();
  const { learnerId } = await tools.account();
  await removeInactiveGuests(pool, { now: days(30) });
  expect(await pool`select from learner where id = ${guest.learnerId}`).toHaveLength(1);
  expect(await removeInactiveGuests(pool, { now: days(31) })).toBeGreaterThan(0);
  expect(await pool`select from learner where id = ${guest.learnerId}`).toHaveLength(0);
  expect(await pool`select from learner where id = ${learnerId}`).toHaveLength(1);
});

it("one guest who can't be deleted does not keep the others, and the failure is thrown", async () => {
  const guests = [await tools.guest(), await tools.guest(), await tools.guest()];
  const [, second = ""] = guests.map(({ learnerId }) => learnerId);
  const end = await refuseRow(pool, { table: "learner", on: "delete", column: "id", value: second });
  await expect(removeInactiveGuests(pool, { now: days(31) })).rejects.toMatchObject({
    errors: [expect.objectContaining({ message: "refused" })],
  });
  expect(await pool`select id from learner where kind = 'guest'`).toEqual([{ id: second }]);
  await end();
  expect(await removeInactiveGuests(pool, { now: days(31) })).toBe(1);
});

it("expired sessions and links are deleted, others are not", async () => {
  const { learnerId } = await tools.account();
  const email = tools.newEmail();
  await tools.register({ email });
  await removeExpiredSessionsAndEmailLinks(pool, { now: days(0.5) });
  expect(await pool`select from session where learner_id = ${learnerId}`).toHaveLength(1);
  expect(await pool`select from email_token where email = ${email}`).toHaveLength(1);
  await removeExpiredSessionsAndEmailLinks(pool, { now: days(31) });
  expect(await pool`select from session where learner_id = ${learnerId}`).toHaveLength(0);
  expect(await pool`select from email_token where email = ${email}`).toHaveLength(0);
});
