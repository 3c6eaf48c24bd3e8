import type { Db, Pool } from "~/platform/database/database.server";
import { forgetKnownDevices } from "./known-devices.server";
import { longestSessionDays } from "./sessions.server";
import { deleteSessions, type OwnSession, selectSessions } from "./sessions.sql.server";

/** Where somebody is logged in; which one is current, the viewer's `sessionId` tells. */
export async function listSessions(
  db: Db,
  { learnerId, now }: { learnerId: string; now: Date },
): Promise<OwnSession[]> {
  const rows = await selectSessions(db, learnerId, now, new Date(now.getTime() - longestSessionDays * 86_400_000));
  return [...rows];
}

/** One of one's own sessions; somebody else's id ends nothing. */
export async function endSession(
  pool: Pool,
  { learnerId, publicId }: { learnerId: string; publicId: string },
): Promise<void> {
  await deleteSessions(pool, learnerId, { only: publicId });
}

/** Every session but one, and all known devices; the browser that asks has to be remembered anew. */
export async function endOtherSessions(
  pool: Pool,
  { learnerId, keepPublicId }: { learnerId: string; keepPublicId: string },
): Promise<void> {
  await pool.begin(async (tx) => {
    await deleteSessions(tx, learnerId, { except: keepPublicId });
    await forgetKnownDevices(tx, learnerId);
  });
}
