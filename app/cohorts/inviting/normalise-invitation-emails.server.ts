import type { NormaliseEmail } from "~/accounts/identity/normalise-account-emails.server";
import type { Db } from "~/platform/database/database.server";
import { selectNonAsciiInvitations, updateInvitationSpelling } from "./invitations.sql.server";

/**
 * Gives invitations the normal spelling of their address. If the group already has an open invitation for that address, both stay and both
 * links work.
 */
export async function normaliseInvitationEmails(db: Db, fold: NormaliseEmail): Promise<void> {
  for (const { id, email } of await selectNonAsciiInvitations(db)) {
    const folded = fold(email);
    if (folded === null) continue;
    await updateInvitationSpelling(db, { id, email, folded }).catch((error) => {
      if (error.code !== "23505") throw error;
    });
  }
}
