import type { ReleaseCache } from "~/content/release/release-cache.server";
import { formatAmsterdamDay } from "~/platform/amsterdam";
import type { Db, Pool } from "~/platform/database/database.server";
import { runForEach, throwCollectedErrors } from "~/platform/run-for-each";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import type { MissedInsight } from "./insight";
import { getMissedOfCohort } from "./list-most-missed-questions.server";
import { findMissedInsight, selectRunningCohortsWithTrainer } from "./missed-insights.sql.server";

/** Returns what a cohort does not understand, in one sentence, as it was stored last; or null. It takes one statement that reads one row. */
export function getMissedInsight(db: Db, key: CohortTrainerKey): Promise<MissedInsight | null> {
  return findMissedInsight(db, key);
}

/**
 * Makes the insight of every running cohort again, and adds to its pictures. The job runs at night, so that overviews only read. One that
 * fails does not stop the others. Returns the number of cohorts.
 * @throws AggregateError at the end, if some failed
 */
export async function refreshMissedInsights(
  pool: Pool,
  releases: ReleaseCache,
  { now }: { now: Date },
): Promise<number> {
  const cohorts = await selectRunningCohortsWithTrainer(pool, { today: formatAmsterdamDay(now) });
  const errors: unknown[] = [];
  const refresh = async (cohort: (typeof cohorts)[number]) => {
    await getMissedOfCohort(pool, releases, { ...cohort, edition: null, now });
    return true;
  };
  const done = await runForEach(cohorts, refresh, errors);
  throwCollectedErrors(errors);
  return done;
}
