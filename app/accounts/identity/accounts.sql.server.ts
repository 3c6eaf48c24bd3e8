import type { Db } from "~/platform/database/database.server";
import type { Locale } from "~/platform/locale";
import { normaliseEmail, toLegacyEmailSpelling } from "./email";

export interface AccountRow {
  learnerId: string;
  email: string;
  name: string;
  passwordHash: string;
  /** Language of the pages and mails for this person. */
  locale: Locale;
}

export async function findAccountByEmail(db: Db, email: string): Promise<AccountRow | null> {
  const [row] = await db<AccountRow[]>`
    select learner_id, email, name, password_hash, locale from account join learner on id = learner_id
     where email = ${email} and yielded_email is null`;
  return row ?? null;
}

/**
 * Returns the accounts that a typed address may belong to, nearly always one. There are more if another account gave up the same address
 * but still logs in by its own old spelling; then the password or the mailbox decides. The account that is stored with exactly the typed
 * spelling comes first. Looking for this spelling alone is not enough, because browsers send the domain of an e-mail field in ASCII.
 */
export async function findAccountsByTypedEmail(db: Db, typed: string): Promise<AccountRow[]> {
  const [email, spelling] = [normaliseEmail(typed) ?? "", toLegacyEmailSpelling(typed)];
  const rows = await db<AccountRow[]>`
    select learner_id, email, name, password_hash, locale from account join learner on id = learner_id
     where (email = ${email} and yielded_email is null) or yielded_email = ${email} or email = ${spelling}
     order by email = ${spelling} desc, yielded_email is null desc`;
  return [...rows];
}

export async function findAccount(db: Db, learnerId: string): Promise<AccountRow | null> {
  const [row] = await db<AccountRow[]>`
    select learner_id, email, name, password_hash, locale from account join learner on id = learner_id
     where learner_id = ${learnerId}`;
  return row ?? null;
}

/**
 * Locks an account until the transaction ends, and returns it. Returns null if its password was changed: it no longer has the given hash.
 */
export async function lockAccountIfPasswordUnchanged(
  db: Db,
  learnerId: string,
  passwordHash: string,
): Promise<AccountRow | null> {
  const [row] = await db<AccountRow[]>`
    select learner_id, email, name, password_hash, locale from account join learner on id = learner_id
     where learner_id = ${learnerId} and password_hash = ${passwordHash} for update of account`;
  return row ?? null;
}

/**
 * Prevents the deletion of an account until the transaction ends. Returns false if the account does not exist. Call it before queueing a
 * mail to the owner, so that no mail follows after they deleted their account.
 */
export async function lockAccountAgainstDeletionIfExists(db: Db, learnerId: string): Promise<boolean> {
  const { count } = await db`select from account where learner_id = ${learnerId} for key share`;
  return count > 0;
}

/**
 * Locks an account that is going to be deleted or changed. Returns false if it does not exist. Call this before changing the account's
 * learner, links or sessions: every transaction locks the account first, so that there are no deadlocks.
 */
export async function lockAccountRowIfExists(db: Db, learnerId: string): Promise<boolean> {
  const { count } = await db`select from account where learner_id = ${learnerId} for update`;
  return count > 0;
}

/** Stores a new account. Returns false if the address already has an account. `email` must be a result of `normaliseEmail`. */
export async function insertAccount(db: Db, account: Omit<AccountRow, "locale"> & { now: Date }): Promise<boolean> {
  const { learnerId, email, name, passwordHash, now } = account;
  const { count } = await db`
    insert into account (learner_id, email, email_confirmed_at, password_hash, name)
    values (${learnerId}, ${email}, ${now}, ${passwordHash}, ${name})
    on conflict (email, (yielded_email is null)) do nothing`;
  return count > 0;
}

export async function updatePasswordHash(db: Db, learnerId: string, passwordHash: string): Promise<void> {
  await db`update account set password_hash = ${passwordHash} where learner_id = ${learnerId}`;
}

/** Changes the name of an account. Returns whether it differs from the old name. */
export async function updateAccountName(db: Db, learnerId: string, name: string): Promise<boolean> {
  const { count } = await db`update account set name = ${name} where learner_id = ${learnerId} and name <> ${name}`;
  return count > 0;
}

/**
 * Changes the address of an account, and removes the address that the account gave up before.
 * @throws error 23505 of PostgreSQL (not unique) if another account has the new address
 */
export async function updateAccountEmail(db: Db, learnerId: string, email: string): Promise<void> {
  await db`update account set email = ${email}, yielded_email = null where learner_id = ${learnerId}`;
}

/** Returns what the account page shows to the owner of the account. */
export async function findAccountProfile(db: Db, learnerId: string) {
  const [profile] = await db<
    {
      name: string;
      email: string;
      emailConfirmedAt: Date;
      createdAt: Date;
      /** The last day on which the owner used the site, such as `2026-11-22`. */
      lastActiveOn: string;
      locale: Locale;
    }[]
  >`
    select a.name, a.email, a.email_confirmed_at, l.created_at, to_char(l.last_active_on, 'YYYY-MM-DD') as last_active_on,
           l.locale
      from account a join learner l on l.id = a.learner_id
     where a.learner_id = ${learnerId}`;
  return profile ?? null;
}

/**
 * Returns the addresses of accounts that contain a letter outside ASCII, because only those can have more than one spelling. `yielded`:
 * whether to include accounts that gave up the normal spelling of their address to another account.
 */
export async function selectNonAsciiAccountEmails(db: Db, { yielded }: { yielded: boolean }): Promise<string[]> {
  const rows = await db<{ email: string }[]>`
    select email from account
     where octet_length(email) <> char_length(email) and (yielded_email is null or ${yielded})`;
  return rows.map(({ email }) => email);
}

/**
 * Locks and returns the accounts that are stored with one of these spellings of an address. The account that was active last comes first.
 */
export async function lockAccountRowsByEmailSpellings(
  db: Db,
  spellings: string[],
): Promise<{ learnerId: string; email: string }[]> {
  const rows = await db<{ learnerId: string; email: string }[]>`
    select a.learner_id, a.email from account a join learner l on l.id = a.learner_id
     where a.yielded_email is null and a.email in (select jsonb_array_elements_text(${db.json(spellings)}))
     order by l.last_active_on desc, (select max(s.created_at) from session s where s.learner_id = l.id) desc nulls last,
           a.email_confirmed_at desc, a.learner_id
       for update of a`;
  return [...rows];
}

/**
 * Stores that an account gave up the normal spelling of its address, because another account has it. The owner still logs in by the old
 * spelling.
 */
export async function updateGivenUpEmailSpelling(db: Db, learnerId: string, yielded: string): Promise<void> {
  await db`update account set yielded_email = ${yielded} where learner_id = ${learnerId}`;
}

/** Replaces the stored address of an account by its normal spelling. */
export async function updateAccountEmailSpelling(db: Db, learnerId: string, email: string): Promise<void> {
  await db`update account set email = ${email} where learner_id = ${learnerId}`;
}

/**
 * Makes an account forget all its known devices (browsers that logged in before). The number that their cookies were signed with changes,
 * so the cookies are no longer valid.
 */
export async function invalidateKnownDevices(db: Db, learnerId: string): Promise<void> {
  await db`update account set device_generation = device_generation + 1 where learner_id = ${learnerId}`;
}

export async function findKnownDeviceCookieVersion(db: Db, learnerId: string): Promise<number | undefined> {
  const [account] = await db<{ deviceGeneration: number }[]>`
    select device_generation from account where learner_id = ${learnerId}`;
  return account?.deviceGeneration;
}
