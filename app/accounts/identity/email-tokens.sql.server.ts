import { createHash, randomBytes } from "node:crypto";
import type { Db } from "~/platform/database/database.server";
import type { Locale } from "~/platform/locale";

export type TokenPurpose = "confirm" | "reset" | "change" | "unsubscribe";

const minute = 60_000;
const lifetimeMs: Record<TokenPurpose, number> = {
  confirm: 24 * 60 * minute,
  reset: 30 * minute,
  change: 24 * 60 * minute,
  // A mail is found back long after it came.
  unsubscribe: 90 * 24 * 60 * minute,
};

export interface EmailTokenRow {
  purpose: TokenPurpose;
  learnerId: string | null;
  email: string;
  /** `next`: the page to come back to after confirming. `from`: what an `unsubscribe` link ends, as whoever made it knows it. */
  data: { name?: string; passwordHash?: string; locale?: Locale; next?: string; from?: string };
}

const hashToken = (token: string) => createHash("sha256").update(token).digest();

/** Makes a token and keeps its hash; the token itself exists only in the link. A guest that is gone counts as nobody. */
export async function issueEmailToken(
  db: Db,
  input: EmailTokenRow & { now: Date },
): Promise<{ token: string; idempotencyKey: string }> {
  const { purpose, learnerId, email, data, now } = input;
  const token = randomBytes(32).toString("base64url");
  const hash = hashToken(token);
  const expiresAt = new Date(now.getTime() + lifetimeMs[purpose]);
  await db`
    insert into email_token (token_hash, purpose, learner_id, email, data, created_at, expires_at)
    values (${hash}, ${purpose}, (select id from learner where id = ${learnerId}), ${email}, ${db.json(data)}, ${now},
            ${expiresAt})`;
  return { token, idempotencyKey: `${purpose}:${hash.toString("hex")}` };
}

/** A token that may still be used; looking does not use it. */
export async function findEmailToken(db: Db, token: string, now: Date): Promise<EmailTokenRow | null> {
  const [row] = await db<EmailTokenRow[]>`
    select purpose, learner_id, email, data from email_token
     where token_hash = ${hashToken(token)} and used_at is null and expires_at > ${now}`;
  return row ?? null;
}

/** Uses a token: of any number of requests, one gets the row. */
export async function consumeEmailToken(
  db: Db,
  purpose: TokenPurpose,
  token: string,
  now: Date,
): Promise<EmailTokenRow | null> {
  const [row] = await db<EmailTokenRow[]>`
    update email_token set used_at = ${now}
     where token_hash = ${hashToken(token)} and purpose = ${purpose} and used_at is null and expires_at > ${now}
    returning purpose, learner_id, email, data`;
  return row ?? null;
}

/** Other links for the same thing stop working. */
export async function withdrawTokens(
  db: Db,
  which: { email: string; purpose: TokenPurpose } | { learnerId: string; purpose: TokenPurpose },
  now: Date,
): Promise<void> {
  const owner = "email" in which ? db`email = ${which.email}` : db`learner_id = ${which.learnerId}`;
  await db`update email_token set used_at = ${now} where ${owner} and purpose = ${which.purpose} and used_at is null`;
}

/** Addresses of links with a letter outside ASCII. */
export async function selectUnfoldedTokens(db: Db): Promise<string[]> {
  const rows = await db<{ email: string }[]>`
    select distinct email from email_token where octet_length(email) <> char_length(email)`;
  return rows.map(({ email }) => email);
}

export async function updateTokenSpelling(db: Db, email: string, folded: string): Promise<void> {
  await db`update email_token set email = ${folded} where email = ${email}`;
}

export async function deleteExpiredTokens(db: Db, now: Date): Promise<void> {
  await db`delete from email_token where expires_at <= ${now}`;
}
