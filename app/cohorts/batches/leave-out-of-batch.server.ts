import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Pool } from "~/platform/database/database.server";
import type { Cohort } from "../group/cohort";
import { type BatchKey, deletePersonsOfBatch, findBatch } from "./batches.sql.server";
import { previewBatch } from "./preview-batch.server";

interface LeaveOutInput extends BatchKey {
  cohort: Pick<Cohort, "courseId" | "startsOn" | "endsOn">;
  /** The id of one person, or null for all who stand apart now. Who only has a note stays. */
  learnerId: string | null;
  now: Date;
}

/** Takes people whom a trainer set apart out of a batch that is not sent yet, and returns how many. The others stay in it. */
export async function leaveOutOfBatch(pool: Pool, releases: ReleaseCache, input: LeaveOutInput): Promise<number> {
  const { cohort, learnerId, now, ...key } = input;
  const batch = await findBatch(pool, key);
  if (!batch || batch.outcome) return 0;
  const { apart } = await previewBatch(pool, releases, { ...key, batch, cohort, readerId: null, now });
  const chosen = apart.filter((person) =>
    learnerId === null ? person.until !== null : person.learnerId === learnerId,
  );
  await deletePersonsOfBatch(
    pool,
    key,
    chosen.map((person) => person.learnerId),
  );
  return chosen.length;
}
