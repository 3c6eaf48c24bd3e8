/**
 * SQL of roles. A change of a role is a new row; rows are never changed. The latest row of a learner and a role decides whether the learner
 * has that role.
 */
import type { Db } from "~/platform/database/database.server";
import type { Locale } from "~/platform/locale";
import type { Role } from "../session/viewer";

interface RoleChangeRow {
  learnerId: string;
  role: Role;
  granted: boolean;
  actor: string;
  at: Date;
}

export async function findLatestRoleChange(
  db: Db,
  { learnerId, role }: Pick<RoleChangeRow, "learnerId" | "role">,
): Promise<Pick<RoleChangeRow, "granted" | "at"> | null> {
  const [latest] = await db<Pick<RoleChangeRow, "granted" | "at">[]>`
    select granted, at from role_grant where learner_id = ${learnerId} and role = ${role} order by id desc limit 1`;
  return latest ?? null;
}

export async function insertRoleChange(
  db: Db,
  { id, learnerId, role, granted, actor, at }: RoleChangeRow & { id: string },
): Promise<void> {
  await db`
    insert into role_grant (id, learner_id, role, granted, actor, at)
    values (${id}, ${learnerId}, ${role}, ${granted}, ${actor}, ${at})`;
}

/** Makes other transactions that call this wait until this transaction ends, so that they change roles one after another. */
export async function lockRoleChangesUntilTransactionEnds(db: Db): Promise<void> {
  await db`select pg_advisory_xact_lock(hashtext('leerdossier.roles'))`;
}

/** Returns all role changes of a learner, the oldest first. */
export async function selectRoleChanges(
  db: Db,
  learnerId: string,
): Promise<Pick<RoleChangeRow, "role" | "granted" | "at">[]> {
  const rows = await db<Pick<RoleChangeRow, "role" | "granted" | "at">[]>`
    select role, granted, at from role_grant where learner_id = ${learnerId} order by id`;
  return [...rows];
}

export interface AccountWithRoles {
  email: string;
  name: string;
  roles: Role[];
}

/** Returns every account that has a role now, in alphabetical order of the address. */
export async function selectAccountsThatHaveRoles(db: Db): Promise<AccountWithRoles[]> {
  const rows = await db<AccountWithRoles[]>`
    select a.email, a.name, json_agg(latest.role order by latest.role) as roles
      from (select distinct on (learner_id, role) learner_id, role, granted
              from role_grant order by learner_id, role, id desc) latest
      join account a using (learner_id)
     where latest.granted
     group by a.email, a.name
     order by a.email`;
  return [...rows];
}

export interface Administrator {
  learnerId: string;
  email: string;
  name: string;
  locale: Locale;
}

export async function selectAdministrators(db: Db): Promise<Administrator[]> {
  const rows = await db<Administrator[]>`
    select a.learner_id, a.email, a.name, l.locale
      from (select distinct on (learner_id) learner_id, granted
              from role_grant where role = 'administrator' order by learner_id, id desc) latest
      join account a using (learner_id)
      join learner l on l.id = a.learner_id
     where latest.granted
     order by a.learner_id`;
  return [...rows];
}
