import type { Pool } from "~/platform/database.server";
import type { MailQueue } from "~/platform/mail-queue.server";
import { consumeEmailToken, findEmailToken } from "./email-tokens.sql.server";
import { checkPassword, type PasswordProblem } from "./password-rules";
import { hashPassword } from "./passwords.server";
import { replacePassword } from "./replace-password.server";
import type { SessionStore } from "./sessions.server";

export interface ResetPassword {
  token: string;
  password: string;
  sessions: SessionStore;
  mail: MailQueue;
  device: string;
  now: Date;
}

export type ResetOutcome =
  | { ok: true; learnerId: string; setCookie: string }
  | { ok: false; reason: "link-gone" | PasswordProblem };

/** Sets the password, ends every session of the account, starts a new one and tells the owner by mail. */
export async function resetPassword(pool: Pool, input: ResetPassword): Promise<ResetOutcome> {
  const { token, password, now } = input;
  const link = await findEmailToken(pool, token, now);
  if (link?.purpose !== "reset") return { ok: false, reason: "link-gone" };
  const problem = checkPassword(password, link.email);
  if (problem) return { ok: false, reason: problem };
  const passwordHash = await hashPassword(password);
  return pool.begin(async (tx) => {
    const used = await consumeEmailToken(tx, "reset", token, now);
    if (!used?.learnerId) return { ok: false, reason: "link-gone" };
    const { learnerId } = used;
    const setCookie = await replacePassword(tx, { ...input, learnerId, passwordHash, action: "password-reset" });
    return { ok: true, learnerId, setCookie };
  });
}
