import { allowAppendOnlyDeletes } from "~/platform/database/append-only-deletes.server";
import type { Db } from "~/platform/database/database.server";
import { copyAnswersAnonymously, deleteLearningRecords } from "./anonymous-answers.sql.server";

/**
 * Keeps only anonymous answers of a learner, for statistics, and deletes everything else. Call it in the transaction that ends the
 * account, so that both happen or neither. Returns the number of kept answers.
 */
export async function anonymiseAnswers(tx: Db, { learnerId }: { learnerId: string }): Promise<number> {
  await allowAppendOnlyDeletes(tx);
  const copied = await copyAnswersAnonymously(tx, learnerId);
  await deleteLearningRecords(tx, learnerId);
  return copied;
}
