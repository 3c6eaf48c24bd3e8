import { computeLearnerAttemptSeed } from "../attempt/attempt-seed";
import type { AttemptPolicy } from "../attempt/policy";
import { scoreAttempt } from "../attempt/scoring";
import { hasEditionEnded } from "../enrolment/edition-end";
import { finalTestKind } from "../final/final-test-kind";
import { drawRoundQuestions } from "./draw-round";
import {
  composeEditionLabelSql,
  composeLearnerDataForLessonPageSql,
  type LearnerDataForLessonPage,
} from "./learner-data-for-lesson-page.sql.server";
import { isPracticeRoundComplete, listPlacesOfLesson, mustPassOtherLessonFirst } from "./lesson-rounds";
import { secondTryPolicy } from "./second-try-policy";

/**
 * Why a practice round may not begin. `not-begun`: the lesson has no round yet, and its first round only begins with an answer. `not-yet`:
 * the order of lessons is fixed, and an earlier lesson is not passed. `edition-ended`: a newer edition opened so long ago that nothing begins
 * in the learner's edition any more.
 */
export type PracticeStartRefusal = "not-begun" | "not-yet" | "edition-ended";

const kind = "practice";

/**
 * The policy of practice rounds: a question at each place of a lesson, a second try after a wrong answer if the release has one, feedback
 * as soon as the answer is final, and any number of rounds. Only the first answer has points.
 */
export const practiceAttemptPolicy: AttemptPolicy<LearnerDataForLessonPage, PracticeStartRefusal> = {
  kind,
  numberedUnder: composeEditionLabelSql,
  context: (db, key) => composeLearnerDataForLessonPageSql(db, { kind, finalTestKind }, key),
  newcomer: {
    notes: {},
    passedLessons: [],
    passedIn: null,
    finalTests: [],
    fixedOrder: false,
    nextEditionOpenedAt: null,
    seen: {},
  },

  mayBegin(by, { release, scope, attempts, context }, now) {
    if (by === "learner" && attempts.length === 0) return "not-begun";
    if (hasEditionEnded(context.nextEditionOpenedAt, now)) return "edition-ended";
    return mustPassOtherLessonFirst(release, scope, context) ? "not-yet" : null;
  },
  draw({ release, scope, context }, { number }) {
    return release.lessons.has(scope)
      ? drawRoundQuestions(listPlacesOfLesson(release, scope), number, context.seen)
      : null;
  },
  createSeed: computeLearnerAttemptSeed,
  closesAt: () => null,

  ...secondTryPolicy,
  exportedAs: { kind: "practice round", label: "edition", scope: "lesson" },

  closes: (by, { form }) => by === "answer" && isPracticeRoundComplete(form),
  marksByNewestKey: false,
  marksOpenAgain: false,
  score: ({ release, form }) => scoreAttempt(form, release.content.rules),

  asksCards: true,
  countsFor: ["lesson"],
  statistics: ["progress", "questions"],
};
