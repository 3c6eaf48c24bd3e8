import type { StoredEmailNormaliser } from "~/accounts/identity/normalise-account-emails.server";
import type { Db } from "~/platform/database/database.server";
import { selectInvitationsWithNonAsciiEmail, updateInvitationEmailSpelling } from "./invitations.sql.server";

/**
 * Replaces the addresses in invitations by their normal spelling. If the cohort already has an open invitation to that spelling, both
 * invitations stay, and both links work.
 */
export async function normaliseInvitationEmails(db: Db, normalise: StoredEmailNormaliser): Promise<void> {
  for (const { id, email } of await selectInvitationsWithNonAsciiEmail(db)) {
    const normalised = normalise(email);
    if (normalised === null) continue;
    await updateInvitationEmailSpelling(db, { id, email, normalised }).catch((error) => {
      if (error.code !== "23505") throw error;
    });
  }
}
