import type { Pool } from "~/platform/database/database.server";
import { newId } from "~/platform/ids";
import type { Locale } from "~/platform/locale";
import type { MailQueue } from "~/platform/mail/mail-queue.server";
import { hashPassword } from "../password/passwords.server";
import {
  type NewPasswordRefusal,
  type PasswordValidationInput,
  validateNewPassword,
} from "../password/validate-new-password.server";
import { takeRegisterTry } from "../session/tries.server";
import { findAccountByEmail, preventAccountDeletion } from "./accounts.sql.server";
import { issueEmailToken } from "./email-tokens.sql.server";

export interface RegisterAccountInput extends PasswordValidationInput {
  /** As `validatePersonName` and `normaliseEmail` passed them. */
  name: string;
  email: string;
  password: string;
  /** The guest who registers; null for a visitor who has answered nothing yet. */
  guestId: string | null;
  /** In which the form was read: that of the mail, and of the account when there is no guest. */
  locale: Locale;
  /** A path on this site to come back to after confirming, in whatever browser that is. */
  next?: string | null;
  mail: MailQueue;
  now: Date;
}

/**
 * Sends the link that makes the account. Nothing stands in `account` before the address is proven, and the answer is
 * the same when the address has an account: its owner is told by mail.
 */
export async function registerAccount(
  pool: Pool,
  input: RegisterAccountInput,
): Promise<{ ok: true } | NewPasswordRefusal> {
  const { name, email, password, guestId, locale, next, mail, now } = input;
  const judged = await validateNewPassword(pool, input);
  if (!judged.ok) return judged;
  const tries = await takeRegisterTry(input, email);
  if (!tries.ok) return tries;
  const passwordHash = await hashPassword(password);
  await pool.begin(async (tx) => {
    const existing = await findAccountByEmail(tx, email);
    if (existing && (await preventAccountDeletion(tx, existing.learnerId))) {
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
    // Without the name: nobody can have us mail words of theirs to a stranger.
    const template = "confirm-account";
    return mail.enqueue(tx, { idempotencyKey, recipient: email, template, locale, data: { token } }, now);
  });
  return { ok: true };
}
