import type { ReleaseReader } from "~/content/release/releases.server";
import type { Pool } from "~/platform/database/database.server";
import { type Completion, composeCompletion } from "./compose-completion";
import { loadReleasesOfRounds } from "./get-progress.server";
import { listCourseRows } from "./progress.sql.server";

/**
 * Returns whether a learner completed a course: every lesson of their edition is passed. Returns null if there is no such course. One
 * statement.
 */
export async function getCompletion(
  pool: Pool,
  releases: ReleaseReader,
  { learnerId, courseId }: { learnerId: string; courseId: string },
): Promise<Completion | null> {
  const [rows] = await listCourseRows(pool, { learnerId, courseId, purpose: "certificate" });
  if (!rows) return null;
  const releaseOf = await loadReleasesOfRounds(pool, releases, rows);
  return composeCompletion(releaseOf(rows.currentReleaseId), rows.rounds, releaseOf);
}
