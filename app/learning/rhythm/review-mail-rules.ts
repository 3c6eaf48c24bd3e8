/** Decides whether a learner gets the review mail about questions that are ready. Pure functions. */
import { findWeekday, formatAmsterdamDay, isDaytimeInAmsterdam } from "~/platform/amsterdam";
import { reviewSetSize } from "../review/review-day";
import type { ReviewSetting } from "./review-setting";

/** What an unsubscribe link stops, if it came with a review mail. Links of reminders have the id of a group here. */
export const reviewMailLinkName = "review";

/** What the rule needs to know of a learner. */
export interface ReviewMailFacts {
  setting: Pick<ReviewSetting, "wantsMail" | "pausedAt" | "rhythm">;
  hasConfirmedAddress: boolean;
  /** Whether the learner already got the mail in this ISO week. */
  mailedThisWeek: boolean;
  learnedToday: boolean;
}

/**
 * Returns whether a learner may get the mail at this moment: they asked for it, have no pause, have a confirmed address, got none this week
 * and did not learn today. Who chose days by name gets it on one of those days. The caller then counts the questions that are ready.
 */
export function mayGetReviewMail(
  { setting, hasConfirmedAddress, mailedThisWeek, learnedToday }: ReviewMailFacts,
  now: Date,
): boolean {
  const { wantsMail, pausedAt, rhythm } = setting;
  if (!wantsMail || pausedAt !== null || !hasConfirmedAddress || mailedThisWeek || learnedToday) return false;
  if (!isDaytimeInAmsterdam(now)) return false;
  return rhythm.kind !== "weekdays" || rhythm.weekdays.includes(findWeekday(formatAmsterdamDay(now)));
}

/**
 * Returns the number of questions that the mail names: at most as many as a day begins with, because what is not done moves up and nothing
 * piles up. 0 means that there is nothing to write about. `ready`: the number of questions that the day could ask.
 */
export function countQuestionsInReviewMail(ready: number): number {
  return Math.min(ready, reviewSetSize);
}
