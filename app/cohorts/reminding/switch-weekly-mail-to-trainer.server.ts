/** Reads and stores whether a trainer wants the weekly mail about one of their cohorts (the digest). */
import type { Db } from "~/platform/database/database.server";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import { selectWhetherTrainerWantsWeeklyMail, updateWhetherTrainerWantsWeeklyMail } from "./weekly-mails.sql.server";

export function doesTrainerWantWeeklyMail(db: Db, key: CohortTrainerKey): Promise<boolean> {
  return selectWhetherTrainerWantsWeeklyMail(db, key);
}

export function switchWeeklyMailToTrainer(db: Db, choice: CohortTrainerKey & { digest: boolean }): Promise<void> {
  return updateWhetherTrainerWantsWeeklyMail(db, choice);
}
