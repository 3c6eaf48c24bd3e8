import type { Pool } from "~/platform/database/database.server";
import { runTransactionWithRetry } from "~/platform/database/run-transaction-with-retry.server";
import { recordAuditEvent } from "../audit/record-audit-event.server";
import {
  checkOwnPassword,
  type OwnPasswordCheckContext,
  type OwnPasswordRefusal,
} from "../password/check-own-password.server";
import { lockRolesAndCheckLastAdministrator } from "../role/last-administrator.server";
import { lockAccountRowIfExists } from "./accounts.sql.server";
import { deleteLearner } from "./learners.sql.server";

/**
 * Deletes an account: its learner and, by cascade, everything that belongs to them or to their address. The audit keeps the fact that an
 * account was deleted, but not whose it was. Mail files are deleted later, by `removeMailFilesWithoutStoredRecipient`. The last
 * administrator must first give that role to somebody else.
 */
export async function deleteAccount(
  pool: Pool,
  input: OwnPasswordCheckContext & { password: string; now: Date },
): Promise<{ ok: true } | OwnPasswordRefusal | { ok: false; reason: "last-administrator" }> {
  const { learnerId, now } = input;
  const checked = await checkOwnPassword(pool, input);
  if (!checked.ok) return checked;
  return runTransactionWithRetry(pool, async (tx) => {
    if (await lockRolesAndCheckLastAdministrator(tx, { learnerId })) return { ok: false, reason: "last-administrator" };
    // The account was already deleted, for example in another tab.
    if (!(await lockAccountRowIfExists(tx, learnerId))) return { ok: true };
    await recordAuditEvent(tx, { actor: learnerId, subject: learnerId, action: "account-deleted", now });
    await deleteLearner(tx, learnerId);
    return { ok: true };
  });
}
