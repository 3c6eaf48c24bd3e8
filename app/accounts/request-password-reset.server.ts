import type { Pool } from "~/platform/database.server";
import { newId } from "~/platform/ids";
import type { Locale } from "~/platform/locale";
import type { MailQueue } from "~/platform/mail-queue.server";
import { findAccountByEmail } from "./accounts.sql.server";
import { issueEmailToken } from "./email-tokens.sql.server";
import { type TooManyTries, type Trying, takeTry } from "./tries.server";

/**
 * Sends a link, or a mail that says that this address has no account: the answer and the work are the same. `locale`: in
 * which the form was read; whoever has an account is written to in their own.
 */
export async function requestPasswordReset(
  pool: Pool,
  input: Trying & { email: string; locale: Locale; mail: MailQueue; now: Date },
): Promise<{ ok: true } | TooManyTries> {
  const { email, mail, now } = input;
  const tries = await takeTry(input, "mail", email);
  if (!tries.ok) return tries;
  await pool.begin(async (tx) => {
    const account = await findAccountByEmail(tx, email);
    if (!account) {
      const idempotencyKey = `no-account:${newId(now)}`;
      const outgoing = { template: "no-account", locale: input.locale, data: {} };
      return mail.enqueue(tx, { idempotencyKey, recipient: email, ...outgoing }, now);
    }
    const { learnerId, name, locale } = account;
    const { token, idempotencyKey } = await issueEmailToken(tx, { purpose: "reset", learnerId, email, data: {}, now });
    const template = "reset-password";
    return mail.enqueue(tx, { idempotencyKey, recipient: email, template, locale, data: { name, token } }, now);
  });
  return { ok: true };
}
