import type { Pool } from "~/platform/database/database.server";
import { lockCohortOfTrainer } from "../group/cohort-changes.sql.server";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import { recordCohortChange } from "../group/record-cohort-change.server";
import { endOpenLiveSession } from "../live/change-live-session.server";
import { updateCohortArchivedAt } from "./archive.sql.server";

/**
 * Moves a cohort into the archive, or back. A cohort in the archive stays readable for its trainers and members, but nobody can join it, and
 * no reminder or weekly mail is about it. A live session ends. A sitting goes on, because certificates wait for its closing. If it is there already, or back already, nothing changes.
 */
export function archiveCohort(
  pool: Pool,
  input: CohortTrainerKey & { archived: boolean; now: Date },
): Promise<{ ok: true } | { ok: false; reason: "not-found" }> {
  const { cohortId, trainerId, archived, now } = input;
  const key = { cohortId, trainerId };
  return pool.begin(async (tx) => {
    // Joining locks the same row, so whoever joins at this moment is a member before, or is refused.
    if (!(await lockCohortOfTrainer(tx, key, { inArchive: true }))) return { ok: false, reason: "not-found" };
    if (await updateCohortArchivedAt(tx, key, archived ? now : null)) {
      if (archived) await endOpenLiveSession(tx, { ...key, now });
      await recordCohortChange(tx, key, { what: archived ? "archived" : "brought-back", now });
    }
    return { ok: true };
  });
}
