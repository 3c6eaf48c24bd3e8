import type { Db } from "~/platform/database/database.server";
import { formatRowEmailForDisplay } from "../identity/email";
import type { TrainerInvitation } from "./trainer-invitation";
import { selectTrainerInvitations } from "./trainer-invitations.sql.server";

/** Returns the invitations to become a trainer that were not accepted or withdrawn, for administrators. */
export async function listTrainerInvitations(db: Db, { now }: { now: Date }): Promise<TrainerInvitation[]> {
  return (await selectTrainerInvitations(db, { now })).map(formatRowEmailForDisplay);
}
