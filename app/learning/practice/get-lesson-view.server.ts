import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Pool } from "~/platform/database/database.server";
import { composeVisitorAttempt } from "../attempt/compose-attempt";
import { loadAttempt } from "../attempt/load-attempt.server";
import { composeLessonView } from "./compose-lesson-view";
import type { LessonView } from "./lesson-view";
import { practicePolicy } from "./policy.server";

/**
 * Returns the data of the lesson page: the text of the lesson, and the learner's latest round with its answers. Returns null if there is no
 * such course or lesson. Writes nothing. For a learner, this takes one statement if the release is cached.
 */
export async function getLessonView(
  pool: Pool,
  releases: ReleaseCache,
  { learnerId, courseId, lessonId }: { learnerId: string | null; courseId: string; lessonId: string; now?: Date },
): Promise<LessonView | null> {
  if (learnerId === null) {
    const release = await releases.current(pool, courseId);
    const round = release && composeVisitorAttempt(practicePolicy, release, lessonId);
    return round && composeLessonView(lessonId, round);
  }
  const loaded = await loadAttempt(pool, releases, practicePolicy, { learnerId, courseId, scope: lessonId });
  return loaded?.attempt ? composeLessonView(lessonId, loaded.attempt) : null;
}
