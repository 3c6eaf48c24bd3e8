import type { ReleaseCache, ReleaseWithQuestions } from "~/content/release/release-cache.server";
import type { Db } from "~/platform/database/database.server";
import { findReleaseIdOfLearner } from "./enrolments.sql.server";

/**
 * Returns the current release of the edition in which a learner is enrolled or, if the learner is not enrolled, of the newest edition. A
 * visitor (`learnerId` is null) gets the newest too. Returns null if there is no such course. For a lesson, whose text must fit the
 * learner's round, see `getLessonForReader`.
 */
export async function getReleaseForReader(
  db: Db,
  releases: ReleaseCache,
  { learnerId, courseId }: { learnerId: string | null; courseId: string },
): Promise<ReleaseWithQuestions | null> {
  if (learnerId === null) return releases.current(db, courseId);
  const releaseId = await findReleaseIdOfLearner(db, { learnerId, courseId });
  return releaseId === null ? null : releases.get(db, releaseId);
}
