import type { NormaliseEmail } from "~/accounts/identity/normalise-account-emails.server";
import type { Db } from "~/platform/database/database.server";

/** Gives the addresses of people who wait for an answer to a report their one spelling. */
export async function normaliseReportSenders(db: Db, fold: NormaliseEmail): Promise<void> {
  const rows = await db<{ email: string }[]>`
    select distinct email from problem_report_sender where octet_length(email) <> char_length(email)`;
  for (const { email } of rows) {
    const folded = fold(email);
    if (folded !== null) await db`update problem_report_sender set email = ${folded} where email = ${email}`;
  }
}
