import type { Db } from "~/platform/database/database.server";
import { deleteCohortRecordsOfLearner } from "./records-of-learner.sql.server";

/**
 * Deletes everything that cohorts store about one learner. It is for an account that ends while the learner keeps certificates as a holder.
 * (If the learner's row is deleted too, the database deletes these rows by cascade.) Call
 * `allowDeletesFromAppendOnlyTables` in the transaction first.
 */
export async function deleteCohortDataOfLearner(tx: Db, { learnerId }: { learnerId: string }): Promise<void> {
  await deleteCohortRecordsOfLearner(tx, learnerId);
}
