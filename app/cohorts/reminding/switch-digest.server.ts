/** Whether a trainer wants the weekly digest about one of their cohorts. */
import type { Db } from "~/platform/database/database.server";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import { selectWantsDigest, updateWantsDigest } from "./digests.sql.server";

export function wantsDigest(db: Db, key: CohortTrainerKey): Promise<boolean> {
  return selectWantsDigest(db, key);
}

export function switchDigest(db: Db, choice: CohortTrainerKey & { digest: boolean }): Promise<void> {
  return updateWantsDigest(db, choice);
}
