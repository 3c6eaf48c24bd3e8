import type { Db, Pool } from "~/platform/database/database.server";
import { findAccountByEmail } from "../identity/accounts.sql.server";
import type { Role } from "../session/viewer";
import { applyRoleChange } from "./apply-role-change.server";
import { type AccountWithRoles, selectAccountsThatHaveRoles } from "./roles.sql.server";

interface RoleChange {
  role: Role;
  /** Address of the account whose role changes, as a result of `normaliseEmail`. */
  email: string;
  /** Who changes the role: a learner's id, or the name of a command. */
  actor: string;
  now: Date;
}

type ChangeRoleOutcome = { ok: true } | { ok: false; reason: "no-account" | "unchanged" | "last-administrator" };

/** Grants a role to the account with this address. The refusal `unchanged` means that the account has the role already. */
export function grantRole(pool: Pool, input: RoleChange): Promise<ChangeRoleOutcome> {
  return changeRole(pool, { ...input, granted: true });
}

/**
 * Withdraws a role from the account with this address. The refusal `unchanged` means that the account does not have the role. The last
 * administrator can't lose that role.
 */
export function revokeRole(pool: Pool, input: RoleChange): Promise<ChangeRoleOutcome> {
  return changeRole(pool, { ...input, granted: false });
}

function changeRole(pool: Pool, input: RoleChange & { granted: boolean }): Promise<ChangeRoleOutcome> {
  const { role, email, actor, granted, now } = input;
  return pool.begin(async (tx) => {
    const account = await findAccountByEmail(tx, email);
    if (!account) return { ok: false, reason: "no-account" };
    return applyRoleChange(tx, { learnerId: account.learnerId, role, granted, actor, now });
  });
}

/** Returns every account that has a role now, in alphabetical order of the address. */
export function listAccountsThatHaveRoles(db: Db): Promise<AccountWithRoles[]> {
  return selectAccountsThatHaveRoles(db);
}
