import { isLookBack } from "~/questions/question";
import type { AttemptPolicy } from "../attempt/policy";
import { scoreAttempt } from "../attempt/scoring";
import { drawRoundQuestions } from "./draw-round";
import {
  composeEditionLabelSql,
  composeLearnerDataForLessonPageSql,
  type LearnerDataForLessonPage,
} from "./learner-data-for-lesson-page.sql.server";
import { listPlacesOfLesson, mustPassOtherLessonFirst } from "./lesson-rounds";

/**
 * Why a practice round may not begin. `not-begun`: the lesson has no round yet, and its first round only begins with an answer. `not-yet`:
 * the order of lessons is fixed, and an earlier lesson is not passed.
 */
export type PracticeStartRefusal = "not-begun" | "not-yet";

const kind = "practice";

/** The policy of practice rounds: a question at each place of a lesson, one answer to each, feedback at once, and any number of rounds. */
export const practiceAttemptPolicy: AttemptPolicy<LearnerDataForLessonPage, PracticeStartRefusal> = {
  kind,
  numberedUnder: composeEditionLabelSql,
  context: (db, key) => composeLearnerDataForLessonPageSql(db, kind, key),
  newcomer: { notes: {}, passedLessons: [], fixedOrder: false, seen: {} },

  mayBegin(by, { release, scope, attempts, context }) {
    if (by === "learner" && attempts.length === 0) return "not-begun";
    return mustPassOtherLessonFirst(release, scope, context) ? "not-yet" : null;
  },
  draw({ release, scope, context }, { number }) {
    return release.lessons.has(scope)
      ? drawRoundQuestions(listPlacesOfLesson(release, scope), number, context.seen)
      : null;
  },
  closesAt: () => null,

  nextSeq: (_question, answers) => (answers.length === 0 ? 1 : null),
  counts: "first",
  showsFeedback: ({ answers }) => answers.length > 0,

  closes: (by, { form }) =>
    by === "answer" && form.every(({ question, counted }) => counted !== null || isLookBack(question)),
  score: ({ release, form }) => scoreAttempt(form, release.content.rules),

  countsFor: ["lesson", "certificate"],
  statistics: ["progress", "questions", "choices"],
};
