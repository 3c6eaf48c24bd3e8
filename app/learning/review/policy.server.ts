import { computeLearnerAttemptSeed } from "../attempt/attempt-seed";
import type { AttemptPolicy } from "../attempt/policy";
import { scoreAttempt } from "../attempt/scoring";
import { composeEditionLabelSql } from "../practice/learner-data-for-lesson-page.sql.server";
import { secondTryPolicy } from "../practice/second-try-policy";
import { drawReviewQuestions } from "./draw-review";
import { composeReviewContextSql, type ReviewContext } from "./review-context.sql.server";

/**
 * Why a review may not begin. `no-account`: guests have no cards. `not-begun`: a review begins with its first answer only. `day-full`: the
 * learner answered as many questions on the day as a day can have.
 */
export type ReviewStartRefusal = "no-account" | "not-begun" | "day-full";

/**
 * The policy of reviews: questions of the learner's cards that are due, one attempt for each day and course, with a second try and feedback
 * as in a lesson. A review is never closed and has no result. It counts for nothing and is in no statistic, so that only its learner sees
 * it. It asks in the edition of the learner also after that has ended, because what was learned there is still theirs.
 */
export const reviewPolicy: AttemptPolicy<ReviewContext, ReviewStartRefusal> = {
  kind: "review",
  numberedUnder: composeEditionLabelSql,
  context: composeReviewContextSql,
  newcomer: { account: false, due: [] },

  mayBegin(by, { context }) {
    if (!context.account) return "no-account";
    return by === "learner" ? "not-begun" : null;
  },
  draw: ({ release, context }) => drawReviewQuestions(release, context.due),
  createSeed: computeLearnerAttemptSeed,
  closesAt: () => null,

  ...secondTryPolicy,
  exportedAs: { kind: "review of a day", label: "edition", scope: "day" },

  closes: () => false,
  marksByNewestKey: false,
  marksOpenAgain: true,
  score: ({ release, form }) => scoreAttempt(form, release.content.rules),

  asksCards: true,
  countsFor: [],
  statistics: [],
};
