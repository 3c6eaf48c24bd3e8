import type { Db } from "~/platform/database/database.server";
import { type EventAboutLearner, type EventPeriod, selectEventsByOthers } from "./events.sql.server";

export type { EventAboutLearner, EventPeriod } from "./events.sql.server";

/**
 * Returns what other people did to a learner, and to groups in the periods when the learner belonged to them; the newest come first. All is
 * read by one SQL statement.
 */
export function listEventsAboutLearner(
  db: Db,
  asking: { learnerId: string; spans: EventPeriod[]; limit: number; offset: number },
): Promise<EventAboutLearner[]> {
  return selectEventsByOthers(db, asking);
}
