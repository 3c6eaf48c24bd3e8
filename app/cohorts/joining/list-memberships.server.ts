import type { Db } from "~/platform/database/database.server";
import type { Membership } from "./membership";
import { findMembership, type MembershipKey, selectMemberships } from "./memberships.sql.server";

/** Returns a cohort as its member sees it. Returns null if the learner is not a member. */
export function getMembership(db: Db, key: MembershipKey): Promise<Membership | null> {
  return findMembership(db, key);
}

/** Returns the cohorts of which a learner is a member. The cohort that ends first comes first. */
export function listMemberships(db: Db, { learnerId }: { learnerId: string }): Promise<Membership[]> {
  return selectMemberships(db, { learnerId });
}
