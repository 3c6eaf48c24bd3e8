/** E-mail addresses that were stored before they had one spelling, in every room that keeps some. Bears to be run again. */
import { type FoldEmail, foldAccounts, foldEmailTokens } from "./accounts/identity/fold-accounts.server";
import { foldInvitations } from "./cohorts/inviting/fold-invitations.server";
import { foldReportSenders } from "./learning/report/fold-report-senders.server";
import type { Pool } from "./platform/database/database.server";
import type { StoredStep } from "./platform/database/stored-steps.server";
import { moveTries } from "./platform/limits.server";
import type { Logger } from "./platform/log.server";
import { foldRecipients } from "./platform/mail/mail-queue.server";

export function foldAddresses({ pool, log, now }: { pool: Pool; log: Logger; now: Date }): StoredStep {
  return { name: "fold-addresses", run: () => run(pool, log, now) };
}

/** False when an address was left; which one is not logged. */
async function run(pool: Pool, log: Logger, now: Date): Promise<boolean> {
  let complete = true;
  const failed = (error: unknown) => {
    complete = false;
    log.error({ code: (error as { code?: unknown }).code }, "an address could not be folded");
  };
  const moved = new Map<string, string>();
  const remember =
    (fold: FoldEmail): FoldEmail =>
    (stored) => {
      const folded = fold(stored);
      if (folded !== null) moved.set(stored, folded);
      return folded;
    };
  const fold = remember(await foldAccounts(pool, { now, failed }));
  for (const part of [foldEmailTokens, foldInvitations, foldReportSenders, foldRecipients]) {
    await part(pool, fold).catch(failed);
  }
  // Tries that were used up under one spelling are used up under the other.
  for (const [from, to] of moved) await moveTries(pool, { from, to }).catch(failed);
  return complete;
}
