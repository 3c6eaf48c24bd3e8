/** Why a test that was begun with the code of a sitting counts without supervision. Types and a pure function. */
import { type AttemptInSitting, computeSupervision, wasHandedInAfterLeaving } from "./sitting";

/**
 * `lapsed`: nobody closed the sitting in time. `unticked`: a trainer closed it without a tick for this learner. `late`: the attempt was handed in
 * after the window or the closing. `left`: the learner was out of the group by then. What was handed in late or after leaving never waited for
 * a closing.
 */
export type ReasonWithoutSupervision = "lapsed" | "unticked" | "late" | "left";

/** Returns why an attempt of a sitting counts without supervision. Returns null if it does not, or if it was begun without a code. */
export function findReasonWithoutSupervision(attempt: AttemptInSitting, now: Date): ReasonWithoutSupervision | null {
  const { handedInAt, sitting } = attempt;
  if (!sitting || handedInAt === null || computeSupervision(attempt, now).state !== "none") return null;
  if (wasHandedInAfterLeaving(handedInAt, sitting.leftAt)) return "left";
  const closed = { ...sitting, present: true, closedAt: sitting.closedAt ?? sitting.closesAt };
  if (computeSupervision({ ...attempt, sitting: closed }, now).state !== "supervised") return "late";
  return sitting.closedAt === null ? "lapsed" : "unticked";
}
