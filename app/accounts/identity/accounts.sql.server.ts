import type { Db } from "~/platform/database/database.server";
import type { Locale } from "~/platform/locale";
import { oldSpelling, readEmail } from "./email";

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
export async function findAccountsTyped(db: Db, typed: string): Promise<AccountRow[]> {
  const [email, spelling] = [readEmail(typed) ?? "", oldSpelling(typed)];
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
export async function lockAccountWithHash(db: Db, learnerId: string, passwordHash: string): Promise<AccountRow | null> {
  const [row] = await db<AccountRow[]>`
    select learner_id, email, name, password_hash, locale from account join learner on id = learner_id
     where learner_id = ${learnerId} and password_hash = ${passwordHash} for update of account`;
  return row ?? null;
}

/**
 * Holds an account against its deletion, until the transaction ends; false when it is gone. For whoever writes to its owner: nothing may
 * come after they left.
 */
export async function holdAccount(db: Db, learnerId: string): Promise<boolean> {
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

/** False when the address has an account already. `email`: as `readEmail` passed it. */
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

/** The kind of a learner, who is held still until the transaction ends. */
export async function lockLearner(db: Db, learnerId: string): Promise<string | null> {
  const [row] = await db<{ kind: string }[]>`select kind from learner where id = ${learnerId} for update`;
  return row?.kind ?? null;
}
