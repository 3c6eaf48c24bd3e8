import type { Db } from "~/platform/database/database.server";
import type { Role } from "../session/viewer";

export interface AccountListItem {
  learnerId: string;
  kind: "account" | "holder";
  /** Name of the person. It is null for a holder, who has no account but only certificates. */
  name: string | null;
  email: string | null;
  roles: Role[];
  /** The last day on which the person used the site, such as `2026-11-22`. */
  lastActiveOn: string;
}

const rolesOf = (db: Db) => db`
  array_to_json(array(select latest.role
    from (select distinct on (g.role) g.role, g.granted from role_grant g
           where g.learner_id = l.id order by g.role, g.id desc) latest
   where latest.granted)) as roles`;

/**
 * Returns the accounts whose name or address matches a pattern, the last active first. `pattern` and `addressPattern` are patterns for
 * SQL's `like`, in lower case; `addressPattern` is in the spelling in which addresses are stored.
 */
export async function selectAccounts(
  db: Db,
  {
    pattern,
    addressPattern,
    limit,
    offset,
  }: { pattern: string; addressPattern: string; limit: number; offset: number },
): Promise<AccountListItem[]> {
  const rows = await db<AccountListItem[]>`
    select l.id as learner_id, l.kind, a.name, a.email, to_char(l.last_active_on, 'YYYY-MM-DD') as last_active_on, ${rolesOf(db)}
      from learner l left join account a on a.learner_id = l.id
     where l.kind <> 'guest'
       and (${pattern === "%%"} or lower(a.name) like ${pattern} or a.email like ${pattern} or a.email like ${addressPattern})
     order by l.last_active_on desc, l.id desc
     limit ${limit} offset ${offset}`;
  return [...rows];
}

/** An address that several accounts share: first the account that has it, then the accounts that log in by their own old spelling. */
export interface EmailAddressOfSeveralAccounts {
  email: string;
  accounts: { learnerId: string; name: string; spelling: string; lastActiveOn: string }[];
}

/** Returns at most `limit` addresses that several accounts share, in alphabetical order. */
export async function selectEmailAddressesOfSeveralAccounts(
  db: Db,
  limit: number,
): Promise<EmailAddressOfSeveralAccounts[]> {
  const rows = await db<EmailAddressOfSeveralAccounts[]>`
    select holder.email, json_agg(json_build_object('learnerId', a.learner_id, 'name', a.name, 'spelling', a.email,
             'lastActiveOn', to_char(l.last_active_on, 'YYYY-MM-DD')) order by a.yielded_email is not null, a.learner_id) as accounts
      from account holder
      join account a on a.learner_id = holder.learner_id or a.yielded_email = holder.email
      join learner l on l.id = a.learner_id
     where holder.yielded_email is null
       and holder.email in (select yielded_email from account where yielded_email is not null)
     group by holder.email order by holder.email limit ${limit}`;
  return [...rows];
}

export interface RoleChange {
  role: Role;
  granted: boolean;
  /** In ISO form. */
  at: string;
  /** Name of the person who changed the role, or of the command that did. It is null if that person's account was deleted. */
  by: string | null;
  reason: string;
}

export type AccountWithRoleChanges = AccountListItem & { createdAt: Date; changes: RoleChange[] };

/** Returns one account with all changes of its roles, the newest first. */
export async function findAccountWithRoleChanges(db: Db, learnerId: string): Promise<AccountWithRoleChanges | null> {
  const [row] = await db<AccountWithRoleChanges[]>`
    select l.id as learner_id, l.kind, a.name, a.email, to_char(l.last_active_on, 'YYYY-MM-DD') as last_active_on,
           l.created_at, ${rolesOf(db)}, coalesce(history.changes, '[]') as changes
      from learner l left join account a on a.learner_id = l.id
      left join lateral (
        select json_agg(json_build_object('role', e.object, 'granted', e.action = 'role-granted', 'at', e.at,
                 'reason', e.reason, 'by', coalesce(b.name, case when e.actor !~ '^[0-9a-f-]{36}$' then e.actor end))
                 order by e.id desc) as changes
          from audit_event e left join account b on b.learner_id::text = e.actor
         where e.subject = l.id and e.action in ('role-granted', 'role-revoked')
      ) history on true
     where l.id = ${learnerId} and l.kind <> 'guest'`;
  return row ?? null;
}

export interface LearnerCountsByKindAndActivity {
  accounts: number;
  guests: number;
  holders: number;
  /**
   * Number of accounts by their last activity: within the last week, within a month, within a year, or longer ago. Each account is counted
   * once.
   */
  activity: { week: number; month: number; year: number; longer: number };
}

/** Counts learners, and accounts by their last activity. `today`: such as `2026-11-22`. */
export async function selectLearnerCountsByKindAndActivity(
  db: Db,
  today: string,
): Promise<LearnerCountsByKindAndActivity> {
  const [row] = await db<LearnerCountsByKindAndActivity[]>`
    with aged as (select kind, ${today}::date - last_active_on as days from learner)
    select count(*) filter (where kind = 'account')::int as accounts, count(*) filter (where kind = 'guest')::int as guests,
           count(*) filter (where kind = 'holder')::int as holders,
           json_build_object(
             'week', count(*) filter (where kind = 'account' and days < 7),
             'month', count(*) filter (where kind = 'account' and days between 7 and 30),
             'year', count(*) filter (where kind = 'account' and days between 31 and 365),
             'longer', count(*) filter (where kind = 'account' and days > 365)) as activity
      from aged`;
  return row as LearnerCountsByKindAndActivity;
}
