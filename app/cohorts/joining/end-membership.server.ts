import { recordAuditEvent } from "~/accounts/audit/record-audit-event.server";
import { removeFixedLessonOrderRequirement } from "~/learning/practice/fixed-order.server";
import type { Db, Pool } from "~/platform/database/database.server";
import { insertMembershipRemoval, type MemberKey } from "../following/following.sql.server";
import { lockCohortOfTrainer } from "../group/cohort-changes.sql.server";
import { deleteNeedItemsOfMember } from "../needs/need-items.sql.server";
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
    await endMembership(tx, cohort, { ...key, actor: key.learnerId, action: "cohort-left", now });
    return true;
  });
}

/** Removes a member from a cohort. Returns false if the person is not a member, or if `trainerId` does not train the cohort. */
export function removeMemberFromCohort(pool: Pool, { now, ...key }: MemberKey & { now: Date }): Promise<boolean> {
  return pool.begin(async (tx) => {
    const cohort = await lockCohortOfTrainer(tx, key);
    if (!cohort || !(await insertMembershipRemoval(tx, key, now))) return false;
    await endMembership(tx, cohort, { ...key, actor: key.trainerId, action: "cohort-removed", now });
    return true;
  });
}

async function endMembership(
  tx: Db,
  { courseId }: { courseId: string },
  ended: MembershipKey & { actor: string; action: "cohort-left" | "cohort-removed"; now: Date },
): Promise<void> {
  const { cohortId, learnerId, actor, action, now } = ended;
  await removeFixedLessonOrderRequirement(tx, { learnerIds: [learnerId], courseId, source: cohortId });
  await deleteNeedItemsOfMember(tx, { cohortId, learnerId });
  await recordAuditEvent(tx, { actor, subject: learnerId, action, object: cohortId, now });
}
