import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Pool } from "~/platform/database/database.server";
import { beginAttempt } from "../attempt/begin-attempt.server";
import { computeFinalTestStanding } from "./final-test-standing";
import { loadLatestFinalTest } from "./load-final-test.server";
import { type FinalTestStartRefusal, finalTestPolicy } from "./policy.server";

type BeginFinalTestOutcome =
  | { ok: true; series: number; number: number }
  | { ok: false; reason: "not-found" | "learner-gone" | "attempt-open" | FinalTestStartRefusal };

/**
 * Begins the learner's next attempt at the final test of a course. A unique constraint reserves the attempt, so that repeated and
 * simultaneous requests begin one.
 */
export async function beginFinalTest(
  pool: Pool,
  releases: ReleaseCache,
  { learnerId, courseId, now }: { learnerId: string; courseId: string; now: Date },
): Promise<BeginFinalTestOutcome> {
  const loaded = await loadLatestFinalTest(pool, releases, { learnerId, courseId });
  if (!loaded) return { ok: false, reason: "not-found" };
  const standing = computeFinalTestStanding(loaded.current.content.rules, loaded.rows.context, now);
  if (standing.state !== "ready") return { ok: false, reason: standing.state };
  const { series } = standing;
  const begun = await beginAttempt(pool, releases, finalTestPolicy, {
    learnerId,
    courseId,
    scope: String(series),
    now,
  });
  return begun.ok ? { ok: true, series, number: begun.number } : begun;
}
