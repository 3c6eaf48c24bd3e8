/** SQL for accounts that nobody uses. Only files in `app/accounts` may import it. */
import type { Db } from "~/platform/database/database.server";
import type { Locale } from "~/platform/locale";
import { accountRetentionMonths } from "./account-retention-periods";

/** An account with the day on which it expires if nobody uses it. Days are written as `2026-11-23`. */
export interface AccountWithExpiryDate {
  learnerId: string;
  locale: Locale;
  email: string;
  name: string;
  activeOn: string;
  /** The day on which the account expires. */
  endsOn: string;
}

export interface InactivityWarningRow {
  number: number;
  mailKey: string;
}

/** Returns the ids of at most `limit` learners whose account expires within `withinDays`: those after the id `after`, in order of id. */
export async function listIdsOfLearnersWithExpiringAccounts(
  db: Db,
  { today, withinDays, after, limit }: { today: string; withinDays: number; after: string; limit: number },
): Promise<string[]> {
  const rows = await db<{ id: string }[]>`
    select id from learner
     where kind = 'account' and id > ${after}
       and (last_active_on + make_interval(months => ${accountRetentionMonths}))::date - ${withinDays}::integer <= ${today}::date
     order by id limit ${limit}`;
  return rows.map(({ id }) => id);
}

/**
 * Locks an account and its learner until the transaction ends, and returns the account. Returns null if another transaction has locked one
 * of the two, such as a log-in, which also locks the account first.
 */
export async function tryToLockAccountWithExpiryDate(db: Db, learnerId: string): Promise<AccountWithExpiryDate | null> {
  const [row] = await db<AccountWithExpiryDate[]>`
    select l.id as learner_id, l.locale, a.email, a.name, to_char(l.last_active_on, 'YYYY-MM-DD') as active_on,
           to_char(l.last_active_on + make_interval(months => ${accountRetentionMonths}), 'YYYY-MM-DD') as ends_on
      from account a join learner l on l.id = a.learner_id
     where a.learner_id = ${learnerId} and l.kind = 'account'
       for update of a, l skip locked`;
  return row ?? null;
}

export async function selectInactivityWarningRows(
  db: Db,
  learnerId: string,
  activeOn: string,
): Promise<InactivityWarningRow[]> {
  const rows = await db<InactivityWarningRow[]>`
    select number, mail_key from inactivity_warning
     where learner_id = ${learnerId} and active_on = ${activeOn}::date order by number`;
  return [...rows];
}

/**
 * Stores that a warning is sent to the owner of an inactive account. It replaces an earlier warning with the same number, whose mail was
 * never sent.
 */
export async function upsertNumberedInactivityWarning(
  db: Db,
  warning: InactivityWarningRow & { learnerId: string; activeOn: string; now: Date },
): Promise<void> {
  const { learnerId, activeOn, number, mailKey, now } = warning;
  await db`
    insert into inactivity_warning (learner_id, active_on, number, mail_key, at)
    values (${learnerId}, ${activeOn}::date, ${number}, ${mailKey}, ${now})
    on conflict (learner_id, active_on, number) do update set mail_key = excluded.mail_key, at = excluded.at`;
}

/** Deletes the warnings of people who used their account again afterwards. */
export async function deleteInactivityWarningsOfReturnedLearners(db: Db): Promise<void> {
  await db`
    delete from inactivity_warning w using learner l
     where l.id = w.learner_id and l.last_active_on > w.active_on`;
}

/** Returns whether the learner has a mailed link that can still be used, for example to choose a new password. */
export async function hasUnusedUnexpiredEmailToken(db: Db, learnerId: string, now: Date): Promise<boolean> {
  const [row] = await db<{ open: boolean }[]>`
    select exists (select from email_token
                    where learner_id = ${learnerId} and used_at is null and expires_at > ${now}) as open`;
  return row?.open ?? false;
}

/** Deletes a learner's account, sessions, mailed links, roles and warnings. The learner itself stays. */
export async function deleteAccountButKeepLearner(db: Db, learnerId: string): Promise<void> {
  await db`delete from session where learner_id = ${learnerId}`;
  await db`delete from email_token where learner_id = ${learnerId}`;
  await db`delete from role_grant where learner_id = ${learnerId}`;
  await db`delete from inactivity_warning where learner_id = ${learnerId}`;
  await db`delete from account where learner_id = ${learnerId}`;
}
