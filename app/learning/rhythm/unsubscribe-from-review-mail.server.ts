/** The link in a review mail to a learner, with which they unsubscribe without logging in. */
import { readUnsubscribeToken } from "~/accounts/identity/unsubscribe-link.server";
import type { Db } from "~/platform/database/database.server";
import { reviewMailLinkName } from "./review-mail-rules";
import { switchReviewMailOff } from "./review-settings.sql.server";

/** Returns whether a token belongs to the link of a review mail. Opening the link changes nothing yet. */
export async function isLinkOfReviewMail(db: Db, { token, now }: { token: string; now: Date }): Promise<boolean> {
  return (await readUnsubscribeToken(db, { token, now }))?.from === reviewMailLinkName;
}

/**
 * Switches the review mail of a learner off by the link in one of them, without logging in. Returns false if the link is too old, was never
 * sent or belongs to other mails.
 */
export async function unsubscribeFromReviewMail(
  db: Db,
  { token, now }: { token: string; now: Date },
): Promise<boolean> {
  const link = await readUnsubscribeToken(db, { token, now });
  if (link?.from !== reviewMailLinkName) return false;
  await switchReviewMailOff(db, link.learnerId);
  return true;
}
