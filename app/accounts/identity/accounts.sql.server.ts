import type { Db } from "~/platform/database/database.server";
import type { Locale } from "~/platform/locale";
import { normaliseEmail, oldEmailSpelling } from "./email";

export interface AccountRow {
  learnerId: string;
  email: string;
  name: string;
  passwordHash: string;
  /** In which its owner reads pages and mails. */
  locale: Locale;
}

export async function findAccountByEmail(db: Db, email: string): Promise<AccountRow | null> {
  const [row] = await db<AccountRow[]>`
    select learner_id, email, name, password_hash, locale from account join learner on id = learner_id
     where email = ${email} and yielded_email is null`;
  return row ?? null;
}

/**
 * Whom a typed address may mean: the account that has it, and one that gave it up to that account but keeps its own spelling. One,
 * but for those few; the password or the mailbox tells which. The one that was spelled so first. Not by the spelling alone: browsers
 * send what is typed in a field for addresses in ASCII.
 */
export async function findAccountsByTypedEmail(db: Db, typed: string): Promise<AccountRow[]> {
  const [email, spelling] = [normaliseEmail(typed) ?? "", oldEmailSpelling(typed)];
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

/** Holds the account still until the transaction ends; null when its password is another by now. */
export async function lockAccountWithPasswordHash(
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
 * Holds an account against its deletion, until the transaction ends; false when it is gone. For whoever writes to its owner: nothing may
 * come after they left.
 */
export async function preventAccountDeletion(db: Db, learnerId: string): Promise<boolean> {
  const { count } = await db`select from account where learner_id = ${learnerId} for key share`;
  return count > 0;
}

/**
 * The same for whoever deletes or changes it. Call it before its learner, links or sessions are touched: everybody holds the account
 * first, so that nobody waits for each other.
 */
export async function lockAccount(db: Db, learnerId: string): Promise<boolean> {
  const { count } = await db`select from account where learner_id = ${learnerId} for update`;
  return count > 0;
}

/** False when the address has an account already. `email`: as `normaliseEmail` passed it. */
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

/** Returns whether the name is another now. */
export async function updateName(db: Db, learnerId: string, name: string): Promise<boolean> {
  const { count } = await db`update account set name = ${name} where learner_id = ${learnerId} and name <> ${name}`;
  return count > 0;
}

/** Whatever address it gave up before is forgotten. @throws 23505 when the address has an account. */
export async function updateEmail(db: Db, learnerId: string, email: string): Promise<void> {
  await db`update account set email = ${email}, yielded_email = null where learner_id = ${learnerId}`;
}

/** All that an account shows its owner. */
export async function findProfile(db: Db, learnerId: string) {
  const [profile] = await db<
    {
      name: string;
      email: string;
      emailConfirmedAt: Date;
      createdAt: Date;
      /** `2026-11-22` */
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

/** Addresses with a letter outside ASCII: no other is spelled in two ways. `yielded`: also those that were given up. */
export async function selectUnfolded(db: Db, { yielded }: { yielded: boolean }): Promise<string[]> {
  const rows = await db<{ email: string }[]>`
    select email from account
     where octet_length(email) <> char_length(email) and (yielded_email is null or ${yielded})`;
  return rows.map(({ email }) => email);
}

/** Holds the accounts with one of these spellings; the one that was active last comes first. */
export async function lockBySpelling(db: Db, spellings: string[]): Promise<{ learnerId: string; email: string }[]> {
  const rows = await db<{ learnerId: string; email: string }[]>`
    select a.learner_id, a.email from account a join learner l on l.id = a.learner_id
     where a.yielded_email is null and a.email in (select jsonb_array_elements_text(${db.json(spellings)}))
     order by l.last_active_on desc, (select max(s.created_at) from session s where s.learner_id = l.id) desc nulls last,
           a.email_confirmed_at desc, a.learner_id
       for update of a`;
  return [...rows];
}

/** The account gives up an address that it shares with another one, and keeps its own spelling. */
export async function updateYieldedEmail(db: Db, learnerId: string, yielded: string): Promise<void> {
  await db`update account set yielded_email = ${yielded} where learner_id = ${learnerId}`;
}

/** The address in its one spelling. */
export async function updateSpelling(db: Db, learnerId: string, email: string): Promise<void> {
  await db`update account set email = ${email} where learner_id = ${learnerId}`;
}

/** From now on no browser is known to the account any more. */
export async function raiseDeviceGeneration(db: Db, learnerId: string): Promise<void> {
  await db`update account set device_generation = device_generation + 1 where learner_id = ${learnerId}`;
}

export async function findDeviceGeneration(db: Db, learnerId: string): Promise<number | undefined> {
  const [account] = await db<{ deviceGeneration: number }[]>`
    select device_generation from account where learner_id = ${learnerId}`;
  return account?.deviceGeneration;
}
