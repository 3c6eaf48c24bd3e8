import type { Pool } from "~/platform/database/database.server";
import { runForAllOrEach, throwCollectedErrors } from "~/platform/run-for-each";
import { deleteExpiredEmailTokens } from "../identity/email-tokens.sql.server";
import { deleteInactiveGuests, listIdsOfInactiveGuests } from "../identity/learners.sql.server";
import { longestSessionDays } from "../session/session-periods";
import { deleteExpiredSessions, utcDay } from "../session/sessions.sql.server";
import { guestRetentionDays } from "./account-retention-periods";

const dayMs = 86_400_000;
const atOnce = 500;
const beforeAll = "00000000-0000-0000-0000-000000000000";

/**
 * Deletes guests, with everything that belongs to them, after 30 days without activity. One who can't be deleted does not stop the others.
 * Returns the number of deleted guests.
 * @throws AggregateError at the end, if some could not be deleted
 */
export async function removeInactiveGuests(pool: Pool, { now }: { now: Date }): Promise<number> {
  const before = utcDay(new Date(now.getTime() - guestRetentionDays * dayMs));
  const errors: unknown[] = [];
  let removed = 0;
  // This skips guests who are just being turned into an account, instead of waiting for them.
  const remove = async (learnerIds: readonly string[]) => {
    removed += await deleteInactiveGuests(pool, { before, learnerIds });
  };
  for (let after = beforeAll; ; ) {
    const learnerIds = await listIdsOfInactiveGuests(pool, { before, after, limit: atOnce });
    const last = learnerIds.at(-1);
    if (last === undefined) break;
    await runForAllOrEach(learnerIds, remove, errors);
    after = last;
  }
  throwCollectedErrors(errors);
  return removed;
}

/** Deletes sessions that can't be used any more, and mailed links that are too old. */
export async function removeExpiredSessionsAndEmailLinks(pool: Pool, { now }: { now: Date }): Promise<void> {
  const startedBefore = new Date(now.getTime() - longestSessionDays * dayMs);
  await deleteExpiredSessions(pool, { now, startedBefore });
  await deleteExpiredEmailTokens(pool, now);
}
