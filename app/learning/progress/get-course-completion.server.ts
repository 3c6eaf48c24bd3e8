import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Pool } from "~/platform/database/database.server";
import { type CourseCompletion, composeCourseCompletion } from "./compose-course-completion";
import { loadReleasesOfRounds } from "./get-progress.server";
import { listStoredCourseRounds } from "./progress.sql.server";

/**
 * Returns how far a learner completed a course (the state of each lesson), and the result if every lesson of the learner's edition is
 * passed. Returns null if there is no such course. Takes one statement if the releases are cached.
 */
export async function getCourseCompletion(
  pool: Pool,
  releases: ReleaseCache,
  { learnerId, courseId }: { learnerId: string; courseId: string },
): Promise<CourseCompletion | null> {
  const [rows] = await listStoredCourseRounds(pool, { learnerId, courseId, purpose: "certificate" });
  if (!rows) return null;
  const releaseOf = await loadReleasesOfRounds(pool, releases, rows);
  return composeCourseCompletion(releaseOf(rows.currentReleaseId), rows.rounds, releaseOf);
}
