import type { Db } from "~/platform/database/database.server";
import { trainerInvitationRetentionDays } from "./trainer-invitation";
import { deleteTrainerInvitationsExpiredBefore } from "./trainer-invitations.sql.server";

/** Deletes invitations to become a trainer, some days after their link stopped working. Returns how many. */
export function deleteOldTrainerInvitations(db: Db, { now }: { now: Date }): Promise<number> {
  const before = new Date(now.getTime() - trainerInvitationRetentionDays * 86_400_000);
  return deleteTrainerInvitationsExpiredBefore(db, { before });
}
