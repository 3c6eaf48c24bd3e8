import { recordAuditEvents } from "~/accounts/audit/record-audit-event.server";
import { removeFixedLessonOrderRequirement } from "~/learning/practice/fixed-order.server";
import { storeLeavingInSittings } from "~/learning/sitting/leave-sittings.server";
import type { Db, Pool } from "~/platform/database/database.server";
import { insertMembershipRemovals } from "../acting/members.sql.server";
import { deleteOwnColumnValuesOfMembers } from "../columns/own-columns.sql.server";
import type { MemberKey } from "../following/following.sql.server";
import { lockCohortOfTrainer } from "../group/cohort-changes.sql.server";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import { deleteNeedItemsOfMembers } from "../needs/need-items.sql.server";
import {
  findMembershipStatus,
  insertMembershipState,
  lockCohortRow,
  type MembershipKey,
} from "./memberships.sql.server";

/**
 * Ends a membership because the learner leaves the cohort. Its trainers do not see the learner any more; the learner keeps their own
 * results. Returns false if the learner is not a member.
 */
export function leaveCohort(pool: Pool, { now, ...key }: MembershipKey & { now: Date }): Promise<boolean> {
  return pool.begin(async (tx) => {
    const cohort = await lockCohortRow(tx, key);
    const status = await findMembershipStatus(tx, key);
    if (!cohort || status.state !== "joined") return false;
    await insertMembershipState(tx, { ...key, seq: status.seq + 1, state: "left", consent: "", now });
    const { cohortId, learnerId } = key;
    await endMemberships(tx, cohort, {
      cohortId,
      learnerIds: [learnerId],
      actor: learnerId,
      action: "cohort-left",
      now,
    });
    return true;
  });
}

/** Removes a member from a cohort. Returns false if the person is not a member, or if `trainerId` does not train the cohort. */
export function removeMemberFromCohort(pool: Pool, { now, ...key }: MemberKey & { now: Date }): Promise<boolean> {
  return pool.begin(async (tx) => {
    const cohort = await lockCohortOfTrainer(tx, key, { inArchive: true });
    return cohort !== null && (await removeMembers(tx, cohort, { ...key, learnerIds: [key.learnerId], now })) > 0;
  });
}

/**
 * Removes members from a cohort whose row is locked. People who are not members are left out. It takes as many statements for one member as
 * for all. Returns how many were removed.
 */
export async function removeMembers(
  tx: Db,
  cohort: { courseId: string },
  { cohortId, trainerId, ...given }: CohortTrainerKey & { learnerIds: readonly string[]; now: Date },
): Promise<number> {
  const learnerIds = await insertMembershipRemovals(tx, { cohortId, trainerId, ...given });
  const { now } = given;
  await endMemberships(tx, cohort, { cohortId, learnerIds, actor: trainerId, action: "cohort-removed", now });
  return learnerIds.length;
}

interface EndedMemberships {
  cohortId: string;
  learnerIds: readonly string[];
  actor: string;
  action: "cohort-left" | "cohort-removed";
  now: Date;
}

async function endMemberships(
  tx: Db,
  { courseId }: { courseId: string },
  { cohortId, learnerIds, actor, action, now }: EndedMemberships,
): Promise<void> {
  if (learnerIds.length === 0) return;
  await removeFixedLessonOrderRequirement(tx, { learnerIds, courseId, source: cohortId });
  await deleteNeedItemsOfMembers(tx, { cohortId, learnerIds });
  await deleteOwnColumnValuesOfMembers(tx, { cohortId, learnerIds });
  await storeLeavingInSittings(tx, { cohortId, learnerIds, now });
  const events = learnerIds.map((subject) => ({ actor, subject, action, object: cohortId }));
  await recordAuditEvents(tx, events, now);
}
