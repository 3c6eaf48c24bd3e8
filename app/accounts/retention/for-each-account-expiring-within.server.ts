import type { Pool } from "~/platform/database/database.server";
import { utcDay } from "../session/sessions.sql.server";
import { listIdsOfLearnersWithExpiringAccounts } from "./inactivity.sql.server";

const atOnce = 500;
const beforeAll = "00000000-0000-0000-0000-000000000000";

/**
 * Calls `work` for each learner whose account expires within `withinDays` because nobody uses it, one after another. `work` must lock the
 * account and check it again, because nothing is locked here.
 */
export async function forEachAccountExpiringWithin(
  pool: Pool,
  { withinDays, now }: { withinDays: number; now: Date },
  work: (learnerId: string) => Promise<void>,
): Promise<void> {
  let after = beforeAll;
  for (;;) {
    const ids = await listIdsOfLearnersWithExpiringAccounts(pool, {
      today: utcDay(now),
      withinDays,
      after,
      limit: atOnce,
    });
    for (const id of ids) await work(id);
    if (ids.length < atOnce) return;
    after = ids.at(-1) ?? after;
  }
}
