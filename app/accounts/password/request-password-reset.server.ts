import type { Pool } from "~/platform/database/database.server";
import { newId } from "~/platform/ids";
import type { Locale } from "~/platform/locale";
import type { MailQueue } from "~/platform/mail/mail-queue.server";
import type { TooManyTriesRefusal } from "~/platform/rate-limits.server";
import { findAccountsByTypedEmail, lockAccountAgainstDeletionIfExists } from "../identity/accounts.sql.server";
import { normaliseEmail } from "../identity/email";
import { withdrawEmailTokens } from "../identity/email-tokens.sql.server";
import { issueEmailToken } from "../identity/issue-email-token.server";
import { consumePasswordResetTry, type LogInOrResetTryContext } from "../session/tries.server";

/**
 * Mails a link for a new password, or says in the mail that the address has no account; the answer and the amount of work are the same.
 * Only the newest link of an account works. If two accounts share the address, each gets a link. `email`: the address as typed; the mail
 * goes to the stored address. `locale`: language of the form, used for the mail if there is no account.
 */
export async function requestPasswordReset(
  pool: Pool,
  input: LogInOrResetTryContext & { email: string; locale: Locale; mail: MailQueue; now: Date },
): Promise<{ ok: true } | TooManyTriesRefusal> {
  const { mail, now } = input;
  const email = normaliseEmail(input.email) ?? "";
  const known = await findAccountsByTypedEmail(pool, input.email);
  const tries = await consumePasswordResetTry(pool, input, { email, accounts: known, now });
  if (!tries.ok) return tries;
  await pool.begin(async (tx) => {
    const accounts = [];
    for (const each of await findAccountsByTypedEmail(tx, input.email))
      if (await lockAccountAgainstDeletionIfExists(tx, each.learnerId)) accounts.push(each);
    if (accounts.length === 0) {
      const idempotencyKey = `no-account:${newId(now)}`;
      const outgoing = { template: "no-account", locale: input.locale, data: {} };
      return mail.enqueue(tx, { idempotencyKey, recipient: email, ...outgoing }, now);
    }
    for (const { learnerId, email: recipient, name, locale } of accounts) {
      await withdrawEmailTokens(tx, { learnerId, purpose: "reset" }, now);
      const link = { purpose: "reset" as const, learnerId, email: recipient, data: {}, now };
      const { token, idempotencyKey } = await issueEmailToken(tx, link);
      const template = "reset-password";
      await mail.enqueue(tx, { idempotencyKey, recipient, template, locale, data: { name, token } }, now);
    }
  });
  return { ok: true };
}
