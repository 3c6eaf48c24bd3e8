import { beforeEach, expect, test } from "vitest";
import { openTestDatabase } from "~/../tests/support/database";
import { newId } from "~/platform/ids";
import type { Role } from "../session/viewer";
import { changeAccountRoleByAdministrator } from "./change-account-role-by-administrator.server";
import { countLearnersByKindAndActivity, getAccountWithRoleChanges, listAccounts } from "./list-accounts.server";

const { pool, countStatements } = await openTestDatabase();
const now = new Date("2026-03-01T10:00:00Z");

beforeEach(async () => {
  await pool`delete from learner`;
});

let people = 0;
async function insertAccount({
  name = "Noor",
  role,
  days = 0,
}: {
  name?: string;
  role?: Role;
  days?: number;
} = {}): Promise<string> {
  const id = newId(new Date(now.getTime() + ++people));
  const last = new Date(now.getTime() - days * 86_400_000).toISOString().slice(0, 10);
  await pool`insert into learner (id, kind, created_at, last_active_on) values (${id}, 'account', ${now}, ${last})`;
  await pool`insert into account (learner_id, email, email_confirmed_at, password_hash, name)
    values (${id}, ${`p${people}@example.org`}, ${now}, 'none', ${name})`;
  if (role) {
    await pool`insert into role_grant (id, learner_id, role, granted, actor, at)
      values (${newId(now)}, ${id}, ${role}, true, 'test', ${now})`;
  }
  return id;
}

const change = (learnerId: string, input: Partial<Parameters<typeof changeAccountRoleByAdministrator>[1]> = {}) =>
  changeAccountRoleByAdministrator(pool, {
    learnerId,
    role: "trainer",
    granted: true,
    reason: "Geeft les",
    actor: "x",
    now,
    ...input,
  });

test("granting and withdrawing a role needs a reason, which is recorded", async () => {
  const actor = await insertAccount({ name: "Beheer", role: "administrator" });
  const id = await insertAccount();
  expect(await change(id, { actor })).toEqual({ ok: true });
  expect(await change(id, { actor })).toEqual({ ok: false, reason: "unchanged" });
  expect(await change(id, { actor, granted: false, reason: " Stopt \n ermee " })).toEqual({ ok: true });
  const account = await getAccountWithRoleChanges(pool, id);
  expect(account?.roles).toEqual([]);
  expect(account?.changes.map(({ role, granted, by, reason }) => [role, granted, by, reason])).toEqual([
    ["trainer", false, "Beheer", "Stopt ermee"],
    ["trainer", true, "Beheer", "Geeft les"],
  ]);
});

test("without a reason or an account, nothing changes", async () => {
  const id = await insertAccount();
  expect(await change(id, { reason: " " })).toEqual({ ok: false, reason: "reason-empty" });
  expect(await change(id, { reason: "x".repeat(301) })).toEqual({ ok: false, reason: "reason-long" });
  expect(await change(newId(now))).toEqual({ ok: false, reason: "no-account" });
  expect((await pool`select from role_grant`).length).toBe(0);
});

test("the last administrator can't be withdrawn, not even if all withdraw each other at once", async () => {
  const withdraw = (id: string) => change(id, { role: "administrator", granted: false });
  for (let round = 0; round < 5; round++) {
    await pool`delete from learner`;
    const all: string[] = [];
    for (let n = 0; n < 8; n++) all.push(await insertAccount({ role: "administrator" }));
    const outcomes = await Promise.all(all.map(withdraw));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(7);
    expect(outcomes).toContainEqual({ ok: false, reason: "last-administrator" });
  }
});

test("accounts are found by a part of name or address, page by page, in one statement; % and _ are ordinary characters", async () => {
  for (let n = 0; n < 27; n++)
    await insertAccount({ name: `Persoon ${n}`, role: n === 3 ? "trainer" : undefined, days: n });
  const guest = newId(now);
  await pool`insert into learner (id, kind, created_at, last_active_on) values (${guest}, 'guest', ${now}, ${now})`;
  const { result, statements } = await countStatements((counted) => listAccounts(counted, { search: "", page: 1 }));
  expect(statements).toHaveLength(1);
  expect(result.more).toBe(true);
  expect(result.accounts).toHaveLength(25);
  expect(result.accounts[0]).toMatchObject({ name: "Persoon 0", kind: "account", lastActiveOn: "2026-03-01" });
  expect(result.accounts[3]?.roles).toEqual(["trainer"]);
  expect((await listAccounts(pool, { search: "", page: 2 })).accounts).toHaveLength(2);
  expect((await listAccounts(pool, { search: "PERSOON 26", page: 1 })).accounts).toHaveLength(1);
  expect((await listAccounts(pool, { search: "%", page: 1 })).accounts).toEqual([]);
  expect((await listAccounts(pool, { search: "_ersoon", page: 1 })).accounts).toEqual([]);
  expect(await getAccountWithRoleChanges(pool, guest)).toBeNull();
  expect(await countLearnersByKindAndActivity(pool, { now })).toEqual({
    accounts: 27,
    guests: 1,
    holders: 0,
    activity: { week: 7, month: 20, year: 0, longer: 0 },
  });
});
