import type { Pool } from "~/platform/database/database.server";
import { invitationRetentionDays } from "./invitation";
import { erasePersonalDataOfOldInvitations } from "./invitations.sql.server";

/** Erases the personal data of invitations that ended a month ago. Returns the number of invitations. */
export function eraseOldInvitationData(pool: Pool, { now }: { now: Date }): Promise<number> {
  return erasePersonalDataOfOldInvitations(pool, {
    before: new Date(now.getTime() - invitationRetentionDays * 86_400_000),
  });
}
