import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Pool } from "~/platform/database/database.server";
import { composeVisitorAttempt } from "../attempt/compose-attempt";
import { loadLatestOrFirstAttempt } from "../attempt/load-latest-or-first-attempt.server";
import { composeLessonPageData } from "./compose-lesson-page-data";
import type { LessonPageData } from "./lesson-page-data";
import { practiceAttemptPolicy } from "./policy.server";

/**
 * Returns the data of the lesson page: the text of the lesson, and the learner's latest round with its answers. Returns null if there is no
 * such course or lesson. Writes nothing. For a learner, this takes one statement if the release is cached.
 */
export async function getLessonPageData(
  pool: Pool,
  releases: ReleaseCache,
  { learnerId, courseId, lessonId }: { learnerId: string | null; courseId: string; lessonId: string },
): Promise<LessonPageData | null> {
  if (learnerId === null) {
    const release = await releases.current(pool, courseId);
    const round = release && composeVisitorAttempt(practiceAttemptPolicy, release, lessonId);
    return round && composeLessonPageData(lessonId, round);
  }
  const loaded = await loadLatestOrFirstAttempt(pool, releases, practiceAttemptPolicy, {
    learnerId,
    courseId,
    scope: lessonId,
  });
  return loaded?.attempt ? composeLessonPageData(lessonId, loaded.attempt) : null;
}
