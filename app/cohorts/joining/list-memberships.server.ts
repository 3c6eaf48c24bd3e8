import type { Db } from "~/platform/database/database.server";
import type { CohortForMember } from "./membership";
import { findCohortForMember, type MembershipKey, selectCohortsOfMember } from "./memberships.sql.server";

/** Returns a cohort as its member sees it. Returns null if the learner is not a member. */
export function getCohortForMember(db: Db, key: MembershipKey): Promise<CohortForMember | null> {
  return findCohortForMember(db, key);
}

/** Returns the cohorts of which a learner is a member. The cohort that ends first comes first. */
export function listCohortsOfMember(db: Db, { learnerId }: { learnerId: string }): Promise<CohortForMember[]> {
  return selectCohortsOfMember(db, { learnerId });
}
