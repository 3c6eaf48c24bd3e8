import { composeMisconceptionMap } from "~/analysis/misconceptions/compose-misconception-map";
import type { MisconceptionMap } from "~/analysis/misconceptions/misconception-map";
import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Pool } from "~/platform/database/database.server";
import { readCourseOfCohort } from "../editions/read-course-of-cohort.server";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import { showChoices } from "./show-choices.server";
import { sumPictures } from "./sum-pictures";

/**
 * Returns the misconceptions of a cohort's course, with the questions whose pictures show them, for one of its trainers. Returns null if there
 * is no such cohort.
 */
export async function getMisconceptionsOfCohort(
  pool: Pool,
  releases: ReleaseCache,
  input: CohortTrainerKey & { courseId: string; now: Date },
): Promise<MisconceptionMap | null> {
  const rows = await showChoices(pool, releases, input);
  if (!rows) return null;
  const { held } = await readCourseOfCohort(pool, releases, input);
  return composeMisconceptionMap(held, sumPictures(rows));
}
