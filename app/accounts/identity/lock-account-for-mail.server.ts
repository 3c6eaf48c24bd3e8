import type { Db } from "~/platform/database/database.server";
import type { Locale } from "~/platform/locale";
import { findAccount, lockAccountAgainstDeletionIfExists } from "./accounts.sql.server";

/**
 * Returns what a mail to an account needs, and prevents the deletion of the account until the transaction ends, so that no mail follows after
 * it. Returns null for guests and deleted accounts.
 */
export async function lockAccountForMail(
  tx: Db,
  { learnerId }: { learnerId: string },
): Promise<{ name: string; email: string; locale: Locale } | null> {
  if (!(await lockAccountAgainstDeletionIfExists(tx, learnerId))) return null;
  const account = await findAccount(tx, learnerId);
  return account && { name: account.name, email: account.email, locale: account.locale };
}
