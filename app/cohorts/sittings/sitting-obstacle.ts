/** Why a member can't begin in a sitting. Pure functions. */
import type { FinalTestStep } from "~/learning/final/pages/final-test-page-data";

/**
 * `lessons`: not all lessons are passed. `wait`: the next attempt may begin only after the sitting. `late`: it may begin during the sitting, but
 * not from its beginning. `from`: when, in ISO form. `open`: an attempt without a code was begun, and counts as not supervised.
 */
export type SittingObstacle = { kind: "lessons" } | { kind: "wait" | "late"; from: string } | { kind: "open" };

/** Returns why a member can't begin in a sitting, or not from its beginning; null if they can. `step`: where they stand with the final test. */
export function findSittingObstacle(
  step: FinalTestStep | undefined,
  { opensAt, closesAt }: { opensAt: string | Date; closesAt: string | Date },
): SittingObstacle | null {
  if (step?.state === "lessons") return { kind: "lessons" };
  if (step?.state === "open") return step.sitting ? null : { kind: "open" };
  if (step?.state !== "wait" || new Date(step.from) <= new Date(opensAt)) return null;
  return { kind: new Date(step.from) < new Date(closesAt) ? "late" : "wait", from: step.from };
}

/** Returns whether a learner can still make the final test in a sitting: who passed has one attempt more, until they passed under supervision. */
export function mayUseSitting(step: FinalTestStep | undefined): boolean {
  return step?.state === "passed" ? step.retake === "possible" : step?.state !== "ended";
}
