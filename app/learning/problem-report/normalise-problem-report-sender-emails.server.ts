import type { StoredEmailNormaliser } from "~/accounts/identity/normalise-account-emails.server";
import type { Db } from "~/platform/database/database.server";
import { replaceProblemReportSenderEmail, selectNonAsciiProblemReportSenderEmails } from "./problem-reports.sql.server";

/**
 * Stores the addresses of the senders of problem reports in their normal spelling. `fold`: returns the normal spelling of an address, or
 * null.
 */
export async function normaliseProblemReportSenderEmails(db: Db, fold: StoredEmailNormaliser): Promise<void> {
  for (const email of await selectNonAsciiProblemReportSenderEmails(db)) {
    const folded = fold(email);
    if (folded !== null) await replaceProblemReportSenderEmail(db, email, folded);
  }
}
