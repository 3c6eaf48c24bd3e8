import type { Db } from "~/platform/database/database.server";
import { deleteCohortRecordsOfLearner } from "./records-of-learner.sql.server";

/**
 * Deletes everything in cohorts about one learner whose account ends, while they stay as a holder. Call `allowAppendOnlyDeletes` in the
 * transaction first. If the learner's row is deleted too, the database does this by cascade.
 */
export async function deleteMembershipRecords(tx: Db, { learnerId }: { learnerId: string }): Promise<void> {
  await deleteCohortRecordsOfLearner(tx, learnerId);
}
