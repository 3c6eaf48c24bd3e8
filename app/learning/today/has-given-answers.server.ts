import type { Db } from "~/platform/database/database.server";
import { selectHasGivenAnswers } from "./today.sql.server";

/** Returns whether a learner has answered a question, in a lesson or elsewhere. Notes and an edition that they follow don't count. */
export function hasGivenAnswers(db: Db, learnerId: string): Promise<boolean> {
  return selectHasGivenAnswers(db, learnerId);
}
