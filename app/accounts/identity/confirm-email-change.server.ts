import type { Pool } from "~/platform/database/database.server";
import { newId } from "~/platform/ids";
import type { MailQueue } from "~/platform/mail/mail-queue.server";
import { recordAccountEvent } from "../audit/record-account-event.server";
import { findAccount, findAccountByEmail, lockAccount, updateAccountEmail } from "./accounts.sql.server";
import { consumeEmailToken, findEmailToken, withdrawTokens } from "./email-tokens.sql.server";

export type ConfirmEmailOutcome = { ok: true } | { ok: false; reason: "link-gone" | "other-account" | "address-taken" };

/**
 * Only the account that asked for the change may confirm it; otherwise the owner of an address could be tricked into giving it to another
 * account. A mail goes to the old address, and links sent to it stop working.
 */
export async function confirmEmailChange(
  pool: Pool,
  input: { token: string; learnerId: string; mail: MailQueue; now: Date },
): Promise<ConfirmEmailOutcome> {
  const { token, learnerId, mail, now } = input;
  const link = await findEmailToken(pool, token, now);
  if (link?.purpose !== "change") return { ok: false, reason: "link-gone" };
  if (link.learnerId !== learnerId) return { ok: false, reason: "other-account" };
  const moved = pool.begin<ConfirmEmailOutcome>(async (tx) => {
    // The account is locked before its link, in the same order as when an account is deleted.
    if (!(await lockAccount(tx, learnerId))) return { ok: false, reason: "link-gone" };
    const used = await consumeEmailToken(tx, "change", token, now);
    const account = await findAccount(tx, learnerId);
    if (!used || !account) return { ok: false, reason: "link-gone" };
    const taken = await findAccountByEmail(tx, used.email);
    if (taken) return { ok: false, reason: "address-taken" };
    await updateAccountEmail(tx, learnerId, used.email);
    await withdrawTokens(tx, { learnerId, purpose: "reset" }, now);
    await withdrawTokens(tx, { email: used.email, purpose: "confirm" }, now);
    await recordAccountEvent(tx, { actor: learnerId, subject: learnerId, action: "email-changed", now });
    const idempotencyKey = `email-changed:${newId(now)}`;
    const outgoing = { template: "email-changed", locale: account.locale, data: { name: account.name } };
    await mail.enqueue(tx, { idempotencyKey, recipient: account.email, ...outgoing }, now);
    return { ok: true };
  });
  return moved.catch((error) => {
    // Another account got this address after the check above.
    if (error.code === "23505") return { ok: false, reason: "address-taken" };
    throw error;
  });
}
