import type { Db } from "~/platform/database/database.server";
import { hashToken } from "~/platform/hash.server";
import type { Locale } from "~/platform/locale";

export type EmailTokenPurpose = "confirm" | "reset" | "change" | "unsubscribe";

export interface EmailTokenRow {
  purpose: EmailTokenPurpose;
  learnerId: string | null;
  email: string;
  /**
   * What the link needs when it is opened. `next`: path of the page to return to after confirming. `from`: which mails an `unsubscribe`
   * link stops, such as those of one group.
   */
  data: { name?: string; passwordHash?: string; locale?: Locale; next?: string; from?: string };
}

/**
 * Stores the hashes of links' tokens, in hexadecimal, and what each link is for. If its learner no longer exists, a row is stored without a
 * learner.
 */
export async function insertEmailTokens(
  db: Db,
  rows: readonly (EmailTokenRow & { tokenHash: string })[],
  { now, expiresAt }: { now: Date; expiresAt: Date },
): Promise<void> {
  await db`
    insert into email_token (token_hash, purpose, learner_id, email, data, created_at, expires_at)
    select decode(link."tokenHash", 'hex'), link.purpose, learner.id, link.email, link.data, ${now}::timestamptz,
           ${expiresAt}::timestamptz
      from jsonb_to_recordset(${db.json(rows as never)})
           as link ("tokenHash" text, purpose text, "learnerId" uuid, email text, data jsonb)
      left join learner on learner.id = link."learnerId"`;
}

/**
 * Lets one transaction at a time give an address to an account; others wait until that one ends. Without it, two confirmations of one
 * address deadlock: each has used its own token, one waits for the address in `account`, and the other for the token of the first.
 */
export async function lockEmailAddressUntilTransactionEnds(tx: Db, email: string): Promise<void> {
  await tx`select pg_advisory_xact_lock(hashtext('leerdossier.email'), hashtext(${email}))`;
}

/** Returns the row of a token that can still be used. The token stays usable. */
export async function findUnusedUnexpiredEmailToken(db: Db, token: string, now: Date): Promise<EmailTokenRow | null> {
  const [row] = await db<EmailTokenRow[]>`
    select purpose, learner_id, email, data from email_token
     where token_hash = ${hashToken(token)} and used_at is null and expires_at > ${now}`;
  return row ?? null;
}

/**
 * Uses a token, so that it can't be used again, and returns its row. If several requests use the same token, only one gets the row; the
 * others get null.
 */
export async function consumeEmailToken(
  db: Db,
  purpose: EmailTokenPurpose,
  token: string,
  now: Date,
): Promise<EmailTokenRow | null> {
  const [row] = await db<EmailTokenRow[]>`
    update email_token set used_at = ${now}
     where token_hash = ${hashToken(token)} and purpose = ${purpose} and used_at is null and expires_at > ${now}
    returning purpose, learner_id, email, data`;
  return row ?? null;
}

/** Ends all unused tokens for one purpose that were sent to an address or that belong to a learner. */
export async function withdrawEmailTokens(
  db: Db,
  which: { email: string; purpose: EmailTokenPurpose } | { learnerId: string; purpose: EmailTokenPurpose },
  now: Date,
): Promise<void> {
  const owner = "email" in which ? db`email = ${which.email}` : db`learner_id = ${which.learnerId}`;
  await db`update email_token set used_at = ${now} where ${owner} and purpose = ${which.purpose} and used_at is null`;
}

/** Returns the stored addresses of tokens that contain a letter outside ASCII. */
export async function selectNonAsciiTokenEmails(db: Db): Promise<string[]> {
  const rows = await db<{ email: string }[]>`
    select distinct email from email_token where octet_length(email) <> char_length(email)`;
  return rows.map(({ email }) => email);
}

export async function updateTokenEmailSpelling(db: Db, email: string, folded: string): Promise<void> {
  await db`update email_token set email = ${folded} where email = ${email}`;
}

export async function deleteExpiredEmailTokens(db: Db, now: Date): Promise<void> {
  await db`delete from email_token where expires_at <= ${now}`;
}
