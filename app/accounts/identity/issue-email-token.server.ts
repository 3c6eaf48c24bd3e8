import type { Db } from "~/platform/database/database.server";
import { createToken, hashToken } from "~/platform/hash.server";
import { type EmailTokenPurpose, type EmailTokenRow, insertEmailToken } from "./email-tokens.sql.server";

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
  const { purpose, now } = input;
  const token = createToken();
  const tokenHash = hashToken(token);
  await insertEmailToken(db, { ...input, tokenHash, expiresAt: new Date(now.getTime() + lifetimeMs[purpose]) });
  return { token, idempotencyKey: `${purpose}:${tokenHash.toString("hex")}` };
}
