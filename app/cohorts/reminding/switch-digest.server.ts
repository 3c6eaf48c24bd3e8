/** Reads and stores whether a trainer wants the weekly mail about one of their cohorts (the digest). */
import type { Db } from "~/platform/database/database.server";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import { selectWantsDigest, updateWantsDigest } from "./digests.sql.server";

export function wantsDigest(db: Db, key: CohortTrainerKey): Promise<boolean> {
  return selectWantsDigest(db, key);
}

export function switchDigest(db: Db, choice: CohortTrainerKey & { digest: boolean }): Promise<void> {
  return updateWantsDigest(db, choice);
}
