import type { Db, Pool } from "~/platform/database/database.server";
import { forgetKnownDevices } from "./known-devices.server";
import { longestSessionDays } from "./session-periods";
import { deleteSessions, type OwnSession, selectSessions } from "./sessions.sql.server";

/**
 * Returns the valid sessions of a learner, for the list on their account page. The one whose public id is the viewer's `sessionId` is the
 * current one.
 */
export async function listSessions(
  db: Db,
  { learnerId, now }: { learnerId: string; now: Date },
): Promise<OwnSession[]> {
  const rows = await selectSessions(db, learnerId, now, new Date(now.getTime() - longestSessionDays * 86_400_000));
  return [...rows];
}

/** Ends one session of a learner. Nothing happens if the id is that of another learner's session. */
export async function endSession(
  pool: Pool,
  { learnerId, publicId }: { learnerId: string; publicId: string },
): Promise<void> {
  await deleteSessions(pool, learnerId, { only: publicId });
}

/**
 * Ends every session of a learner except one, and forgets all known devices of the account. Afterwards the caller must make the current
 * browser a known device again.
 */
export async function endOtherSessions(
  pool: Pool,
  { learnerId, keepPublicId }: { learnerId: string; keepPublicId: string },
): Promise<void> {
  await pool.begin(async (tx) => {
    await deleteSessions(tx, learnerId, { except: keepPublicId });
    await forgetKnownDevices(tx, learnerId);
  });
}
