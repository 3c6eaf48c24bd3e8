/**
 * This data migration normalises e-mail addresses that any room stored before addresses had one normal spelling. It can run again without
 * harm.
 */
import {
  normaliseAccountEmails,
  normaliseTokenEmails,
  type StoredEmailNormaliser,
} from "./accounts/identity/normalise-account-emails.server";
import { normaliseInvitationEmails } from "./cohorts/inviting/normalise-invitation-emails.server";
import { normaliseProblemReportSenderEmails } from "./learning/problem-report/normalise-problem-report-sender-emails.server";
import type { DataMigration } from "./platform/database/data-migrations.server";
import type { Pool } from "./platform/database/database.server";
import type { Logger } from "./platform/log.server";
import { normaliseStoredMailRecipients } from "./platform/mail/mail-queue.server";
import { moveTriesToOtherKey } from "./platform/rate-limits.server";

export function createEmailNormalisationMigration({
  pool,
  log,
  now,
}: {
  pool: Pool;
  log: Logger;
  now: Date;
}): DataMigration {
  return { name: "fold-addresses", run: () => run(pool, log, now) };
}

/** Normalises all stored addresses. Returns false if one could not be changed; the log then names the error, but not the address. */
async function run(pool: Pool, log: Logger, now: Date): Promise<boolean> {
  let complete = true;
  const failed = (error: unknown) => {
    complete = false;
    log.error({ code: (error as { code?: unknown }).code }, "an address could not be folded");
  };
  const moved = new Map<string, string>();
  const remember =
    (fold: StoredEmailNormaliser): StoredEmailNormaliser =>
    (stored) => {
      const folded = fold(stored);
      if (folded !== null) moved.set(stored, folded);
      return folded;
    };
  const fold = remember(await normaliseAccountEmails(pool, { now, failed }));
  for (const part of [
    normaliseTokenEmails,
    normaliseInvitationEmails,
    normaliseProblemReportSenderEmails,
    normaliseStoredMailRecipients,
  ]) {
    await part(pool, fold).catch(failed);
  }
  // Log-in tries and other limited tries that were used up under the old spelling also count for the new spelling.
  for (const [from, to] of moved) await moveTriesToOtherKey(pool, { from, to }).catch(failed);
  return complete;
}
