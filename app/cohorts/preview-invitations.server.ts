import type { Db } from "~/platform/database.server";
import type { TrainerKey } from "./cohorts.sql.server";
import type { PreviewLine } from "./invitation";
import { type ListOutcome, readInvitationList } from "./invitation-list";
import { selectInvited } from "./invitations.sql.server";

export type PreviewOutcome = { ok: true; lines: PreviewLine[] } | Extract<ListOutcome, { ok: false }>;

/**
 * What would become of a list, line by line. Looks at the list and at invitations of this cohort, and at nothing else: whether an
 * address has an account changes nothing here.
 */
export async function previewInvitations(
  db: Db,
  { text, now, ...key }: TrainerKey & { text: string; now: Date },
): Promise<PreviewOutcome> {
  const read = readInvitationList(text);
  if (!read.ok) return read;
  const emails = read.lines.flatMap((line) => (line.kind === "person" ? [line.email] : []));
  const invited = await selectInvited(db, { ...key, emails, now });
  const lines = read.lines.map((line): PreviewLine => {
    return line.kind === "person" && invited.has(line.email) ? { ...line, kind: "invited" } : line;
  });
  return { ok: true, lines };
}
