import type { Db } from "~/platform/database/database.server";
import type { FinalTestResultForTrainer } from "./final-test-result-for-trainer";
import { composeFinalTestResultsJoinSql } from "./final-test-results.fragment.sql.server";

/** Returns one learner's final tests of a course, the earliest first, without questions and answers. */
export async function selectFinalTestResults(
  db: Db,
  { learnerId, courseId }: { learnerId: string; courseId: string },
): Promise<FinalTestResultForTrainer[]> {
  const [row] = await db<{ tests: FinalTestResultForTrainer[] }[]>`
    select final_test.tests from (select ${learnerId}::uuid as learner_id) member
    ${composeFinalTestResultsJoinSql(db, courseId, db`true`)}`;
  return row?.tests ?? [];
}
