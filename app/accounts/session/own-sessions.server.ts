import type { Db, Pool } from "~/platform/database/database.server";
import { forgetKnownDevices } from "./known-devices.server";
import { longestSessionDays } from "./session-periods";
import { deleteLearnerSessions, type LearnerSession, selectLearnerSessions } from "./sessions.sql.server";

/**
 * Returns the valid sessions of a learner, for the list on their account page. The one whose public id is the viewer's `sessionId` is the
 * current one.
 */
export async function listLearnerSessions(
  db: Db,
  { learnerId, now }: { learnerId: string; now: Date },
): Promise<LearnerSession[]> {
  const rows = await selectLearnerSessions(
    db,
    learnerId,
    now,
    new Date(now.getTime() - longestSessionDays * 86_400_000),
  );
  return [...rows];
}

/** Ends one session of a learner. Nothing happens if the id is that of another learner's session. */
export async function endSession(
  pool: Pool,
  { learnerId, publicId }: { learnerId: string; publicId: string },
): Promise<void> {
  await deleteLearnerSessions(pool, learnerId, { only: publicId });
}

/**
 * Ends every session of a learner except one, and forgets all known devices of the account. Afterwards the caller must make the current
 * browser a known device again.
 */
export async function endOtherSessionsAndForgetDevices(
  pool: Pool,
  { learnerId, keepPublicId }: { learnerId: string; keepPublicId: string },
): Promise<void> {
  await pool.begin(async (tx) => {
    await deleteLearnerSessions(tx, learnerId, { except: keepPublicId });
    await forgetKnownDevices(tx, learnerId);
  });
}
