import type { Db } from "~/platform/database/database.server";
import { type EventAboutLearner, type EventPeriod, selectEventsByOthers } from "./events.sql.server";

export type { EventAboutLearner, EventPeriod } from "./events.sql.server";

/**
 * Returns what others did to a learner, and to groups while the learner belonged to them; the newest first. If one more than `limit` is
 * returned, there is a next page. One statement.
 */
export function listEventsAboutLearner(
  db: Db,
  asking: { learnerId: string; spans: EventPeriod[]; limit: number; offset: number },
): Promise<EventAboutLearner[]> {
  return selectEventsByOthers(db, asking);
}
