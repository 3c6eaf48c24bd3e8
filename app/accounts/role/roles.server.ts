import type { Db, Pool } from "~/platform/database/database.server";
import { newId } from "~/platform/ids";
import { recordAuditEvent } from "../audit/record-audit-event.server";
import { findAccountByEmail } from "../identity/accounts.sql.server";
import { lockLearnerAndReadKind } from "../identity/learners.sql.server";
import type { Role } from "../session/viewer";
import {
  type AccountWithRoles,
  findLatestRoleChange,
  insertRoleChange,
  selectAccountsThatHaveRoles,
} from "./roles.sql.server";

interface RoleChange {
  role: Role;
  /** Address of the account whose role changes, as a result of `normaliseEmail`. */
  email: string;
  /** Who changes the role: a learner's id, or the name of a command. */
  actor: string;
  now: Date;
}

type ChangeRoleOutcome = { ok: true } | { ok: false; reason: "no-account" | "unchanged" };

/** Grants a role to the account with this address. The refusal `unchanged` means that the account has the role already. */
export function grantRole(pool: Pool, input: RoleChange): Promise<ChangeRoleOutcome> {
  return changeRole(pool, { ...input, granted: true });
}

/** Withdraws a role from the account with this address. The refusal `unchanged` means that the account does not have the role. */
export function revokeRole(pool: Pool, input: RoleChange): Promise<ChangeRoleOutcome> {
  return changeRole(pool, { ...input, granted: false });
}

function changeRole(pool: Pool, input: RoleChange & { granted: boolean }): Promise<ChangeRoleOutcome> {
  const { role, email, actor, granted, now } = input;
  return pool.begin(async (tx) => {
    const account = await findAccountByEmail(tx, email);
    if (!account) return { ok: false, reason: "no-account" };
    const { learnerId } = account;
    // The latest row decides whether a learner has a role. So other changes of this learner's roles must wait until this one ends.
    await lockLearnerAndReadKind(tx, learnerId);
    const latest = await findLatestRoleChange(tx, { learnerId, role });
    if ((latest?.granted ?? false) === granted) return { ok: false, reason: "unchanged" };
    // The row with the highest id decides whether a learner has a role. An id begins with its time, so a second change in the same
    // millisecond gets a later time.
    const at = latest && latest.at >= now ? new Date(latest.at.getTime() + 1) : now;
    await insertRoleChange(tx, { id: newId(at), learnerId, role, granted, actor, at });
    const action = granted ? "role-granted" : "role-revoked";
    await recordAuditEvent(tx, { actor, subject: learnerId, action, object: role, now });
    return { ok: true };
  });
}

/** Returns every account that has a role now, in alphabetical order of the address. */
export function listAccountsThatHaveRoles(db: Db): Promise<AccountWithRoles[]> {
  return selectAccountsThatHaveRoles(db);
}
