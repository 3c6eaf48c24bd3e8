import type { Pool } from "~/platform/database/database.server";
import { findLatestEnrolmentAndNewestEdition, insertEnrolment, lockLearnerForEnrolment } from "./enrolments.sql.server";

type MoveToEditionOutcome = { ok: true; label: string } | { ok: false; reason: "not-enrolled" };

/**
 * Moves a learner to the newest edition of a course by storing a new enrolment. Results in the old edition stay there. Calling this again
 * stores nothing more.
 */
export async function moveLearnerToNewestEdition(
  pool: Pool,
  { learnerId, courseId, now }: { learnerId: string; courseId: string; now: Date },
): Promise<MoveToEditionOutcome> {
  return pool.begin(async (db): Promise<MoveToEditionOutcome> => {
    await lockLearnerForEnrolment(db, learnerId);
    const held = await findLatestEnrolmentAndNewestEdition(db, { learnerId, courseId });
    if (!held) return { ok: false, reason: "not-enrolled" };
    if (held.label !== held.newest) {
      await insertEnrolment(db, { learnerId, courseId, seq: held.seq + 1, label: held.newest, now });
    }
    return { ok: true, label: held.newest };
  });
}
