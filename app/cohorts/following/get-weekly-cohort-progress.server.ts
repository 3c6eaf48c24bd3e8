import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Pool } from "~/platform/database/database.server";
import { selectDeadlinesOfCohort } from "../deadlines/deadlines.sql.server";
import type { Cohort } from "../group/cohort";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import { selectLessonPassTimesOfMembers } from "./following.sql.server";
import { composeWeeklyCohortProgress, type WeeklyCohortProgress } from "./weekly-cohort-progress";

/** Returns the progress of a cohort week by week, for one of its trainers. For anyone else, the result shows a cohort without members. */
export async function getWeeklyCohortProgress(
  pool: Pool,
  releases: ReleaseCache,
  { cohort, now, ...key }: CohortTrainerKey & { cohort: Pick<Cohort, "courseId" | "startsOn" | "endsOn">; now: Date },
): Promise<WeeklyCohortProgress> {
  const [release, deadlines, passes] = await Promise.all([
    releases.current(pool, cohort.courseId),
    selectDeadlinesOfCohort(pool, key),
    selectLessonPassTimesOfMembers(pool, { ...key, courseId: cohort.courseId }),
  ]);
  return composeWeeklyCohortProgress({
    passes,
    deadlines,
    lessonIds: release?.content.rules.lessonOrder ?? [],
    cohort,
    now,
  });
}
