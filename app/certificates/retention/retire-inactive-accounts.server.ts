import {
  deleteLearnerOfExpiredAccount,
  lockAccountIfExpired,
  turnAccountIntoCertificateHolder,
} from "~/accounts/retention/expire-account.server";
import { forEachAccountExpiringWithin } from "~/accounts/retention/for-each-account-expiring-within.server";
import { anonymiseAnswersAndDeleteRecords } from "~/learning/records/anonymise-answers-and-delete-records.server";
import type { Db, Pool } from "~/platform/database/database.server";
import { hasCertificates } from "../own/has-certificates.server";

interface RetiredAccountCounts {
  holders: number;
  removed: number;
}

/**
 * A function that deletes what other folders, such as `app/cohorts`, store about a learner. The transaction `tx` may already delete from
 * append-only tables.
 */
type DeleteLearnerRecords = (tx: Db, learner: { learnerId: string }) => Promise<void>;

/**
 * Ends accounts that nobody used for 24 months and whose owners were warned twice, each in its own transaction. Their answers stay, without
 * the learner. A learner with certificates becomes a holder; one without is deleted.
 * @throws AggregateError at the end, if it failed for some accounts
 */
export async function retireInactiveAccounts(
  pool: Pool,
  { now, forget }: { now: Date; forget: DeleteLearnerRecords },
): Promise<RetiredAccountCounts> {
  const retired: RetiredAccountCounts = { holders: 0, removed: 0 };
  await forEachAccountExpiringWithin(pool, { withinDays: 0, now }, async (learnerId) => {
    const became = await retireAccountIfExpired(pool, { learnerId, now, forget });
    if (became) retired[became] += 1;
    return became !== null;
  });
  return retired;
}

/**
 * Ends one inactive account, and returns what became of its learner. Returns null if the account stays: its owner used it again, or was not
 * warned in time.
 */
export async function retireAccountIfExpired(
  pool: Pool,
  { learnerId, now, forget }: { learnerId: string; now: Date; forget: DeleteLearnerRecords },
): Promise<keyof RetiredAccountCounts | null> {
  return pool.begin(async (tx) => {
    if (!(await lockAccountIfExpired(tx, { learnerId, now }))) return null;
    await anonymiseAnswersAndDeleteRecords(tx, { learnerId });
    await forget(tx, { learnerId });
    const holds = await hasCertificates(tx, { learnerId });
    await (holds ? turnAccountIntoCertificateHolder : deleteLearnerOfExpiredAccount)(tx, { learnerId, now });
    return holds ? "holders" : "removed";
  });
}
