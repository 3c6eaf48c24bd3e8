/** Switches the reminders of a cohort off or on for one of its members. */
import { readUnsubscribeToken } from "~/accounts/identity/unsubscribe-link.server";
import type { Db } from "~/platform/database/database.server";
import { findCohortName, saveReminderChoice } from "./reminders.sql.server";

/** Stores whether a member wants reminders. Returns false if the learner is not a member. */
export function switchRemindersOfMember(
  db: Db,
  choice: { learnerId: string; cohortId: string; reminders: boolean },
): Promise<boolean> {
  return saveReminderChoice(db, choice);
}

/**
 * Returns the cohort whose reminders a link in a mail switches off. Opening the link changes nothing yet. Returns null if the link is too
 * old or was never sent.
 */
export async function findCohortNameByUnsubscribeToken(
  db: Db,
  { token, now }: { token: string; now: Date },
): Promise<{ cohort: string } | null> {
  const link = await readUnsubscribeToken(db, { token, now });
  const cohort = link && (await findCohortName(db, link.from));
  return cohort ? { cohort } : null;
}

/**
 * Switches the reminders of a cohort off by a link in a mail, without logging in. Returns the cohort. Returns null if the link is too old
 * or was never sent.
 */
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
