import type { ReleaseReader } from "~/content/release/releases.server";
import type { Pool } from "~/platform/database/database.server";
import { composeNewcomersAttempt } from "../attempt/compose-attempt";
import { loadAttempt } from "../attempt/load-attempt.server";
import { composeLesson } from "./compose-lesson";
import type { LessonView } from "./lesson-view";
import { practicePolicy } from "./policy.server";

/**
 * Returns the lesson page: its text, and the latest round with its answers. Writes nothing. Returns null if there is no such course or
 * lesson. One statement for a learner if the release is cached.
 */
export async function getLessonView(
  pool: Pool,
  releases: ReleaseReader,
  { learnerId, courseId, lessonId }: { learnerId: string | null; courseId: string; lessonId: string; now?: Date },
): Promise<LessonView | null> {
  if (learnerId === null) {
    const release = await releases.current(pool, courseId);
    const round = release && composeNewcomersAttempt(practicePolicy, release, lessonId);
    return round && composeLesson(lessonId, round);
  }
  const loaded = await loadAttempt(pool, releases, practicePolicy, { learnerId, courseId, scope: lessonId });
  return loaded?.attempt ? composeLesson(lessonId, loaded.attempt) : null;
}
