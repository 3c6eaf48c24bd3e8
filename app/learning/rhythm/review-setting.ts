/** How a learner wants to review: what they chose on the page with settings, or the defaults. */
import { defaultWantedRecall, type WantedRecall } from "../cards/schedule";
import type { Rhythm } from "./rhythm";

export interface ReviewSetting {
  /** The share of cards that the learner should still know on the day on which they come back. */
  wantedRecall: WantedRecall;
  /** Whether a review asks how sure the learner is. */
  asksConfidence: boolean;
  rhythm: Rhythm;
  /** Since when the learner has a pause, or null. During a pause nothing invites to review. */
  pausedAt: Date | null;
  /** Whether the learner asked for the review mail: at most one a week, if questions are ready. */
  wantsMail: boolean;
}

/** The setting of a learner who chose nothing yet. */
export const defaultReviewSetting: ReviewSetting = {
  wantedRecall: defaultWantedRecall,
  asksConfidence: false,
  rhythm: { kind: "none" },
  pausedAt: null,
  wantsMail: false,
};
