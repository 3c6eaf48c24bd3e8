import { recordAccountEvent } from "~/accounts/record-account-event.server";
import { releaseFixedOrder } from "~/learning/fixed-order.server";
import type { Pool } from "~/platform/database.server";
import type { TrainerKey } from "./cohorts.sql.server";
import { findOwnStanding, insertStep, lockCohort, type OwnKey } from "./memberships.sql.server";

/** Leaves a cohort: trainers see this member no more, and what they learned stays theirs. False for whoever is no member. */
export function leaveCohort(pool: Pool, { now, ...key }: OwnKey & { now: Date }): Promise<boolean> {
  return endMembership(pool, { ...key, state: "left", actor: key.learnerId, now });
}

/** Takes a member out of a trainer's cohort. False when it is not this trainer's, or they are no member. */
export function removeMember(
  pool: Pool,
  { cohortId, trainerId, learnerId, now }: TrainerKey & { learnerId: string; now: Date },
): Promise<boolean> {
  return endMembership(pool, { cohortId, learnerId, state: "removed", actor: trainerId, now });
}

function endMembership(
  pool: Pool,
  { cohortId, learnerId, state, actor, now }: OwnKey & { state: "left" | "removed"; actor: string; now: Date },
): Promise<boolean> {
  return pool.begin(async (tx) => {
    const cohort = await lockCohort(tx, cohortId);
    if (!cohort) return false;
    if (state === "removed" && !(await findOwnStanding(tx, { cohortId, learnerId: actor })).trains) return false;
    const standing = await findOwnStanding(tx, { cohortId, learnerId });
    if (standing.state !== "joined") return false;
    await insertStep(tx, { cohortId, learnerId, seq: standing.seq + 1, state, consent: "", now });
    await releaseFixedOrder(tx, { learnerIds: [learnerId], courseId: cohort.courseId, source: cohortId });
    const action = state === "left" ? "cohort-left" : "cohort-removed";
    await recordAccountEvent(tx, { actor, subject: learnerId, action, object: cohortId, now });
    return true;
  });
}
