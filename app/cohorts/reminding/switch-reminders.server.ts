/** A member switches the reminders of a cohort off or on. */
import { readUnsubscribeToken } from "~/accounts/identity/unsubscribe-link.server";
import type { Db } from "~/platform/database/database.server";
import { findCohortName, saveReminderChoice } from "./reminders.sql.server";

/** Returns false if the learner is not a member. */
export function switchReminders(
  db: Db,
  choice: { learnerId: string; cohortId: string; reminders: boolean },
): Promise<boolean> {
  return saveReminderChoice(db, choice);
}

/** Returns the cohort of a link in a mail. Reading it changes nothing. Returns null if the link is too old or was never sent. */
export async function readReminderUnsubscribeLink(
  db: Db,
  { token, now }: { token: string; now: Date },
): Promise<{ cohort: string } | null> {
  const link = await readUnsubscribeToken(db, { token, now });
  const cohort = link && (await findCohortName(db, link.from));
  return cohort ? { cohort } : null;
}

/** Switches reminders off without logging in. Returns null if the link is too old or was never sent. */
export async function unsubscribeFromReminders(
  db: Db,
  { token, now }: { token: string; now: Date },
): Promise<{ cohort: string } | null> {
  const link = await readUnsubscribeToken(db, { token, now });
  const cohort = link && (await findCohortName(db, link.from));
  if (!link || !cohort) return null;
  await saveReminderChoice(db, { learnerId: link.learnerId, cohortId: link.from, reminders: false });
  return { cohort };
}
