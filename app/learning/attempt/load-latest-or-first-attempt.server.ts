import type { ReleaseCache, ReleaseWithQuestions } from "~/content/release/release-cache.server";
import type { Db } from "~/platform/database/database.server";
import type { Attempt, LearnerCourseScopeKey } from "./attempt";
import { type AttemptSeriesRows, type ReadingForAnswer, readAttemptSeriesRows } from "./attempt.sql.server";
import { composeLatestOrFirstAttempt } from "./compose-attempt";
import type { AttemptPolicy } from "./policy";

interface LoadedAttempt<Context> {
  rows: AttemptSeriesRows<Context>;
  /** The release from which the attempt was drawn. Without an attempt: the current release of the learner's edition. */
  release: ReleaseWithQuestions;
  /** The attempt, or null if the release does not contain the scope. */
  attempt: Attempt<Context> | null;
}

/**
 * Returns the learner's latest attempt in one scope. If there is none, returns the attempt that the first answer would begin. Returns null
 * if there is no such course. Writes nothing, and needs one statement if the release is cached. `reading`: see `readAttemptSeriesRows`.
 */
export async function loadLatestOrFirstAttempt<Context>(
  db: Db,
  releases: ReleaseCache,
  policy: AttemptPolicy<Context>,
  key: LearnerCourseScopeKey,
  reading: ReadingForAnswer = {},
): Promise<LoadedAttempt<Context> | null> {
  const rows = await readAttemptSeriesRows(db, policy, key, reading);
  if (!rows) return null;
  const { latest, attempts, context, guest, currentReleaseId } = rows;
  const release = await releases.get(db, latest?.releaseId ?? currentReleaseId);
  return {
    rows,
    release,
    attempt: composeLatestOrFirstAttempt(policy, key, { release, latest, attempts, context, guest }),
  };
}
