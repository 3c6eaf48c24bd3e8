import type { Pool } from "~/platform/database/database.server";
import { runTransactionWithRetry } from "~/platform/database/run-transaction-with-retry.server";
import { recordAuditEvent } from "../audit/record-audit-event.server";
import {
  checkOwnPassword,
  type OwnPasswordCheckContext,
  type OwnPasswordRefusal,
} from "../password/check-own-password.server";
import { lockAccountRowIfExists } from "./accounts.sql.server";
import { deleteLearner } from "./learners.sql.server";

/**
 * Deletes an account: its learner and, by cascade, everything that belongs to them or to their address. The audit keeps the fact that an
 * account was deleted, but not whose it was. Mail files are deleted later, by `removeMailFilesWithoutStoredRecipient`.
 */
export async function deleteAccount(
  pool: Pool,
  input: OwnPasswordCheckContext & { password: string; now: Date },
): Promise<{ ok: true } | OwnPasswordRefusal> {
  const { learnerId, now } = input;
  const checked = await checkOwnPassword(pool, input);
  if (!checked.ok) return checked;
  await runTransactionWithRetry(pool, async (tx) => {
    // The account was already deleted, for example in another tab.
    if (!(await lockAccountRowIfExists(tx, learnerId))) return;
    await recordAuditEvent(tx, { actor: learnerId, subject: learnerId, action: "account-deleted", now });
    await deleteLearner(tx, learnerId);
  });
  return { ok: true };
}
