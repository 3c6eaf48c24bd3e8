import type { Pool } from "~/platform/database/database.server";
import { deleteExpiredTokens } from "../identity/email-tokens.sql.server";
import { deleteInactiveGuests } from "../identity/learners.sql.server";
import { longestSessionDays } from "../session/sessions.server";
import { deleteExpiredSessions, utcDay } from "../session/sessions.sql.server";
import { guestRetentionDays } from "./retention-periods";

const dayMs = 86_400_000;
const atOnce = 500;

/** Removes guests, with all that is theirs, after so many days without activity; returns how many. */
export async function removeInactiveGuests(pool: Pool, { now }: { now: Date }): Promise<number> {
  const before = utcDay(new Date(now.getTime() - guestRetentionDays * dayMs));
  let removed = 0;
  for (;;) {
    // A few at a time, without waiting for rows that somebody is turning into an account at this moment.
    const count = await deleteInactiveGuests(pool, { before, limit: atOnce });
    removed += count;
    if (count < atOnce) return removed;
  }
}

/** Sessions and links that nobody can use any more. */
export async function removeExpiredSessionsAndLinks(pool: Pool, { now }: { now: Date }): Promise<void> {
  const startedBefore = new Date(now.getTime() - longestSessionDays * dayMs);
  await deleteExpiredSessions(pool, { now, startedBefore });
  await deleteExpiredTokens(pool, now);
}
