import type { Db } from "~/platform/database/database.server";
import { selectCohortsWithoutOtherTrainer } from "./cohorts-without-trainer.sql.server";

/**
 * Returns the cohorts that have no other trainer than this one. If this trainer's account is deleted, these cohorts are deleted
 * `daysCohortIsKeptWithoutTrainer` days later, unless they get another trainer.
 */
export function listCohortsWithoutOtherTrainer(
  db: Db,
  { trainerId }: { trainerId: string },
): Promise<{ id: string; name: string }[]> {
  return selectCohortsWithoutOtherTrainer(db, { trainerId });
}
