import type { Db } from "~/platform/database/database.server";
import { createToken, hashToken } from "~/platform/hash.server";
import { type EmailTokenPurpose, type EmailTokenRow, insertEmailTokens } from "./email-tokens.sql.server";

const minute = 60_000;
const lifetimeMs: Record<EmailTokenPurpose, number> = {
  confirm: 24 * 60 * minute,
  reset: 30 * minute,
  change: 24 * 60 * minute,
  // People may open a mail months later, and must still be able to unsubscribe.
  unsubscribe: 90 * 24 * 60 * minute,
};

/**
 * Creates the token of a link in a mail, and stores its hash. The token itself exists only in the link. If the learner no longer exists,
 * the token is stored without a learner.
 */
export async function issueEmailToken(
  db: Db,
  input: EmailTokenRow & { now: Date },
): Promise<{ token: string; idempotencyKey: string }> {
  const { now, ...row } = input;
  const token = createToken();
  const tokenHash = hashToken(token).toString("hex");
  const expiresAt = new Date(now.getTime() + lifetimeMs[row.purpose]);
  await insertEmailTokens(db, [{ ...row, tokenHash }], { now, expiresAt });
  return { token, idempotencyKey: `${row.purpose}:${tokenHash}` };
}

/** Creates a token for each of many links with one purpose, in one statement. Returns the tokens in the order of the links. */
export async function issueEmailTokens(
  db: Db,
  { purpose, links, now }: { purpose: EmailTokenPurpose; links: readonly Omit<EmailTokenRow, "purpose">[]; now: Date },
): Promise<string[]> {
  const tokens = links.map(() => createToken());
  const rows = links.map((link, at) => ({ ...link, purpose, tokenHash: hashToken(tokens[at] ?? "").toString("hex") }));
  await insertEmailTokens(db, rows, { now, expiresAt: new Date(now.getTime() + lifetimeMs[purpose]) });
  return tokens;
}
