import type { Db } from "~/platform/database/database.server";
import type { FinalTestResultForTrainer } from "./final-test-result-for-trainer";
import { selectFinalTestResults } from "./final-test-results.sql.server";

/** Returns a learner's own final tests of a course, the earliest first, as a trainer sees them. */
export function listFinalTestResults(
  db: Db,
  key: { learnerId: string; courseId: string },
): Promise<FinalTestResultForTrainer[]> {
  return selectFinalTestResults(db, key);
}
