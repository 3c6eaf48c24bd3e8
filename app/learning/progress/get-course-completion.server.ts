import type { ReleaseCache, ReleaseWithQuestions } from "~/content/release/release-cache.server";
import type { Db } from "~/platform/database/database.server";
import { type CourseCompletion, composeCourseCompletion } from "./compose-course-completion";
import { readFinalTestPasses } from "./final-test-passes.sql.server";
import { loadReleases } from "./get-progress.server";
import { listStoredCourseRounds, type StoredRound } from "./progress.sql.server";

interface CourseOfLearner {
  learnerId: string;
  courseId: string;
}

/**
 * Returns how far a learner completed a course (the state of each lesson and of the final test), and the result if the learner completed it.
 * Returns null if there is no such course. Takes one statement if the releases are cached, and one more if the edition has a final test.
 */
export async function getCourseCompletion(
  db: Db,
  releases: ReleaseCache,
  key: CourseOfLearner,
): Promise<CourseCompletion | null> {
  const [rows] = await listStoredCourseRounds(db, { learnerId: key.learnerId, courseIds: [key.courseId] });
  return rows ? compose(db, releases, key, await releases.get(db, rows.currentReleaseId), rows) : null;
}

/**
 * Returns how far a learner would have completed a course just after moving to its newest edition: only what counts for a final test comes
 * along. Returns null if there is no such course.
 */
export async function getCourseCompletionAfterMoving(
  db: Db,
  releases: ReleaseCache,
  key: CourseOfLearner,
): Promise<CourseCompletion | null> {
  const newest = await releases.current(db, key.courseId);
  return newest && compose(db, releases, key, newest, { rounds: [], nextEditionOpenedAt: null });
}

/** `current`: the current release of the edition. `stored`: what the learner has in that edition. */
async function compose(
  db: Db,
  releases: ReleaseCache,
  key: CourseOfLearner,
  current: ReleaseWithQuestions,
  stored: { rounds: StoredRound[]; nextEditionOpenedAt: Date | null },
): Promise<CourseCompletion> {
  const { label, rules } = current.content;
  const poolName = rules.finalTest?.pool;
  const passes = poolName === undefined ? null : await readFinalTestPasses(db, { ...key, label, poolName });
  const attempts = [...stored.rounds, ...(passes?.attempts ?? []), ...Object.values(passes?.lessonPasses ?? {})];
  const releaseOf = await loadReleases(db, releases, [current.id, ...attempts.map((each) => each.releaseId)]);
  return composeCourseCompletion(current, { ...stored, passes }, releaseOf);
}
