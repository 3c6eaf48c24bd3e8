import type { Db } from "~/platform/database/database.server";
import type { CohortWithMemberCount, CohortWithTrainerRole } from "./cohort";
import { type CohortTrainerKey, findCohortOfTrainer, selectCohortsOfTrainer } from "./cohorts.sql.server";

/** Returns a cohort for one of its trainers. Returns null if there is no such cohort, or if `trainerId` does not train it. */
export function getCohortOfTrainer(db: Db, key: CohortTrainerKey): Promise<CohortWithTrainerRole | null> {
  return findCohortOfTrainer(db, key);
}

/** Returns the cohorts that a trainer trains. The cohort that starts last comes first. */
export function listCohortsOfTrainer(db: Db, { trainerId }: { trainerId: string }): Promise<CohortWithMemberCount[]> {
  return selectCohortsOfTrainer(db, { trainerId });
}
