import type { Db } from "~/platform/database/database.server";
import type { CohortForMember, CohortForMemberWithSittings, FormerMembership } from "./membership";
import {
  findCohortForMember,
  findFormerMembership,
  findNameOfRemovedMember,
  type MembershipKey,
  selectCohortsOfMember,
  selectCohortsOfMemberWithSittings,
} from "./memberships.sql.server";

/** How many days ahead a member reads on the page of today that there is a sitting. */
const daysSittingIsToldAhead = 7;

/** Returns a cohort as its member sees it. Returns null if the learner is not a member. */
export function getCohortForMember(db: Db, key: MembershipKey): Promise<CohortForMember | null> {
  return findCohortForMember(db, key);
}

/** Returns how somebody's membership of a cohort ended. Returns null if they are a member, or never were. */
export function getFormerMembership(db: Db, key: MembershipKey): Promise<FormerMembership | null> {
  return findFormerMembership(db, key);
}

/** For so long the overview of a cohort says whom a trainer removed. */
const minutesRemovalIsTold = 10;

/** Returns the name of a member whom a trainer removed just now, so that the page after it can say so. Null if nobody was. */
export function findNameOfMemberRemovedJustNow(
  db: Db,
  { now, ...key }: MembershipKey & { trainerId: string; now: Date },
): Promise<string | null> {
  return findNameOfRemovedMember(db, { ...key, since: new Date(now.getTime() - minutesRemovalIsTold * 60_000) });
}

/** Returns the cohorts of which a learner is a member. The cohort that ends first comes first. */
export function listCohortsOfMember(db: Db, { learnerId }: { learnerId: string }): Promise<CohortForMember[]> {
  return selectCohortsOfMember(db, { learnerId });
}

/** Returns the same cohorts, each with its sittings that are open or begin within a week. */
export function listCohortsOfMemberWithSittings(
  db: Db,
  { learnerId, now }: { learnerId: string; now: Date },
): Promise<CohortForMemberWithSittings[]> {
  const until = new Date(now.getTime() + daysSittingIsToldAhead * 86_400_000);
  return selectCohortsOfMemberWithSittings(db, { learnerId, now, until });
}
