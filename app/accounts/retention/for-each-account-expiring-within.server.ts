import type { Pool } from "~/platform/database/database.server";
import { runForEach, throwCollectedErrors } from "~/platform/run-for-each";
import { utcDay } from "../session/sessions.sql.server";
import { listIdsOfLearnersWithExpiringAccounts } from "./inactivity.sql.server";

const atOnce = 500;
const beforeAll = "00000000-0000-0000-0000-000000000000";

/**
 * Calls `work` for each learner whose account expires within `withinDays` because nobody uses it, one after another. `work` must lock the
 * account and check it again, because nothing is locked here. One account for which it fails does not stop the others. Returns for how many it
 * returned true.
 * @throws AggregateError at the end, if it failed for some
 */
export async function forEachAccountExpiringWithin(
  pool: Pool,
  { withinDays, now }: { withinDays: number; now: Date },
  work: (learnerId: string) => Promise<boolean>,
): Promise<number> {
  const errors: unknown[] = [];
  let done = 0;
  let after = beforeAll;
  for (;;) {
    const ids = await listIdsOfLearnersWithExpiringAccounts(pool, {
      today: utcDay(now),
      withinDays,
      after,
      limit: atOnce,
    });
    done += await runForEach(ids, work, errors);
    if (ids.length < atOnce) break;
    after = ids.at(-1) ?? after;
  }
  throwCollectedErrors(errors);
  return done;
}
