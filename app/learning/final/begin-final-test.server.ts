import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Pool } from "~/platform/database/database.server";
import { type BeginAttemptInput, beginAttempt } from "../attempt/begin-attempt.server";
import type { FinalTestContext } from "./final-test-context";
import { findLatestFinalTestSeries } from "./final-test-context.sql.server";
import { type FinalTestStartRefusal, finalTestPolicy } from "./policy.server";

export type BeginFinalTestOutcome =
  | { ok: true; series: number; number: number }
  | { ok: false; reason: "not-found" | "learner-gone" | "attempt-open" | FinalTestStartRefusal };

interface BeginFinalTestInput {
  learnerId: string;
  courseId: string;
  now: Date;
}

/**
 * Begins the learner's next attempt at the final test of a course, in their latest series, or in the next one if that is over. A unique
 * constraint reserves the attempt, so that repeated and simultaneous requests begin one.
 */
export function beginFinalTest(
  pool: Pool,
  releases: ReleaseCache,
  input: BeginFinalTestInput,
): Promise<BeginFinalTestOutcome> {
  return beginFinalTestBy(pool, releases, finalTestPolicy, input);
}

/** Begins an attempt as `beginFinalTest` does, by the policy of final tests with another rule of who may begin. */
export async function beginFinalTestBy(
  pool: Pool,
  releases: ReleaseCache,
  policy: typeof finalTestPolicy,
  {
    learnerId,
    courseId,
    ...input
  }: BeginFinalTestInput & Pick<BeginAttemptInput<FinalTestContext, FinalTestStartRefusal>, "afterStoring">,
): Promise<BeginFinalTestOutcome> {
  const latest = await findLatestFinalTestSeries(pool, { learnerId, courseId, kind: policy.kind });
  for (const series of [latest, latest + 1]) {
    const key = { learnerId, courseId, scope: String(series), ...input };
    const begun = await beginAttempt(pool, releases, policy, key);
    if (begun.ok) return { ok: true, series, number: begun.number };
    // "ready": the next attempt is not one of this series.
    if (begun.reason !== "ready") return begun;
  }
  return { ok: false, reason: "ready" };
}
