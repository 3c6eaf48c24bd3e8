/** A member who wants no reminders of a cohort, or wants them again. */
import { readUnsubscribeToken } from "~/accounts/identity/unsubscribe-link.server";
import type { Db } from "~/platform/database/database.server";
import { findCohortName, saveReminderChoice } from "./reminders.sql.server";

/** False for whoever is no member. */
export function chooseReminders(
  db: Db,
  choice: { learnerId: string; cohortId: string; reminders: boolean },
): Promise<boolean> {
  return saveReminderChoice(db, choice);
}

/** The cohort that a link from a mail is about; looking changes nothing. Null: the link is too old, or never was. */
export async function readReminderLink(
  db: Db,
  { token, now }: { token: string; now: Date },
): Promise<{ cohort: string } | null> {
  const link = await readUnsubscribeToken(db, { token, now });
  const cohort = link && (await findCohortName(db, link.from));
  return cohort ? { cohort } : null;
}

/** Switches reminders off, without logging in. Null as above. */
export async function unsubscribeReminders(
  db: Db,
  { token, now }: { token: string; now: Date },
): Promise<{ cohort: string } | null> {
  const link = await readUnsubscribeToken(db, { token, now });
  const cohort = link && (await findCohortName(db, link.from));
  if (!link || !cohort) return null;
  await saveReminderChoice(db, { learnerId: link.learnerId, cohortId: link.from, reminders: false });
  return { cohort };
}
