import type { Pool } from "~/platform/database/database.server";
import { longestSessionDays } from "../session/sessions.server";
import { dayOf } from "../session/sessions.sql.server";
import { guestDays } from "./retention-periods";

const dayMs = 86_400_000;
const atOnce = 500;

/** Removes guests, with all that is theirs, after so many days without activity; returns how many. */
export async function removeInactiveGuests(pool: Pool, { now }: { now: Date }): Promise<number> {
  const before = dayOf(new Date(now.getTime() - guestDays * dayMs));
  let removed = 0;
  for (;;) {
    // Small bites, and around rows that somebody is turning into an account at this moment.
    const { count } = await pool`
      delete from learner where id in (
        select id from learner where kind = 'guest' and last_active_on < ${before}::date
         limit ${atOnce} for update skip locked)`;
    removed += count;
    if (count < atOnce) return removed;
  }
}

/** Sessions and links that nobody can use any more. */
export async function removeExpired(pool: Pool, { now }: { now: Date }): Promise<void> {
  const startedBefore = new Date(now.getTime() - longestSessionDays * dayMs);
  await pool`delete from session where expires_at <= ${now} or created_at <= ${startedBefore}`;
  await pool`delete from email_token where expires_at <= ${now}`;
}
