import type { Pool } from "~/platform/database/database.server";
import { newId } from "~/platform/ids";
import type { MailQueue } from "~/platform/mail/mail-queue.server";
import { recordAuditEvent } from "../audit/record-audit-event.server";
import { findAccount, findAccountByEmail, lockAccountRowIfExists, updateAccountEmail } from "./accounts.sql.server";
import {
  consumeEmailToken,
  findUnusedUnexpiredEmailToken,
  lockEmailAddressUntilTransactionEnds,
  withdrawEmailTokens,
} from "./email-tokens.sql.server";

type ConfirmEmailChangeOutcome = { ok: true } | { ok: false; reason: "link-gone" | "other-account" | "address-taken" };

/**
 * Changes the address of an account when the link in the mail to the new address is opened. Only the account that asked for the change may
 * confirm it; otherwise somebody could trick the owner of an address into giving it to another account. A mail goes to the old address, and
 * reset links that were sent there stop working.
 */
export async function confirmEmailChange(
  pool: Pool,
  input: { token: string; learnerId: string; mail: MailQueue; now: Date },
): Promise<ConfirmEmailChangeOutcome> {
  const { token, learnerId, mail, now } = input;
  const link = await findUnusedUnexpiredEmailToken(pool, token, now);
  if (link?.purpose !== "change") return { ok: false, reason: "link-gone" };
  if (link.learnerId !== learnerId) return { ok: false, reason: "other-account" };
  const moved = pool.begin<ConfirmEmailChangeOutcome>(async (tx) => {
    // Locks the account before its link, in the same order as the deletion of an account, so that the two can't block each other.
    if (!(await lockAccountRowIfExists(tx, learnerId))) return { ok: false, reason: "link-gone" };
    await lockEmailAddressUntilTransactionEnds(tx, link.email);
    const used = await consumeEmailToken(tx, "change", token, now);
    const account = await findAccount(tx, learnerId);
    if (!used || !account) return { ok: false, reason: "link-gone" };
    const taken = await findAccountByEmail(tx, used.email);
    if (taken) return { ok: false, reason: "address-taken" };
    await updateAccountEmail(tx, learnerId, used.email);
    await withdrawEmailTokens(tx, { learnerId, purpose: "reset" }, now);
    await withdrawEmailTokens(tx, { email: used.email, purpose: "confirm" }, now);
    await recordAuditEvent(tx, { actor: learnerId, subject: learnerId, action: "email-changed", now });
    const idempotencyKey = `email-changed:${newId(now)}`;
    const outgoing = { template: "email-changed", locale: account.locale, data: { name: account.name } };
    await mail.enqueue(tx, { idempotencyKey, recipient: account.email, ...outgoing }, now);
    return { ok: true };
  });
  return moved.catch((error) => {
    // Another account got this address after the check for `address-taken` above.
    if (error.code === "23505") return { ok: false, reason: "address-taken" };
    throw error;
  });
}
