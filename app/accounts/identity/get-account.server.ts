import type { Db } from "~/platform/database/database.server";
import { findAccount } from "./accounts.sql.server";

/** Who an account is, to write to; null for guests and for whoever is gone. */
export async function getAccount(
  db: Db,
  { learnerId }: { learnerId: string },
): Promise<{ name: string; email: string } | null> {
  const account = await findAccount(db, learnerId);
  return account && { name: account.name, email: account.email };
}
