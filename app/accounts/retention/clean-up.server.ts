import type { Pool } from "~/platform/database/database.server";
import { deleteExpiredEmailTokens } from "../identity/email-tokens.sql.server";
import { deleteInactiveGuests } from "../identity/learners.sql.server";
import { longestSessionDays } from "../session/session-periods";
import { deleteExpiredSessions, utcDay } from "../session/sessions.sql.server";
import { guestRetentionDays } from "./account-retention-periods";

const dayMs = 86_400_000;
const atOnce = 500;

/** Deletes guests, with everything that belongs to them, after 30 days without activity. Returns the number of deleted guests. */
export async function removeInactiveGuests(pool: Pool, { now }: { now: Date }): Promise<number> {
  const before = utcDay(new Date(now.getTime() - guestRetentionDays * dayMs));
  let removed = 0;
  for (;;) {
    // Deletes a limited number at a time, and skips guests who are just being turned into an account instead of waiting for them.
    const count = await deleteInactiveGuests(pool, { before, limit: atOnce });
    removed += count;
    if (count < atOnce) return removed;
  }
}

/** Deletes sessions that can't be used any more, and mailed links that are too old. */
export async function removeExpiredSessionsAndEmailLinks(pool: Pool, { now }: { now: Date }): Promise<void> {
  const startedBefore = new Date(now.getTime() - longestSessionDays * dayMs);
  await deleteExpiredSessions(pool, { now, startedBefore });
  await deleteExpiredEmailTokens(pool, now);
}
