import type { Db } from "~/platform/database/database.server";
import { defaultReviewSetting, type ReviewSetting } from "./review-setting";
import { findConfirmedEmail, findReviewSetting } from "./review-settings.sql.server";

/** Returns how a learner wants to review: what they chose, or the defaults. */
export async function getReviewSetting(db: Db, { learnerId }: { learnerId: string }): Promise<ReviewSetting> {
  return (await findReviewSetting(db, learnerId)) ?? defaultReviewSetting;
}

/**
 * Returns how a learner wants to review, and the confirmed address to which the review mail would go. The address is null if the learner has
 * none.
 */
export async function getReviewSettingAndAddress(
  db: Db,
  { learnerId }: { learnerId: string },
): Promise<{ setting: ReviewSetting; address: string | null }> {
  const [setting, address] = await Promise.all([
    getReviewSetting(db, { learnerId }),
    findConfirmedEmail(db, learnerId),
  ]);
  return { setting, address };
}
