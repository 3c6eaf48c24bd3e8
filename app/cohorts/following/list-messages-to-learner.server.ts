import type { Db } from "~/platform/database/database.server";
import type { MembershipKey } from "../joining/memberships.sql.server";
import { selectMessagesToLearner } from "./following.sql.server";
import type { SentMessage } from "./member-for-trainer";

/** Returns the messages that trainers of one cohort sent to a learner, the latest first. */
export function listMessagesToLearner(db: Db, key: MembershipKey): Promise<SentMessage[]> {
  return selectMessagesToLearner(db, key);
}
