import type { Db } from "~/platform/database/database.server";
import { type EventAboutLearner, type EventSearchPeriod, selectEventsCausedByOthers } from "./events.sql.server";

export type { EventAboutLearner, EventSearchPeriod } from "./events.sql.server";

/**
 * Returns what other people did to a learner, and to groups in the periods when the learner belonged to them; the newest come first. All is
 * read by one SQL statement.
 */
export function listEventsCausedByOthers(
  db: Db,
  asking: { learnerId: string; spans: EventSearchPeriod[]; limit: number; offset: number },
): Promise<EventAboutLearner[]> {
  return selectEventsCausedByOthers(db, asking);
}
