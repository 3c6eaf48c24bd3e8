import { formatAmsterdamDay } from "~/platform/amsterdam";
import type { Db } from "~/platform/database/database.server";
import { findLearnedDays } from "./review-settings.sql.server";
import { composeWeek, listDaysOfWeek, type Week } from "./week";

/** Returns the week of a learner as it is now, and whether they have a pause, in one statement. */
export async function getWeek(
  db: Db,
  { learnerId, now }: { learnerId: string; now: Date },
): Promise<{ week: Week; paused: boolean }> {
  const today = formatAmsterdamDay(now);
  const days = listDaysOfWeek(today);
  const { learnedDays, rhythm, pausedAt } = await findLearnedDays(db, { learnerId, days });
  return { week: composeWeek({ today, learnedDays, rhythm }), paused: pausedAt !== null };
}
