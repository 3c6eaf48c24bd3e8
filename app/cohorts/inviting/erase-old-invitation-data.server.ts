import type { Pool } from "~/platform/database/database.server";
import { invitationPersonalDataRetentionDays } from "./invitation";
import { erasePersonalDataOfOldInvitations } from "./invitations.sql.server";

/** Erases the addresses and names in invitations that ended a month ago or earlier. Returns the number of these invitations. */
export function eraseOldInvitationData(pool: Pool, { now }: { now: Date }): Promise<number> {
  return erasePersonalDataOfOldInvitations(pool, {
    before: new Date(now.getTime() - invitationPersonalDataRetentionDays * 86_400_000),
  });
}
