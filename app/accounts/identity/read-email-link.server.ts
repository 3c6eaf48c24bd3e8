import type { Pool } from "~/platform/database/database.server";
import { formatEmailForDisplay } from "./email";
import { type EmailTokenRow, findUnusedUnexpiredEmailToken } from "./email-tokens.sql.server";

type OpenedEmailLink =
  | { purpose: "confirm"; needsPassword: boolean }
  | { purpose: "change"; email: string; own: boolean }
  | { purpose: "reset" };

/**
 * Returns what the page behind a mailed link shows. The link is not used up by this, because mail scanners open links too. Returns null if
 * the link was used before, is too old or was never sent.
 */
export async function readEmailLink(
  pool: Pool,
  { token, viewerId, now }: { token: string; viewerId: string | null; now: Date },
): Promise<OpenedEmailLink | null> {
  const row = await findUnusedUnexpiredEmailToken(pool, token, now);
  if (!row || row.purpose === "unsubscribe") return null;
  if (row.purpose === "reset") return { purpose: "reset" };
  if (row.purpose === "change")
    return { purpose: "change", email: formatEmailForDisplay(row.email), own: row.learnerId === viewerId };
  return { purpose: "confirm", needsPassword: !isEmailLinkRequestedByViewer(row, viewerId) };
}

/**
 * Returns whether the learner who opens a link is the one who asked for it. If not, somebody else may have registered this address with a
 * password of their own, in the hope that the owner of the address confirms it.
 */
export function isEmailLinkRequestedByViewer(row: EmailTokenRow, viewerId: string | null): boolean {
  return row.learnerId !== null && row.learnerId === viewerId;
}
