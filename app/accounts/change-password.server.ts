import type { Pool } from "~/platform/database.server";
import type { MailQueue } from "~/platform/mail-queue.server";
import { lockAccountWithHash } from "./accounts.sql.server";
import { checkOwnPassword, type OwnPasswordRefusal } from "./check-own-password.server";
import { hashPassword } from "./passwords.server";
import { replacePassword } from "./replace-password.server";
import type { SessionStore } from "./sessions.server";
import type { Trying } from "./tries.server";

export interface ChangePassword extends Trying {
  learnerId: string;
  currentPassword: string;
  /** As `checkPassword` passed it. */
  newPassword: string;
  sessions: SessionStore;
  mail: MailQueue;
  device: string;
  now: Date;
}

/** Ends every session, also the own one, which the returned cookie replaces. */
export async function changePassword(
  pool: Pool,
  input: ChangePassword,
): Promise<{ ok: true; setCookie: string } | OwnPasswordRefusal> {
  const { learnerId, currentPassword, newPassword } = input;
  const checked = await checkOwnPassword(pool, { ...input, password: currentPassword });
  if (!checked.ok) return checked;
  const passwordHash = await hashPassword(newPassword);
  return pool.begin(async (tx) => {
    // Two changes at once: the second has proven a password that is no longer it.
    if (!(await lockAccountWithHash(tx, learnerId, checked.account.passwordHash))) {
      return { ok: false, reason: "password-wrong" };
    }
    return { ok: true, setCookie: await replacePassword(tx, { ...input, passwordHash, action: "password-changed" }) };
  });
}
