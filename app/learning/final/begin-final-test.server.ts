import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Pool } from "~/platform/database/database.server";
import { beginAttempt } from "../attempt/begin-attempt.server";
import { findLatestFinalTestSeries } from "./final-test-context.sql.server";
import { type FinalTestStartRefusal, finalTestPolicy } from "./policy.server";

type BeginFinalTestOutcome =
  | { ok: true; series: number; number: number }
  | { ok: false; reason: "not-found" | "learner-gone" | "attempt-open" | FinalTestStartRefusal };

/**
 * Begins the learner's next attempt at the final test of a course, in their latest series, or in the next one if that is over. A unique
 * constraint reserves the attempt, so that repeated and simultaneous requests begin one.
 */
export async function beginFinalTest(
  pool: Pool,
  releases: ReleaseCache,
  { learnerId, courseId, now }: { learnerId: string; courseId: string; now: Date },
): Promise<BeginFinalTestOutcome> {
  const latest = await findLatestFinalTestSeries(pool, { learnerId, courseId, kind: finalTestPolicy.kind });
  for (const series of [latest, latest + 1]) {
    const key = { learnerId, courseId, scope: String(series), now };
    const begun = await beginAttempt(pool, releases, finalTestPolicy, key);
    if (begun.ok) return { ok: true, series, number: begun.number };
    // "ready": the next attempt is not one of this series.
    if (begun.reason !== "ready") return begun;
  }
  return { ok: false, reason: "ready" };
}
