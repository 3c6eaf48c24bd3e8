import type { NormaliseEmail } from "~/accounts/identity/normalise-account-emails.server";
import type { Db } from "~/platform/database/database.server";
import { selectNonAsciiSenderEmails, updateReportSenderEmail } from "./problem-reports.sql.server";

/** Normalises the addresses of people who wait for a reply to a report. */
export async function normaliseReportSenderEmails(db: Db, fold: NormaliseEmail): Promise<void> {
  for (const email of await selectNonAsciiSenderEmails(db)) {
    const folded = fold(email);
    if (folded !== null) await updateReportSenderEmail(db, email, folded);
  }
}
