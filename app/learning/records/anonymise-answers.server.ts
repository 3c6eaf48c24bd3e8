import { allowAppendOnlyDeletes } from "~/platform/database/append-only-deletes.server";
import type { Db } from "~/platform/database/database.server";
import { copyAnonymously, deleteLearning } from "./anonymous-answers.sql.server";

/**
 * Leaves of what a learner did only answers that nobody can tell whose they were, for statistics. Runs in the transaction in which the
 * account goes: either both happen or neither. Returns how many answers stayed.
 */
export async function anonymiseAnswers(tx: Db, { learnerId }: { learnerId: string }): Promise<number> {
  await allowAppendOnlyDeletes(tx);
  const copied = await copyAnonymously(tx, learnerId);
  await deleteLearning(tx, learnerId);
  return copied;
}
