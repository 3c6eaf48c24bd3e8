import type { Pool } from "~/platform/database/database.server";
import type { MailQueue } from "~/platform/mail/mail-queue.server";
import { findAccount, lockAccountRowIfExists } from "../identity/accounts.sql.server";
import { normaliseEmail } from "../identity/email";
import { consumeEmailToken, findUnusedUnexpiredEmailToken } from "../identity/email-tokens.sql.server";
import type { SessionStore } from "../session/sessions.server";
import { resetLogInTries } from "../session/tries.server";
import { hashPassword } from "./passwords.server";
import { replacePasswordAndRestartSession } from "./replace-password-and-restart-session.server";
import {
  type NewPasswordRefusal,
  type PasswordValidationContext,
  validateNewPassword,
} from "./validate-new-password.server";

interface ResetPasswordInput extends PasswordValidationContext {
  token: string;
  password: string;
  sessions: SessionStore;
  mail: MailQueue;
  device: string;
  now: Date;
}

type ResetPasswordOutcome =
  | { ok: true; learnerId: string; setCookie: string }
  | { ok: false; reason: "link-gone" }
  | NewPasswordRefusal;

/**
 * Sets a new password when the person opened a mailed link. Every session of the account ends, a new one starts, and the owner gets a mail
 * about it.
 */
export async function resetPassword(pool: Pool, input: ResetPasswordInput): Promise<ResetPasswordOutcome> {
  const { token, password, now } = input;
  const link = await findUnusedUnexpiredEmailToken(pool, token, now);
  if (link?.purpose !== "reset") return { ok: false, reason: "link-gone" };
  const account = link.learnerId && (await findAccount(pool, link.learnerId));
  if (!account) return { ok: false, reason: "link-gone" };
  const judged = await validateNewPassword(pool, { ...input, ...account, password });
  if (!judged.ok) return judged;
  const passwordHash = await hashPassword(password);
  const outcome = await pool.begin<ResetPasswordOutcome>(async (tx) => {
    // Locks the account before its link, in the same order as the deletion of an account, so that the two can't block each other.
    if (!(await lockAccountRowIfExists(tx, account.learnerId))) return { ok: false, reason: "link-gone" };
    const used = await consumeEmailToken(tx, "reset", token, now);
    if (!used?.learnerId) return { ok: false, reason: "link-gone" };
    const { learnerId } = used;
    const setCookie = await replacePasswordAndRestartSession(tx, {
      ...input,
      learnerId,
      passwordHash,
      action: "password-reset",
    });
    return { ok: true, learnerId, setCookie };
  });
  if (outcome.ok) await resetLogInTries(input.limits, normaliseEmail(account.email) ?? account.email);
  return outcome;
}
