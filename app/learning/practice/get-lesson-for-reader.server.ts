import type { LessonInPieces } from "~/content/release/lesson-pieces";
import type { CompiledLesson } from "~/content/release/release";
import type { ReleaseCache, ReleaseWithQuestions } from "~/content/release/release-cache.server";
import type { Db } from "~/platform/database/database.server";
import { loadLatestOrFirstAttempt } from "../attempt/load-latest-or-first-attempt.server";
import { practiceAttemptPolicy } from "./policy.server";

/**
 * Returns a lesson as this reader sees it: in the release of the reader's round, or for a visitor (`learnerId` is null) in the current
 * release. Returns null if there is no such course or lesson.
 */
export async function getLessonForReader(
  db: Db,
  releases: ReleaseCache,
  { learnerId, courseId, lessonId }: { learnerId: string | null; courseId: string; lessonId: string },
): Promise<{ release: ReleaseWithQuestions; lesson: CompiledLesson; pieces: LessonInPieces } | null> {
  const key = { courseId, scope: lessonId };
  const release =
    learnerId === null
      ? await releases.current(db, courseId)
      : (await loadLatestOrFirstAttempt(db, releases, practiceAttemptPolicy, { learnerId, ...key }))?.release;
  const lesson = release?.lessons.get(lessonId);
  const pieces = release?.pieces.get(lessonId);
  return release && lesson && pieces ? { release, lesson, pieces } : null;
}
