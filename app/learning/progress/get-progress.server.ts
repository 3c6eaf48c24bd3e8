import type { ReleaseCache, ReleaseWithQuestions } from "~/content/release/release-cache.server";
import type { Db, Pool } from "~/platform/database/database.server";
import { composeCourseProgress } from "./compose-course-progress";
import { listStoredCourseRounds, type StoredCourseRounds } from "./progress.sql.server";
import type { CourseProgress } from "./progress-view";

/** Returns the learner's progress in one course, or null if there is no such course. */
export async function getCourseProgress(
  pool: Pool,
  releases: ReleaseCache,
  { learnerId, courseId }: { learnerId: string; courseId: string },
): Promise<CourseProgress | null> {
  const [progress] = await listCourseProgress(pool, releases, { learnerId, courseIds: [courseId] });
  return progress ?? null;
}

/**
 * Returns the learner's progress in every course in which they are enrolled, the latest enrolment first. With `courseIds`, it returns only
 * those courses, also if the learner is not enrolled. Takes one statement if the releases are cached.
 */
export async function listCourseProgress(
  pool: Pool,
  releases: ReleaseCache,
  key: { learnerId: string; courseIds?: readonly string[] },
): Promise<CourseProgress[]> {
  const courses = key.courseIds?.length === 0 ? [] : await listStoredCourseRounds(pool, key);
  return Promise.all(courses.map((rows) => compose(pool, releases, rows)));
}

async function compose(db: Db, releases: ReleaseCache, rows: StoredCourseRounds): Promise<CourseProgress> {
  const ids = rows.rounds.map((round) => round.releaseId);
  const releaseOf = await loadReleases(db, releases, [rows.currentReleaseId, ...ids]);
  return composeCourseProgress(releaseOf(rows.currentReleaseId), rows, releaseOf);
}

/** Loads releases, each once. Returns a function that finds one of them by its id. */
export async function loadReleases(
  db: Db,
  releases: ReleaseCache,
  releaseIds: readonly string[],
): Promise<(releaseId: string) => ReleaseWithQuestions> {
  const loaded = await Promise.all([...new Set(releaseIds)].map((id) => releases.get(db, id)));
  const byId = new Map(loaded.map((release) => [release.id, release]));
  return (id) => byId.get(id) as ReleaseWithQuestions;
}
