import type { Db } from "~/platform/database/database.server";
import { deleteKept } from "./kept-of-learner.sql.server";

/**
 * Everything of cohorts that is about one learner, for when an account ends and a holder of certificates stays. Needs retention to be
 * allowed in this transaction; where the learner's row goes too, the database does this by itself.
 */
export async function deleteMembershipRecords(tx: Db, { learnerId }: { learnerId: string }): Promise<void> {
  await deleteKept(tx, learnerId);
}
