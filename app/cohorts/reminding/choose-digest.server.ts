/** Whether a trainer wants the mail of Monday about one of their cohorts. */
import type { Db } from "~/platform/database/database.server";
import type { TrainerKey } from "../group/cohorts.sql.server";
import { findDigest, updateDigest } from "./digests.sql.server";

export function getDigest(db: Db, key: TrainerKey): Promise<boolean> {
  return findDigest(db, key);
}

export function chooseDigest(db: Db, choice: TrainerKey & { digest: boolean }): Promise<void> {
  return updateDigest(db, choice);
}
