import type { Db } from "~/platform/database/database.server";
import type { CountedCohort, TrainedCohort } from "./cohort";
import { type CohortTrainerKey, findTrainedCohort, selectTrainedCohorts } from "./cohorts.sql.server";

/** Returns null if there is no such cohort, or if `trainerId` does not train it. */
export function getTrainedCohort(db: Db, key: CohortTrainerKey): Promise<TrainedCohort | null> {
  return findTrainedCohort(db, key);
}

/** Returns the cohorts of a trainer, the latest first. */
export function listTrainedCohorts(db: Db, { trainerId }: { trainerId: string }): Promise<CountedCohort[]> {
  return selectTrainedCohorts(db, { trainerId });
}
