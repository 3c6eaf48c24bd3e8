import { formatAmsterdamDay } from "~/platform/amsterdam";
import type { Db } from "~/platform/database/database.server";
import { findLearnedDays } from "./review-settings.sql.server";
import { composeWeek, listDaysOfWeek, type Week } from "./week";

/** Returns the week of a learner as it is now, whether they have a pause, and whether they say how sure they are. Takes one statement. */
export async function getWeek(
  db: Db,
  { learnerId, now }: { learnerId: string; now: Date },
): Promise<{ week: Week; paused: boolean; asksConfidence: boolean }> {
  const today = formatAmsterdamDay(now);
  const days = listDaysOfWeek(today);
  const { learnedDays, rhythm, pausedAt, asksConfidence } = await findLearnedDays(db, { learnerId, days });
  return { week: composeWeek({ today, learnedDays, rhythm }), paused: pausedAt !== null, asksConfidence };
}
