import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Db } from "~/platform/database/database.server";
import { getReleaseForReader } from "../enrolment/get-release-for-reader.server";
import { composeTaskNotes, type TaskNotes } from "./task-notes";
import { listTypedNotes } from "./task-notes.sql.server";

/**
 * Returns the tasks of a course with what the learner wrote at each, and what they wrote in other editions. A visitor (`learnerId` is null) wrote nothing. Returns null if there
 * is no such course.
 */
export async function getTaskNotes(
  db: Db,
  releases: ReleaseCache,
  { learnerId, courseId }: { learnerId: string | null; courseId: string },
): Promise<TaskNotes | null> {
  const release = await getReleaseForReader(db, releases, { learnerId, courseId });
  if (!release) return null;
  return composeTaskNotes(release.content, learnerId === null ? [] : await listTypedNotes(db, { learnerId, courseId }));
}
