import { eachInactive } from "~/accounts/each-inactive.server";
import { lockExpiredAccount, removeExpiredLearner, turnIntoHolder } from "~/accounts/expire-account.server";
import { anonymiseAnswers } from "~/learning/anonymise-answers.server";
import type { Pool } from "~/platform/database.server";
import { hasCertificates } from "./has-certificates.server";

export interface Retired {
  holders: number;
  removed: number;
}

/**
 * Ends accounts that nobody used for 24 months and whose owners were warned twice, each in a transaction of its own: answers stay
 * without their learner, certificates stay with a holder who is nothing else, and without certificates the learner goes too.
 */
export async function retireInactiveAccounts(pool: Pool, { now }: { now: Date }): Promise<Retired> {
  const retired: Retired = { holders: 0, removed: 0 };
  await eachInactive(pool, { withinDays: 0, now }, async (learnerId) => {
    const became = await retireAccount(pool, { learnerId, now });
    if (became) retired[became] += 1;
  });
  return retired;
}

/** Null: somebody came back at this very moment, or was not warned in time. */
export async function retireAccount(
  pool: Pool,
  { learnerId, now }: { learnerId: string; now: Date },
): Promise<keyof Retired | null> {
  return pool.begin(async (tx) => {
    const account = await lockExpiredAccount(tx, { learnerId, now });
    if (!account) return null;
    await anonymiseAnswers(tx, { learnerId });
    const holds = await hasCertificates(tx, { learnerId });
    await (holds ? turnIntoHolder : removeExpiredLearner)(tx, { ...account, now });
    return holds ? "holders" : "removed";
  });
}
