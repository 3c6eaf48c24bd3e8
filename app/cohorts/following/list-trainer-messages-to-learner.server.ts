import type { Db } from "~/platform/database/database.server";
import type { MembershipKey } from "../joining/memberships.sql.server";
import { selectTrainerMessagesToLearner } from "./following.sql.server";
import type { TrainerMessage } from "./member-for-trainer";

/** Returns the messages that trainers of one cohort sent to a learner, the latest first. */
export function listTrainerMessagesToLearner(db: Db, key: MembershipKey): Promise<TrainerMessage[]> {
  return selectTrainerMessagesToLearner(db, key);
}
