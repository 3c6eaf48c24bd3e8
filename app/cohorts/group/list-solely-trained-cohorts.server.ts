import type { Db } from "~/platform/database/database.server";
import { selectSolelyTrainedCohorts } from "./untrained-cohorts.sql.server";

/** The cohorts that go `untrainedCohortDays` after this account, unless somebody else trains them by then. */
export function listSolelyTrainedCohorts(
  db: Db,
  { trainerId }: { trainerId: string },
): Promise<{ id: string; name: string }[]> {
  return selectSolelyTrainedCohorts(db, { trainerId });
}
