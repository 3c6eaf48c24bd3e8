/** Where a learner stands in a course, as somebody who follows them sees it: states and scores, no answers. Pure. */

/** `stuck`: two or more complete rounds failed, none passed. One failed round is still `busy`. */
export const standingStates = ["open", "busy", "stuck", "passed"] as const;
export type StandingState = (typeof standingStates)[number];

/** One lesson that was begun; a lesson that is absent is open. */
export interface LessonStanding {
  lessonId: string;
  /** Rounds begun. */
  rounds: number;
  /** Complete rounds that did not reach the mark. */
  failed: number;
  /** Of the first complete round and the best, 0 to 1; null until a round is complete. */
  firstScore: number | null;
  bestScore: number | null;
  /** ISO time of the result that passed the lesson. */
  passedAt: string | null;
  /** Questions answered in the latest round. */
  answered: number;
  /** Objective -> number of complete rounds in which it stayed under full marks. */
  missed: Record<string, number>;
}

export interface Standing {
  /** The edition that the learner is enrolled in; null: not yet. */
  label: string | null;
  lessons: LessonStanding[];
  /** ISO time of the latest answer in this course. */
  lastAnswerAt: string | null;
}

export function standingState(lesson: Pick<LessonStanding, "passedAt" | "failed"> | undefined): StandingState {
  if (!lesson) return "open";
  if (lesson.passedAt) return "passed";
  return lesson.failed >= 2 ? "stuck" : "busy";
}
