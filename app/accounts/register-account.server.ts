import type { Pool } from "~/platform/database.server";
import { newId } from "~/platform/ids";
import type { MailQueue } from "~/platform/mail-queue.server";
import { findAccountByEmail } from "./accounts.sql.server";
import { issueEmailToken } from "./email-tokens.sql.server";
import { hashPassword } from "./passwords.server";
import { type TooManyTries, type Trying, takeTry } from "./tries.server";

export interface RegisterAccount extends Trying {
  /** As `readName`, `readEmail` and `checkPassword` passed them. */
  name: string;
  email: string;
  password: string;
  /** The guest who registers; null for a visitor who has answered nothing yet. */
  guestId: string | null;
  mail: MailQueue;
  now: Date;
}

/**
 * Sends the link that makes the account. Nothing stands in `account` before the address is proven, and the answer is
 * the same when the address has an account: its owner is told by mail.
 */
export async function registerAccount(pool: Pool, input: RegisterAccount): Promise<{ ok: true } | TooManyTries> {
  const { name, email, password, guestId, mail, now } = input;
  const tries = await takeTry(input, "mail", email);
  if (!tries.ok) return tries;
  const passwordHash = await hashPassword(password);
  await pool.begin(async (tx) => {
    const existing = await findAccountByEmail(tx, email);
    if (existing) {
      const idempotencyKey = `account-exists:${newId(now)}`;
      const data = { name: existing.name };
      return mail.enqueue(tx, { idempotencyKey, recipient: email, template: "account-exists", data }, now);
    }
    const data = { name, passwordHash };
    const { token, idempotencyKey } = await issueEmailToken(tx, {
      purpose: "confirm",
      learnerId: guestId,
      email,
      data,
      now,
    });
    // Without the name: nobody can have us mail words of theirs to a stranger.
    const template = "confirm-account";
    return mail.enqueue(tx, { idempotencyKey, recipient: email, template, data: { token } }, now);
  });
  return { ok: true };
}
