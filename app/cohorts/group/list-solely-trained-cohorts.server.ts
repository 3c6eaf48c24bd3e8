import type { Db } from "~/platform/database/database.server";
import { selectSolelyTrainedCohorts } from "./untrained-cohorts.sql.server";

/** Returns the cohorts that are deleted `untrainedCohortDays` after this account, unless they get another trainer. */
export function listSolelyTrainedCohorts(
  db: Db,
  { trainerId }: { trainerId: string },
): Promise<{ id: string; name: string }[]> {
  return selectSolelyTrainedCohorts(db, { trainerId });
}
