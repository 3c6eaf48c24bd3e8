import type { Db } from "~/platform/database/database.server";
import { type DoneEvent, type Span, selectDoneEvents } from "./events.sql.server";

export type { DoneEvent, Span } from "./events.sql.server";

/**
 * What others did to a learner, and to what they belonged to while they did; the newest first. One more than `limit` tells that there
 * is a next page. One statement.
 */
export function listEventsAbout(
  db: Db,
  asking: { learnerId: string; spans: Span[]; limit: number; offset: number },
): Promise<DoneEvent[]> {
  return selectDoneEvents(db, asking);
}
