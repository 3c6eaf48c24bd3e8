import { allowDeletesFromAppendOnlyTables } from "~/platform/database/allow-deletes-from-append-only-tables.server";
import type { Db } from "~/platform/database/database.server";
import { copyAnswersToAnonymousAnswers, deleteLearningRecords } from "./anonymous-answers.sql.server";

/**
 * Copies the answers of a learner to anonymous answers, for statistics, and deletes all other learning records. Call this in the
 * transaction that ends the account, so that both happen or neither. Returns the number of anonymous answers.
 */
export async function anonymiseAnswersAndDeleteRecords(tx: Db, { learnerId }: { learnerId: string }): Promise<number> {
  await allowDeletesFromAppendOnlyTables(tx);
  const copied = await copyAnswersToAnonymousAnswers(tx, learnerId);
  await deleteLearningRecords(tx, learnerId);
  return copied;
}
