import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Pool } from "~/platform/database/database.server";
import { type CourseCompletion, composeCourseCompletion } from "./compose-course-completion";
import { readFinalTestPasses } from "./final-test-passes.sql.server";
import { loadReleases } from "./get-progress.server";
import { listStoredCourseRounds } from "./progress.sql.server";

/**
 * Returns how far a learner completed a course (the state of each lesson and of the final test), and the result if the learner completed it.
 * Returns null if there is no such course. Takes one statement if the releases are cached, and one more if the edition has a final test.
 */
export async function getCourseCompletion(
  pool: Pool,
  releases: ReleaseCache,
  { learnerId, courseId }: { learnerId: string; courseId: string },
): Promise<CourseCompletion | null> {
  const [rows] = await listStoredCourseRounds(pool, { learnerId, courseId });
  if (!rows) return null;
  const current = await releases.get(pool, rows.currentReleaseId);
  const poolName = current.content.rules.finalTest?.pool;
  const passes = poolName === undefined ? null : await readFinalTestPasses(pool, { learnerId, courseId, poolName });
  const attempts = [...rows.rounds, ...(passes?.attempts ?? [])];
  const releaseOf = await loadReleases(pool, releases, [
    rows.currentReleaseId,
    ...attempts.map((each) => each.releaseId),
  ]);
  return composeCourseCompletion(current, { ...rows, passes }, releaseOf);
}
