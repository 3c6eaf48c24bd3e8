import type { Pool } from "~/platform/database.server";
import { newId } from "~/platform/ids";
import type { MailQueue } from "~/platform/mail-queue.server";
import { findAccountByEmail } from "./accounts.sql.server";
import { checkOwnPassword, type OwnPasswordRefusal } from "./check-own-password.server";
import { issueEmailToken, withdrawTokens } from "./email-tokens.sql.server";
import { type Trying, takeTry } from "./tries.server";

export interface RequestEmailChange extends Trying {
  learnerId: string;
  /** The new address, as `readEmail` passed it. */
  email: string;
  password: string;
  mail: MailQueue;
  now: Date;
}

/** Mails a link to the new address. When that has an account, its owner is told instead; the answer is the same. */
export async function requestEmailChange(
  pool: Pool,
  input: RequestEmailChange,
): Promise<{ ok: true } | { ok: false; reason: "email-same" } | OwnPasswordRefusal> {
  const { learnerId, email, mail, now } = input;
  const checked = await checkOwnPassword(pool, input);
  if (!checked.ok) return checked;
  if (checked.account.email === email) return { ok: false, reason: "email-same" };
  const tries = await takeTry(input, "mail", email);
  if (!tries.ok) return tries;
  await pool.begin(async (tx) => {
    await withdrawTokens(tx, { learnerId, purpose: "change" }, now);
    if (await findAccountByEmail(tx, email)) {
      const idempotencyKey = `email-taken:${newId(now)}`;
      return mail.enqueue(tx, { idempotencyKey, recipient: email, template: "email-taken", data: {} }, now);
    }
    const { token, idempotencyKey } = await issueEmailToken(tx, { purpose: "change", learnerId, email, data: {}, now });
    // Without the name: nobody can have us mail words of theirs to a stranger.
    return mail.enqueue(tx, { idempotencyKey, recipient: email, template: "confirm-email", data: { token } }, now);
  });
  return { ok: true };
}
