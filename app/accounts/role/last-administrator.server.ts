import type { Db } from "~/platform/database/database.server";
import { lockRoleChangesUntilTransactionEnds, selectAdministrators } from "./roles.sql.server";

/**
 * Returns whether this account is the only one with the role of administrator. For pages: in a transaction that ends an account, use
 * `lockRolesAndCheckLastAdministrator`.
 */
export async function isLastAdministrator(db: Db, { learnerId }: { learnerId: string }): Promise<boolean> {
  const [first, second] = await selectAdministrators(db);
  return first?.learnerId === learnerId && !second;
}

/**
 * Returns whether this account is the only administrator, and keeps that so until the transaction ends: whoever else ends the account or
 * the role of an administrator waits. Nobody could give the last administrator's role to somebody else on the site. Call it before locking an
 * account, because a change of roles locks the learner after this.
 */
export async function lockRolesAndCheckLastAdministrator(tx: Db, account: { learnerId: string }): Promise<boolean> {
  await lockRoleChangesUntilTransactionEnds(tx);
  return isLastAdministrator(tx, account);
}
