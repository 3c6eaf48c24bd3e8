import type { Db } from "~/platform/database/database.server";
import { newId } from "~/platform/ids";
import type { MailQueue } from "~/platform/mail/mail-queue.server";
import { recordAuditEvent } from "../audit/record-audit-event.server";
import { findAccount, updatePasswordHash } from "../identity/accounts.sql.server";
import { withdrawEmailTokens } from "../identity/email-tokens.sql.server";
import { forgetKnownDevices } from "../session/known-devices.server";
import type { SessionStore } from "../session/sessions.server";
import { deleteLearnerSessions } from "../session/sessions.sql.server";

interface ReplacePassword {
  learnerId: string;
  passwordHash: string;
  action: "password-changed" | "password-reset";
  sessions: SessionStore;
  mail: MailQueue;
  device: string;
  now: Date;
}

/**
 * Stores a new password of an account, in the caller's transaction. Mailed links that reset the password or change the address stop
 * working, every session ends and the known devices are forgotten. A new session starts, and the owner gets a mail. Returns the cookie of
 * the new session.
 */
export async function replacePasswordAndRestartSession(tx: Db, input: ReplacePassword): Promise<string> {
  const { learnerId, passwordHash, action, sessions, mail, device, now } = input;
  await updatePasswordHash(tx, learnerId, passwordHash);
  await withdrawEmailTokens(tx, { learnerId, purpose: "reset" }, now);
  await withdrawEmailTokens(tx, { learnerId, purpose: "change" }, now);
  await deleteLearnerSessions(tx, learnerId, { except: null });
  await forgetKnownDevices(tx, learnerId);
  await recordAuditEvent(tx, { actor: learnerId, subject: learnerId, action, now });
  const account = await findAccount(tx, learnerId);
  if (account) {
    const idempotencyKey = `password-changed:${newId(now)}`;
    const outgoing = { template: "password-changed", locale: account.locale, data: { name: account.name } };
    await mail.enqueue(tx, { idempotencyKey, recipient: account.email, ...outgoing }, now);
  }
  return sessions.start(tx, { learnerId, device, now });
}
