import type { Pool } from "~/platform/database/database.server";
import type { MailQueue } from "~/platform/mail/mail-queue.server";
import { lockAccountIfPasswordUnchanged } from "../identity/accounts.sql.server";
import type { SessionStore } from "../session/sessions.server";
import { checkOwnPassword, type OwnPasswordCheckContext, type OwnPasswordRefusal } from "./check-own-password.server";
import { hashPassword } from "./passwords.server";
import { replacePasswordAndRestartSession } from "./replace-password-and-restart-session.server";
import {
  type NewPasswordRefusal,
  type PasswordValidationContext,
  validateNewPassword,
} from "./validate-new-password.server";

interface ChangePasswordInput extends OwnPasswordCheckContext, PasswordValidationContext {
  currentPassword: string;
  newPassword: string;
  sessions: SessionStore;
  mail: MailQueue;
  device: string;
  now: Date;
}

/** Changes the password of a logged-in person. Every session of the account ends; the returned cookie starts a new one for this browser. */
export async function changePassword(
  pool: Pool,
  input: ChangePasswordInput,
): Promise<{ ok: true; setCookie: string } | OwnPasswordRefusal | NewPasswordRefusal> {
  const { learnerId, currentPassword, newPassword } = input;
  const checked = await checkOwnPassword(pool, { ...input, password: currentPassword });
  if (!checked.ok) return checked;
  const { name, email } = checked.account;
  const judged = await validateNewPassword(pool, { ...input, password: newPassword, name, email });
  if (!judged.ok) return judged;
  const passwordHash = await hashPassword(newPassword);
  return pool.begin(async (tx) => {
    // Another request changed the password after it was checked above.
    if (!(await lockAccountIfPasswordUnchanged(tx, learnerId, checked.account.passwordHash))) {
      return { ok: false, reason: "password-wrong" };
    }
    return {
      ok: true,
      setCookie: await replacePasswordAndRestartSession(tx, { ...input, passwordHash, action: "password-changed" }),
    };
  });
}
