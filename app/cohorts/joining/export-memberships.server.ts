import type { Db } from "~/platform/database/database.server";
import { selectKept } from "./kept-of-learner.sql.server";

/** All that this room keeps of a learner as a member, for the learner: what trainers wrote and gave, and when they were reminded. */
export function exportMemberships(db: Db, learnerId: string) {
  return selectKept(db, learnerId);
}
