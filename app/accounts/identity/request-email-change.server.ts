import type { Pool } from "~/platform/database/database.server";
import { newId } from "~/platform/ids";
import type { MailQueue } from "~/platform/mail/mail-queue.server";
import {
  checkOwnPassword,
  type OwnPasswordCheckContext,
  type OwnPasswordRefusal,
} from "../password/check-own-password.server";
import { consumeEmailChangeTry } from "../session/tries.server";
import { findAccountByEmail, lockAccountAgainstDeletionIfExists } from "./accounts.sql.server";
import { withdrawEmailTokens } from "./email-tokens.sql.server";
import { issueEmailToken } from "./issue-email-token.server";

interface RequestEmailChangeInput extends OwnPasswordCheckContext {
  /** The new address, a result of `normaliseEmail`. */
  email: string;
  password: string;
  mail: MailQueue;
  now: Date;
}

/**
 * Mails a confirmation link to the new address of an account. If another account already has that address, its owner gets a mail about it
 * instead. The caller gets the same answer.
 */
export async function requestEmailChange(
  pool: Pool,
  input: RequestEmailChangeInput,
): Promise<{ ok: true } | { ok: false; reason: "email-same" } | OwnPasswordRefusal> {
  const { learnerId, email, mail, now } = input;
  const checked = await checkOwnPassword(pool, input);
  if (!checked.ok) return checked;
  // Does not find an account that gave up this address, so such an account may ask for the address again.
  const holder = await findAccountByEmail(pool, email);
  if (holder?.learnerId === learnerId) return { ok: false, reason: "email-same" };
  const tries = await consumeEmailChangeTry(input.limits, { email, learnerId });
  if (!tries.ok) return tries;
  const isThere = await pool.begin(async (tx) => {
    if (!(await lockAccountAgainstDeletionIfExists(tx, learnerId))) return false;
    await withdrawEmailTokens(tx, { learnerId, purpose: "change" }, now);
    const owner = await findAccountByEmail(tx, email);
    if (owner) {
      const idempotencyKey = `email-taken:${newId(now)}`;
      const outgoing = { template: "email-taken", locale: owner.locale, data: {} };
      await mail.enqueue(tx, { idempotencyKey, recipient: email, ...outgoing }, now);
      return true;
    }
    const { token, idempotencyKey } = await issueEmailToken(tx, { purpose: "change", learnerId, email, data: {}, now });
    // The mail does not contain the owner's name, so that nobody can send a text of their own to a stranger through this site.
    const outgoing = { template: "confirm-email", locale: checked.account.locale, data: { token } };
    await mail.enqueue(tx, { idempotencyKey, recipient: email, ...outgoing }, now);
    return true;
  });
  // If the account was deleted during this request, the answer is the same as when it had been deleted before.
  return isThere ? { ok: true } : { ok: false, reason: "password-wrong" };
}
