import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Pool } from "~/platform/database/database.server";
import { runTransactionWithRetry } from "~/platform/database/run-transaction-with-retry.server";
import { lockLearnersOfCards } from "../cards/cards.sql.server";
import { rebuildCardsOfLearner } from "../cards/rebuild-cards.server";
import type { ReviewSetting } from "./review-setting";
import {
  findConfirmedEmail,
  lockReviewSettingAndReadWantedRecall,
  updateReviewSetting,
} from "./review-settings.sql.server";

/**
 * Saves how a learner wants to review. A pause stays as it is. If cards come back more or less often than before, they are all planned anew.
 * Refused if the learner asks for the review mail without a confirmed address;
 * then nothing is saved.
 */
export function saveReviewSetting(
  pool: Pool,
  releases: ReleaseCache,
  { learnerId, ...setting }: Omit<ReviewSetting, "pausedAt"> & { learnerId: string },
): Promise<{ ok: true } | { ok: false; reason: "no-confirmed-address" }> {
  return runTransactionWithRetry(pool, async (tx) => {
    await lockLearnersOfCards(tx, [learnerId]);
    if (setting.wantsMail && (await findConfirmedEmail(tx, learnerId)) === null)
      return { ok: false, reason: "no-confirmed-address" };
    const wantedRecall = await lockReviewSettingAndReadWantedRecall(tx, learnerId);
    await updateReviewSetting(tx, { learnerId, ...setting });
    if (wantedRecall !== setting.wantedRecall) await rebuildCardsOfLearner(tx, releases, { learnerId });
    return { ok: true };
  });
}
