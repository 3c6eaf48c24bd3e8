import type { Pool } from "~/platform/database/database.server";
import { newId } from "~/platform/ids";
import type { Locale } from "~/platform/locale";
import type { MailQueue } from "~/platform/mail/mail-queue.server";
import { hashPassword } from "../password/passwords.server";
import {
  type NewPasswordRefusal,
  type PasswordValidationContext,
  validateNewPassword,
} from "../password/validate-new-password.server";
import { consumeRegistrationTry } from "../session/tries.server";
import { findAccountByEmail, lockAccountAgainstDeletionIfExists } from "./accounts.sql.server";
import { issueEmailToken } from "./issue-email-token.server";

interface RegisterAccountInput extends PasswordValidationContext {
  /** `name` and `email` are results of `validatePersonName` and `normaliseEmail`. */
  name: string;
  email: string;
  password: string;
  /** The guest who registers, or null for a visitor who has no session yet. */
  guestId: string | null;
  /** Language of the form: used for the mail, and for the new account if there is no guest. */
  locale: Locale;
  /** Path of the page to return to after the address is confirmed, in whichever browser that is. */
  next?: string | null;
  mail: MailQueue;
  now: Date;
}

/**
 * Mails a link that creates the account. Nothing is stored as an account before the address is confirmed. The caller gets the same answer
 * if the address already has an account; the owner of that account then gets a mail about it.
 */
export async function registerAccount(
  pool: Pool,
  input: RegisterAccountInput,
): Promise<{ ok: true } | NewPasswordRefusal> {
  const { name, email, password, guestId, locale, next, mail, now } = input;
  const judged = await validateNewPassword(pool, input);
  if (!judged.ok) return judged;
  const tries = await consumeRegistrationTry(input, email);
  if (!tries.ok) return tries;
  const passwordHash = await hashPassword(password);
  await pool.begin(async (tx) => {
    const existing = await findAccountByEmail(tx, email);
    if (existing && (await lockAccountAgainstDeletionIfExists(tx, existing.learnerId))) {
      const idempotencyKey = `account-exists:${newId(now)}`;
      const outgoing = {
        template: "account-exists",
        locale: existing.locale,
        data: { name: existing.name, next: next ?? "" },
      };
      return mail.enqueue(tx, { idempotencyKey, recipient: email, ...outgoing }, now);
    }
    const data = { name, passwordHash, locale, ...(next ? { next } : {}) };
    const { token, idempotencyKey } = await issueEmailToken(tx, {
      purpose: "confirm",
      learnerId: guestId,
      email,
      data,
      now,
    });
    // The mail does not contain the typed name, so that nobody can send a text of their own to a stranger through this site.
    const template = "confirm-account";
    return mail.enqueue(tx, { idempotencyKey, recipient: email, template, locale, data: { token } }, now);
  });
  return { ok: true };
}
