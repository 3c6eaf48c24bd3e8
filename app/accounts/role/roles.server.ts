import type { Db, Pool } from "~/platform/database/database.server";
import { newId } from "~/platform/ids";
import { findAccountByEmail, lockLearner } from "../identity/accounts.sql.server";
import { recordAccountEvent } from "../identity/record-account-event.server";
import type { Role } from "../session/viewer";

interface RoleChange {
  role: Role;
  /** As `readEmail` passed it. */
  email: string;
  /** Who does this: a learner's id, or the name of a command. */
  actor: string;
  now: Date;
}

export type RoleOutcome = { ok: true } | { ok: false; reason: "no-account" | "unchanged" };

/** `unchanged`: the account has the role already. */
export function grantRole(pool: Pool, input: RoleChange): Promise<RoleOutcome> {
  return changeRole(pool, { ...input, granted: true });
}

/** `unchanged`: the account does not have the role. */
export function revokeRole(pool: Pool, input: RoleChange): Promise<RoleOutcome> {
  return changeRole(pool, { ...input, granted: false });
}

function changeRole(pool: Pool, input: RoleChange & { granted: boolean }): Promise<RoleOutcome> {
  const { role, email, actor, granted, now } = input;
  return pool.begin(async (tx) => {
    const account = await findAccountByEmail(tx, email);
    if (!account) return { ok: false, reason: "no-account" };
    const { learnerId } = account;
    // The latest row counts: one change of a learner's roles at a time.
    await lockLearner(tx, learnerId);
    const [latest] = await tx<{ granted: boolean; at: Date }[]>`
      select granted, at from role_grant where learner_id = ${learnerId} and role = ${role} order by id desc limit 1`;
    if ((latest?.granted ?? false) === granted) return { ok: false, reason: "unchanged" };
    // The order of ids decides, and ids of one millisecond have none.
    const at = latest && latest.at >= now ? new Date(latest.at.getTime() + 1) : now;
    await tx`
      insert into role_grant (id, learner_id, role, granted, actor, at)
      values (${newId(at)}, ${learnerId}, ${role}, ${granted}, ${actor}, ${at})`;
    const action = granted ? "role-granted" : "role-revoked";
    await recordAccountEvent(tx, { actor, subject: learnerId, action, object: role, now });
    return { ok: true };
  });
}

/** Every account with a role, by address. */
export async function listRoles(db: Db): Promise<{ email: string; name: string; roles: Role[] }[]> {
  const rows = await db<{ email: string; name: string; roles: Role[] }[]>`
    select a.email, a.name, json_agg(latest.role order by latest.role) as roles
      from (select distinct on (learner_id, role) learner_id, role, granted
              from role_grant order by learner_id, role, id desc) latest
      join account a using (learner_id)
     where latest.granted
     group by a.email, a.name
     order by a.email`;
  return [...rows];
}
