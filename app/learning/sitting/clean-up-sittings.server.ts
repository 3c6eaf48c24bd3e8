import type { Db } from "~/platform/database/database.server";
import { daysSittingWithoutAttemptsIsKept } from "./sitting";
import { deleteOldSittingsWithoutAttempts, eraseCodesOfEndedSittings } from "./sittings.sql.server";

/** Erases the codes of sittings that are over, and deletes old sittings on which no attempt rests. */
export async function cleanUpSittings(db: Db, { now }: { now: Date }): Promise<void> {
  await eraseCodesOfEndedSittings(db, now);
  await deleteOldSittingsWithoutAttempts(db, new Date(now.getTime() - daysSittingWithoutAttemptsIsKept * 86_400_000));
}
