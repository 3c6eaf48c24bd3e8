import type { ReleaseCache, ReleaseWithQuestions } from "~/content/release/release-cache.server";
import type { Db } from "~/platform/database/database.server";
import type { Attempt } from "../attempt/attempt";
import { readAttemptSeriesRows } from "../attempt/attempt.sql.server";
import { composeLatestOrFirstAttempt } from "../attempt/compose-attempt";
import type { FinalTestContext } from "./final-test-context";
import { findLatestFinalTestSeries } from "./final-test-context.sql.server";
import { computeFinalTestStanding, type FinalTestStanding } from "./final-test-standing";
import { finalTestPolicy } from "./policy.server";

export interface LoadedFinalTest {
  /** What is known about the learner: their attempts in every series, and what they filled in at the loaded one. */
  context: FinalTestContext;
  /** The current release of the learner's edition. */
  current: ReleaseWithQuestions;
  /** The asked attempt as it was drawn, or null if there is no such attempt. */
  attempt: Attempt<FinalTestContext> | null;
}

interface FinalTestKey {
  learnerId: string;
  courseId: string;
  /** The number of the series. */
  series: number;
  /** The number of the attempt in its series. Without it the latest attempt of the series is loaded. */
  number?: number;
}

/**
 * Loads an attempt at a final test, and where its learner stands. Returns null if there is no such course. Takes one statement if the
 * releases are cached. `lock`: see `readAttemptSeriesRows`.
 */
export async function loadFinalTest(
  db: Db,
  releases: ReleaseCache,
  { learnerId, courseId, series, number }: FinalTestKey,
  lock = false,
): Promise<LoadedFinalTest | null> {
  const key = { learnerId, courseId, scope: String(series) };
  const rows = await readAttemptSeriesRows(db, finalTestPolicy, { ...key, number }, { lock });
  if (!rows) return null;
  const { latest, attempts, context, guest, currentReleaseId } = rows;
  const current = await releases.get(db, currentReleaseId);
  if (!latest) return { context, current, attempt: null };
  const release = await releases.get(db, latest.releaseId);
  const attempt = composeLatestOrFirstAttempt(finalTestPolicy, key, { release, latest, attempts, context, guest });
  return { context, current, attempt };
}

/** Loads the learner's latest attempt at the final test of a course, as `loadFinalTest` does. Takes two statements. */
export async function loadLatestFinalTest(
  db: Db,
  releases: ReleaseCache,
  key: { learnerId: string; courseId: string },
): Promise<LoadedFinalTest | null> {
  const series = await findLatestFinalTestSeries(db, { ...key, kind: finalTestPolicy.kind });
  return loadFinalTest(db, releases, { ...key, series });
}

/** Returns where the learner of a loaded final test stands. */
export function findFinalTestStanding(
  { current, context }: Pick<LoadedFinalTest, "current" | "context">,
  now: Date,
): FinalTestStanding {
  return computeFinalTestStanding(current.content.rules, context, now);
}
