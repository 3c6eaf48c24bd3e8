import type { Db } from "~/platform/database/database.server";
import { findAccount } from "./accounts.sql.server";

/** Returns the name and address of an account, for writing a mail. Returns null for guests and deleted accounts. */
export async function getAccountNameAndEmail(
  db: Db,
  { learnerId }: { learnerId: string },
): Promise<{ name: string; email: string } | null> {
  const account = await findAccount(db, learnerId);
  return account && { name: account.name, email: account.email };
}
