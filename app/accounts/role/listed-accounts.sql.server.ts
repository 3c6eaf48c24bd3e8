import type { Db } from "~/platform/database/database.server";
import type { Role } from "../session/viewer";

export interface ListedAccount {
  learnerId: string;
  kind: "account" | "holder";
  /** It is null for a holder, who only has certificates. */
  name: string | null;
  email: string | null;
  roles: Role[];
  /** Such as `2026-11-22`. */
  lastActiveOn: string;
}

const rolesOf = (db: Db) => db`
  array_to_json(array(select latest.role
    from (select distinct on (g.role) g.role, g.granted from role_grant g
           where g.learner_id = l.id order by g.role, g.id desc) latest
   where latest.granted)) as roles`;

/** Accounts by their last day of activity. The patterns are for `like`, in lower case; `addressPattern` is for the stored spelling. */
export async function selectAccounts(
  db: Db,
  {
    pattern,
    addressPattern,
    limit,
    offset,
  }: { pattern: string; addressPattern: string; limit: number; offset: number },
): Promise<ListedAccount[]> {
  const rows = await db<ListedAccount[]>`
    select l.id as learner_id, l.kind, a.name, a.email, to_char(l.last_active_on, 'YYYY-MM-DD') as last_active_on, ${rolesOf(db)}
      from learner l left join account a on a.learner_id = l.id
     where l.kind <> 'guest'
       and (${pattern === "%%"} or lower(a.name) like ${pattern} or a.email like ${pattern} or a.email like ${addressPattern})
     order by l.last_active_on desc, l.id desc
     limit ${limit} offset ${offset}`;
  return [...rows];
}

/** Accounts that share one address: first the account that has it, then those that keep their own spelling. */
export interface SharedEmailAddress {
  email: string;
  accounts: { learnerId: string; name: string; spelling: string; lastActiveOn: string }[];
}

/** Returns at most `limit` addresses, in alphabetical order. */
export async function selectSharedAddresses(db: Db, limit: number): Promise<SharedEmailAddress[]> {
  const rows = await db<SharedEmailAddress[]>`
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
  at: Date;
  /** Name of the person who did it, or of the command. It is null if that account was deleted. */
  by: string | null;
  reason: string;
}

export type AccountDetails = ListedAccount & { createdAt: Date; changes: RoleChange[] };

/** Returns one account with the history of its roles. */
export async function findListedAccount(db: Db, learnerId: string): Promise<AccountDetails | null> {
  const [row] = await db<AccountDetails[]>`
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

export interface LearnerCounts {
  accounts: number;
  guests: number;
  holders: number;
  /** Accounts by their last activity: within a week, a month, a year, or longer ago. */
  activity: { week: number; month: number; year: number; longer: number };
}

/** `today`: such as `2026-11-22`. */
export async function selectLearnerCounts(db: Db, today: string): Promise<LearnerCounts> {
  const [row] = await db<LearnerCounts[]>`
    with aged as (select kind, ${today}::date - last_active_on as days from learner)
    select count(*) filter (where kind = 'account')::int as accounts, count(*) filter (where kind = 'guest')::int as guests,
           count(*) filter (where kind = 'holder')::int as holders,
           json_build_object(
             'week', count(*) filter (where kind = 'account' and days < 7),
             'month', count(*) filter (where kind = 'account' and days between 7 and 30),
             'year', count(*) filter (where kind = 'account' and days between 31 and 365),
             'longer', count(*) filter (where kind = 'account' and days > 365)) as activity
      from aged`;
  return row as LearnerCounts;
}
