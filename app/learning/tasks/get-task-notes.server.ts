import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Db } from "~/platform/database/database.server";
import { composeTaskNotes, type TaskNotes } from "./task-notes";
import { findEditionWithTaskNotes } from "./task-notes.sql.server";

/**
 * Returns the tasks of a course with what the learner wrote at each. A visitor (`learnerId` is null) wrote nothing. Returns null if there
 * is no such course.
 */
export async function getTaskNotes(
  db: Db,
  releases: ReleaseCache,
  { learnerId, courseId }: { learnerId: string | null; courseId: string },
): Promise<TaskNotes | null> {
  const edition = learnerId === null ? null : await findEditionWithTaskNotes(db, { learnerId, courseId });
  if (learnerId !== null && !edition) return null;
  const release = edition ? await releases.get(db, edition.currentReleaseId) : await releases.current(db, courseId);
  return release ? composeTaskNotes(release.content, edition?.notes ?? []) : null;
}
