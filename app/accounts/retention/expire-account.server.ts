/**
 * Ends an account that nobody used for a long time. The caller, in `app/certificates`, decides whether its learner is deleted or stays as a
 * holder of certificates.
 */

import { allowDeletesFromAppendOnlyTables } from "~/platform/database/allow-deletes-from-append-only-tables.server";
import type { Db } from "~/platform/database/database.server";
import { getMailDeliveryState } from "~/platform/mail/mail-queue.server";
import { recordAuditEvent } from "../audit/record-audit-event.server";
import { deleteLearner, updateLearnerToCertificateHolder } from "../identity/learners.sql.server";
import { lockRolesAndCheckLastAdministrator } from "../role/last-administrator.server";
import { utcDay } from "../session/sessions.sql.server";
import { inactivityWarningDaysBeforeDeletion } from "./account-retention-periods";
import {
  deleteAccountButKeepLearner,
  hasUnusedUnexpiredEmailToken,
  selectInactivityWarningRows,
  tryToLockAccountWithExpiryDate,
} from "./inactivity.sql.server";

const dayMs = 86_400_000;

/**
 * Locks an expired account until the transaction ends. Returns false if the account must not end yet: the person logged in, is logging in,
 * or has a mailed link that still works; or one of the two warnings was not sent, or the last one was sent less than two weeks ago; or
 * nobody else is administrator.
 */
export async function lockAccountIfExpired(
  tx: Db,
  { learnerId, now }: { learnerId: string; now: Date },
): Promise<boolean> {
  if (await lockRolesAndCheckLastAdministrator(tx, { learnerId })) return false;
  const account = await tryToLockAccountWithExpiryDate(tx, learnerId);
  if (!account || account.endsOn > utcDay(now) || (await hasUnusedUnexpiredEmailToken(tx, learnerId, now)))
    return false;
  const warnings = await selectInactivityWarningRows(tx, learnerId, account.activeOn);
  const last = warnings[1];
  if (!last) return false;
  const [first, second] = await Promise.all(
    warnings.map(({ mailKey }) => getMailDeliveryState(tx, { idempotencyKey: mailKey, now })),
  );
  if (!first || !second || !("at" in first) || !("at" in second)) return false;
  return second.at.getTime() + inactivityWarningDaysBeforeDeletion[1] * dayMs <= now.getTime();
}

/** Turns an account into a holder: a learner without address, password, sessions and roles, who only has certificates. */
export async function turnAccountIntoCertificateHolder(
  tx: Db,
  { learnerId, now }: { learnerId: string; now: Date },
): Promise<void> {
  await allowDeletesFromAppendOnlyTables(tx);
  await deleteAccountButKeepLearner(tx, learnerId);
  await updateLearnerToCertificateHolder(tx, learnerId);
  await recordExpiry(tx, learnerId, now);
}

/** Deletes the learner of an expired account and, by cascade, everything that belongs to them. */
export async function deleteLearnerOfExpiredAccount(
  tx: Db,
  { learnerId, now }: { learnerId: string; now: Date },
): Promise<void> {
  await deleteLearner(tx, learnerId);
  await recordExpiry(tx, learnerId, now);
}

async function recordExpiry(tx: Db, learnerId: string, now: Date): Promise<void> {
  await recordAuditEvent(tx, { actor: "retention", subject: learnerId, action: "account-expired", now });
}
