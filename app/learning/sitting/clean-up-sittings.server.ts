import type { Db } from "~/platform/database/database.server";
import { deleteOldSittingsWithoutAttempts, eraseCodesOfEndedSittings } from "./sittings.sql.server";

/** A sitting on which no attempt rests is kept so many days after its window. */
export const daysOfSittingWithoutAttempts = 90;

/** Erases the codes of sittings that are over, and deletes old sittings on which no attempt rests. */
export async function cleanUpSittings(db: Db, { now }: { now: Date }): Promise<void> {
  await eraseCodesOfEndedSittings(db, now);
  await deleteOldSittingsWithoutAttempts(db, new Date(now.getTime() - daysOfSittingWithoutAttempts * 86_400_000));
}
