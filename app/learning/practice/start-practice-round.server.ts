import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Pool } from "~/platform/database/database.server";
import { type BeginAttemptOutcome, beginAttempt } from "../attempt/begin-attempt.server";
import { type PracticeStartRefusal, practiceAttemptPolicy } from "./policy.server";

/** Begins the next round of a lesson, because the learner asked for it. The first round does not begin here, but with its first answer. */
export async function startPracticeRound(
  pool: Pool,
  releases: ReleaseCache,
  { learnerId, courseId, lessonId, now }: { learnerId: string; courseId: string; lessonId: string; now: Date },
): Promise<BeginAttemptOutcome<PracticeStartRefusal>> {
  return beginAttempt(pool, releases, practiceAttemptPolicy, { learnerId, courseId, scope: lessonId, now });
}
