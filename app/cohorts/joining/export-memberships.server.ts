import type { Db } from "~/platform/database/database.server";
import { selectCohortRecordsOfLearner } from "./records-of-learner.sql.server";

/** Returns everything that this room stores about a learner as a member, for the learner: messages, extensions and reminders. */
export function exportMemberships(db: Db, learnerId: string) {
  return selectCohortRecordsOfLearner(db, learnerId);
}
