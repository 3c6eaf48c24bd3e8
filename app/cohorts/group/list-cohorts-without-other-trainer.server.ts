import type { Db } from "~/platform/database/database.server";
import { selectCohortsWithoutOtherTrainer } from "./cohorts-without-trainer.sql.server";

/** Returns the cohorts that are deleted `cohortDaysKeptWithoutTrainer` after this account, unless they get another trainer. */
export function listCohortsWithoutOtherTrainer(
  db: Db,
  { trainerId }: { trainerId: string },
): Promise<{ id: string; name: string }[]> {
  return selectCohortsWithoutOtherTrainer(db, { trainerId });
}
