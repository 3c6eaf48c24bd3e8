/** SQL that moves a cohort into the archive and back. The caller locks the cohort's row first. Only code in app/cohorts may import this module. */
import type { Db } from "~/platform/database/database.server";
import { type CohortTrainerKey, trainsCohortCondition } from "../group/cohorts.sql.server";

/** Stores since when a cohort is in the archive; null: it is not. Returns false if that changed nothing. */
export async function updateCohortArchivedAt(tx: Db, key: CohortTrainerKey, archivedAt: Date | null): Promise<boolean> {
  const { count } = await tx`
    update cohort set archived_at = ${archivedAt}
     where id = ${key.cohortId} and ${trainsCohortCondition(tx, key)}
       and (archived_at is null) <> (${archivedAt}::timestamptz is null)`;
  return count > 0;
}
