import type { ReleaseReader } from "~/content/release/releases.server";
import type { Pool } from "~/platform/database/database.server";
import { selectDeadlinesOfCohort } from "../deadlines/deadlines.sql.server";
import type { Cohort } from "../group/cohort";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import { selectPassedLessons } from "./following.sql.server";
import { composeGroupProgress, type GroupProgress } from "./group-progress";

/** Returns the progress of a cohort week by week, for one of its trainers. For anyone else, the result shows a cohort without members. */
export async function getGroupProgress(
  pool: Pool,
  releases: ReleaseReader,
  { cohort, now, ...key }: CohortTrainerKey & { cohort: Pick<Cohort, "courseId" | "startsOn" | "endsOn">; now: Date },
): Promise<GroupProgress> {
  const [release, deadlines, passes] = await Promise.all([
    releases.current(pool, cohort.courseId),
    selectDeadlinesOfCohort(pool, key),
    selectPassedLessons(pool, { ...key, courseId: cohort.courseId }),
  ]);
  return composeGroupProgress({ passes, deadlines, lessonIds: release?.content.rules.lessonOrder ?? [], cohort, now });
}
