import type { Pool } from "~/platform/database/database.server";
import { invitationRetentionDays } from "./invitation";
import { erasePersonalDataOfOldInvitations } from "./invitations.sql.server";

/** Of an invitation that is over for a month only stays that it was. Returns how many were emptied. */
export function removeOldInvitations(pool: Pool, { now }: { now: Date }): Promise<number> {
  return erasePersonalDataOfOldInvitations(pool, {
    before: new Date(now.getTime() - invitationRetentionDays * 86_400_000),
  });
}
