import type { Db } from "~/platform/database/database.server";
import { updatePause } from "./review-settings.sql.server";

/** Begins or ends the pause of a learner. Cards, rhythm and settings stay as they are. */
export function switchPause(
  db: Db,
  { learnerId, paused, now }: { learnerId: string; paused: boolean; now: Date },
): Promise<void> {
  return updatePause(db, { learnerId, pausedAt: paused ? now : null });
}
