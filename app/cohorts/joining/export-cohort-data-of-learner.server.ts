import type { Db } from "~/platform/database/database.server";
import { selectCohortRecordsOfLearner } from "./records-of-learner.sql.server";

/**
 * Returns everything that cohorts store about a learner as a member, for the learner's download of their own data: memberships, messages,
 * extensions of deadlines, reminders, what trainers noted about them, what they filled in about them in columns of their own, and in which
 * questions their answer is counted in what trainers see. Of a trainer also templates and texts that are not sent yet.
 */
export function exportCohortDataOfLearner(db: Db, learnerId: string) {
  return selectCohortRecordsOfLearner(db, learnerId);
}
