import type { AttemptPolicy } from "../attempt/policy";
import { scoreAttempt } from "../attempt/scoring";
import { type LearnerLessonData, selectEditionLabel, selectLearnerLessonData } from "./learner-lesson-data.sql.server";
import { listQuestionsOfLesson, mustPassOtherLessonFirst } from "./lesson-rounds";

/** `not-begun`: the first answer begins the first round. `not-yet`: in the fixed order another lesson comes first. */
export type PracticeRefusal = "not-begun" | "not-yet";

const kind = "practice";

/** Practice rounds of a lesson: all its questions, one try each, feedback at once, any number of rounds. */
export const practicePolicy: AttemptPolicy<LearnerLessonData, PracticeRefusal> = {
  kind,
  numberedUnder: selectEditionLabel,
  context: (db, key) => selectLearnerLessonData(db, kind, key),
  newcomer: { notes: {}, passedLessons: [], fixedOrder: false },

  mayBegin(by, { release, scope, attempts, context }) {
    if (by === "learner" && attempts.length === 0) return "not-begun";
    return mustPassOtherLessonFirst(release, scope, context) ? "not-yet" : null;
  },
  draw: ({ release, scope }) => (release.lessons.has(scope) ? listQuestionsOfLesson(release, scope) : null),
  closesAt: () => null,

  nextSeq: (_question, answers) => (answers.length === 0 ? 1 : null),
  counts: "first",
  showsFeedback: ({ answers }) => answers.length > 0,

  closes: (by, { form }) => by === "answer" && form.every(({ counted }) => counted !== null),
  score: ({ release, form }) => scoreAttempt(form, release.content.rules),

  countsFor: ["lesson", "certificate"],
  statistics: ["progress", "questions", "choices"],
};
