import type { Db } from "~/platform/database/database.server";
import { listAttemptKindsCountingFirstAnswer, listAttemptKindsUsedBy } from "../../policies.server";
import type { CountedSince, FirstExposureCount } from "./first-exposures";
import { selectFirstExposureCounts } from "./first-exposures.sql.server";

/**
 * Counts how learners answered the questions of final tests that they met for the first time, in closed attempts, as they are marked now.
 * `since`: revisions of which only attempts that began later count. The work grows with the number of learners, so use this function in
 * background jobs, not for pages.
 */
export function countFirstExposures(
  db: Db,
  { courseId, since }: { courseId: string; since: readonly CountedSince[] },
): Promise<FirstExposureCount[]> {
  const kinds = listAttemptKindsUsedBy("exposures");
  return selectFirstExposureCounts(db, {
    courseId,
    kinds,
    firstAnswerKinds: listAttemptKindsCountingFirstAnswer(),
    since,
  });
}
