/** Decides whether a learner gets the review mail about questions that are ready. Pure functions. */
import { findWeekday, formatAmsterdamDay, isDaytimeInAmsterdam } from "~/platform/amsterdam";
import type { ReviewSetting } from "./review-setting";

/** The most questions that the mail speaks of: as many as a day begins with. What is not done moves up, so nothing piles up. */
const mostQuestionsNamed = 5;

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
 * and did not learn today. Who chose days by name gets it on one of those days. The caller then counts the cards that are due.
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

/** Returns the number of questions that the mail names, or 0 if there is nothing to write about. `due`: the number of cards that are due. */
export function countQuestionsInReviewMail(due: number): number {
  return Math.min(due, mostQuestionsNamed);
}
