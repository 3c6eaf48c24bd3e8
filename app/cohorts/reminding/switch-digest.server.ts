/** Reads and stores whether a trainer wants the weekly mail about one of their cohorts (the digest). */
import type { Db } from "~/platform/database/database.server";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import { selectWantsWeeklyMail, updateWantsWeeklyMail } from "./digests.sql.server";

export function wantsWeeklyMail(db: Db, key: CohortTrainerKey): Promise<boolean> {
  return selectWantsWeeklyMail(db, key);
}

export function switchWeeklyMail(db: Db, choice: CohortTrainerKey & { digest: boolean }): Promise<void> {
  return updateWantsWeeklyMail(db, choice);
}
