import type { Db } from "~/platform/database/database.server";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import type { Deadline } from "../needs/reasons";
import { selectDeadlinesOfCohort } from "./deadlines.sql.server";

/**
 * Returns the deadlines of a cohort, the earliest first; none if `trainerId` does not train it. They do not include extensions: for the
 * deadlines of one member, use `listEffectiveDeadlinesOfMember`.
 */
export function listDeadlinesOfCohort(db: Db, key: CohortTrainerKey): Promise<Deadline[]> {
  return selectDeadlinesOfCohort(db, key);
}
