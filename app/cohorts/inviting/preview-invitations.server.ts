import type { Db } from "~/platform/database/database.server";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import type { InvitationPreviewLine } from "./invitation";
import type { InvitationListLine } from "./invitation-list";
import { selectEmailsAlreadyInvited } from "./invitations.sql.server";

/**
 * Returns what would happen with each line of a list if the trainer invited these people. It reads only the list and the invitations of
 * this cohort, so that it does not reveal whether an address has an account.
 */
export async function previewInvitations(
  db: Db,
  { lines, now, ...key }: CohortTrainerKey & { lines: InvitationListLine[]; now: Date },
): Promise<InvitationPreviewLine[]> {
  const emails = lines.flatMap((line) => (line.kind === "person" ? [line.email] : []));
  const invited = await selectEmailsAlreadyInvited(db, { ...key, emails, now });
  return lines.map((line) =>
    line.kind === "person" && invited.has(line.email) ? { ...line, kind: "invited" as const } : line,
  );
}
