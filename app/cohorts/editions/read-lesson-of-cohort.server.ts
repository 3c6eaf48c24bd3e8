import type { ReleaseCache, ReleaseWithQuestions } from "~/content/release/release-cache.server";
import type { Db } from "~/platform/database/database.server";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import { findReleaseOfMembers } from "./cohort-editions.sql.server";
import { readCourseOfCohort } from "./read-course-of-cohort.server";

/**
 * Returns the release from which a trainer reads a lesson: of the newest edition, or of one in which a member is or was. `label`: null for the
 * edition of the whole group. Returns null if there is no such edition or lesson, or if `trainerId` does not train the cohort.
 */
export async function readLessonOfCohort(
  db: Db,
  releases: ReleaseCache,
  { label, lessonId, ...key }: CohortTrainerKey & { courseId: string; label: string | null; lessonId: string },
): Promise<ReleaseWithQuestions | null> {
  const release =
    label === null
      ? (await readCourseOfCohort(db, releases, key)).release
      : await findRelease(db, releases, { ...key, label });
  return release?.lessons.has(lessonId) ? release : null;
}

async function findRelease(
  db: Db,
  releases: ReleaseCache,
  key: CohortTrainerKey & { courseId: string; label: string },
): Promise<ReleaseWithQuestions | null> {
  const releaseId = await findReleaseOfMembers(db, key);
  return releaseId === null ? null : releases.get(db, releaseId);
}
