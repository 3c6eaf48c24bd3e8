/**
 * These tests delete an account while other requests write to it: no request blocks the deletion, and no mail to the former owner follows.
 */
import { expect, it } from "vitest";
import { createAccountTestHelpers, testPassword } from "~/../tests/support/accounts";
import { openTestDatabase } from "~/../tests/support/database";
import { requestPasswordReset } from "../password/request-password-reset.server";
import { resetPassword } from "../password/reset-password.server";
import { changeAccountRoleByAdministrator } from "../role/change-account-role-by-administrator.server";
import { grantRole } from "../role/roles.server";
import { lockAccountIfPasswordUnchanged } from "./accounts.sql.server";
import { confirmEmailChange } from "./confirm-email-change.server";
import { deleteAccount } from "./delete-account.server";
import { requestEmailChange } from "./request-email-change.server";

const { pool } = await openTestDatabase();
const tools = createAccountTestHelpers(pool);
const { now } = tools;
type Person = Awaited<ReturnType<typeof tools.account>>;
const remove = (learnerId: string) => deleteAccount(pool, { ...tools.ports(), learnerId, password: testPassword });

async function untilSomebodyWaits(): Promise<void> {
  for (let asked = 0; asked < 500; asked++) {
    const [{ waiting } = { waiting: 0 }] = await pool<{ waiting: number }[]>`
      select count(*)::int as waiting from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock'`;
    if (waiting > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error("nobody waits");
}

it("a log-in that runs while the account is deleted ends, and so does its session", async () => {
  const { learnerId } = await tools.account();
  const [row] = await pool<
    { passwordHash: string }[]
  >`select password_hash from account where learner_id = ${learnerId}`;
  let removing: ReturnType<typeof remove> | undefined;
  await pool.begin(async (tx) => {
    expect(await lockAccountIfPasswordUnchanged(tx, learnerId, row?.passwordHash ?? "")).not.toBeNull();
    removing = remove(learnerId);
    await untilSomebodyWaits();
    await tools.sessions.start(tx, { learnerId, device: tools.device, now });
  });
  expect(await removing).toEqual({ ok: true });
  expect(await pool`select from session where learner_id = ${learnerId}`).toHaveLength(0);
});

it("a request that locks rows of the learner before the account does not block the deletion", async () => {
  const { learnerId } = await tools.account();
  let removing: ReturnType<typeof remove> | undefined;
  await pool.begin(async (tx) => {
    await tx`update session set device = 'Edge' where learner_id = ${learnerId}`;
    removing = remove(learnerId);
    await untilSomebodyWaits();
    await tools.sessions.start(tx, { learnerId, device: tools.device, now });
  });
  expect(await removing).toEqual({ ok: true });
  expect(await pool`select from learner where id = ${learnerId}`).toHaveLength(0);
});

it("an account that is deleted in two tabs at once is deleted once", async () => {
  const { learnerId } = await tools.account();
  const outcomes = await Promise.all([remove(learnerId), remove(learnerId)]);
  expect(outcomes).toContainEqual({ ok: true });
  const events = await tools.audit(learnerId);
  expect(events.filter(({ action }) => action === "account-deleted")).toHaveLength(1);
});

it.each([
  [
    "a new address",
    (learnerId: string, _email: string, next: string) =>
      requestEmailChange(pool, { ...tools.ports(), learnerId, email: next, password: testPassword }),
  ],
  [
    "a new password",
    (_learnerId: string, email: string) => requestPasswordReset(pool, { ...tools.ports(), email, locale: "nl" }),
  ],
  ["an account at its address", (_learnerId: string, email: string) => tools.register({ email })],
])("asked for %s while the account is deleted: no link and no mail with the name follows", async (_what, ask) => {
  const { learnerId, email } = await tools.account();
  const next = tools.newEmail();
  let asking: Promise<unknown> | undefined;
  await pool.begin(async (tx) => {
    await tx`select from account where learner_id = ${learnerId} for update`;
    await tx`delete from learner where id = ${learnerId}`;
    asking = ask(learnerId, email, next);
    // Continues when the request waits for the lock. A request that does not check the account again never waits, so its end also counts.
    await Promise.race([asking, untilSomebodyWaits()]);
  });
  await asking;
  const links = await pool`
    select purpose from email_token where email in (${email}, ${next}) and purpose <> 'confirm'`;
  expect([...links]).toEqual([]);
  expect((await tools.mailsTo(next)).map(({ template }) => template)).toEqual([]);
  for (const { data } of await tools.mailsTo(email)) expect(data.name).toBeUndefined();
});

it.each([
  [
    "a new password",
    async ({ email }: Person) => {
      await requestPasswordReset(pool, { ...tools.ports(), email, locale: "nl" });
      const token = await tools.tokenTo(email, "reset-password");
      return () => resetPassword(pool, { ...tools.ports(), token, password: "een heel ander lang woord" });
    },
  ],
  [
    "a new address",
    async ({ learnerId }: Person) => {
      const next = tools.newEmail();
      await requestEmailChange(pool, { ...tools.ports(), learnerId, email: next, password: testPassword });
      const token = await tools.tokenTo(next, "confirm-email");
      return () => confirmEmailChange(pool, { ...tools.ports(), token, learnerId });
    },
  ],
])("the link to %s, opened while the account is deleted, is deleted with it", async (_what, prepare) => {
  const person = await tools.account();
  const open = await prepare(person);
  let opening: Promise<unknown> | undefined;
  await pool.begin(async (tx) => {
    await tx`select from account where learner_id = ${person.learnerId} for update`;
    opening = open();
    await untilSomebodyWaits();
    await tx`delete from learner where id = ${person.learnerId}`;
  });
  expect(await opening).toEqual({ ok: false, reason: "link-gone" });
  expect((await tools.mailsTo(person.email)).map(({ data }) => data.name ?? "")).not.toContain("Zoë");
});

async function administrator(): Promise<string> {
  const { email, learnerId } = await tools.account();
  await grantRole(pool, { role: "administrator", email, actor: "test", now });
  return learnerId;
}

const refused = { ok: false, reason: "last-administrator" };

it("the last administrator keeps the account until somebody else has the role; of two who delete at once, one stays", async () => {
  await pool`delete from learner`;
  const last = await administrator();
  const { learnerId: other } = await tools.account();
  expect(await remove(last)).toEqual(refused);
  expect(await tools.audit(last)).not.toContainEqual(expect.objectContaining({ action: "account-deleted" }));
  expect(await remove(other)).toEqual({ ok: true });
  for (let round = 0; round < 4; round++) {
    await pool`delete from learner`;
    const both = [await administrator(), await administrator()];
    const outcomes = await Promise.all(both.map(remove));
    expect(outcomes).toContainEqual({ ok: true });
    expect(outcomes).toContainEqual(refused);
  }
});

it("who deletes the account while the other administrator loses the role: one administrator stays", async () => {
  for (let round = 0; round < 4; round++) {
    await pool`delete from learner`;
    const [leaving, losing] = [await administrator(), await administrator()] as const;
    const outcomes = await Promise.all([
      remove(leaving),
      changeAccountRoleByAdministrator(pool, {
        ...{ learnerId: losing, role: "administrator", granted: false },
        ...{ reason: "Stopt", actor: leaving, now },
      }),
    ]);
    expect(outcomes).toContainEqual({ ok: true });
    expect(outcomes).toContainEqual(refused);
  }
});
