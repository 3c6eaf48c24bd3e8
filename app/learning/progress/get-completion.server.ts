import type { ReleaseReader } from "~/content/release/releases.server";
import type { Pool } from "~/platform/database/database.server";
import { type Completion, composeCompletion } from "./compose-completion";
import { loadReleases } from "./get-progress.server";
import { listCourseRows } from "./progress.sql.server";

/**
 * Whether a learner completed a course, by the rounds on the server and nothing else: for now, every lesson of the learner's
 * edition passed. Null when there is no such course. One statement.
 */
export async function getCompletion(
  pool: Pool,
  releases: ReleaseReader,
  { learnerId, courseId }: { learnerId: string; courseId: string },
): Promise<Completion | null> {
  const [rows] = await listCourseRows(pool, { learnerId, courseId, purpose: "certificate" });
  if (!rows) return null;
  const releaseOf = await loadReleases(pool, releases, rows);
  return composeCompletion(releaseOf(rows.currentReleaseId), rows.rounds, releaseOf);
}
