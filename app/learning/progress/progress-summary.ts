/** Summary of a learner's progress, as a trainer sees it: states and scores, no answers. A pure function. */

/** `stuck`: at least two complete rounds failed and none passed. After one failed round a lesson is still `busy`. */
export const trainerLessonStates = ["open", "busy", "stuck", "passed"] as const;
export type TrainerLessonState = (typeof trainerLessonStates)[number];

/** One lesson that the learner began. A lesson without a summary is `open`. */
export interface LessonProgressSummary {
  lessonId: string;
  /** Rounds begun. */
  rounds: number;
  /** Complete rounds that did not reach the pass mark. */
  failed: number;
  /** Score of the first complete round, 0 to 1, or null until a round is complete. */
  firstScore: number | null;
  /** Score of the best complete round, 0 to 1, or null until a round is complete. */
  bestScore: number | null;
  /** ISO time of the result that passed the lesson. */
  passedAt: string | null;
  /** Questions answered in the latest round. */
  answered: number;
  /** The number of complete rounds without full marks for each objective. */
  missed: Record<string, number>;
}

export interface CourseProgressSummary {
  /** The edition in which the learner is enrolled, or null before enrolment. */
  label: string | null;
  lessons: LessonProgressSummary[];
  /** ISO time of the latest answer in this course. */
  lastAnswerAt: string | null;
}

export function computeTrainerLessonState(
  lesson: Pick<LessonProgressSummary, "passedAt" | "failed"> | undefined,
): TrainerLessonState {
  if (!lesson) return "open";
  if (lesson.passedAt) return "passed";
  return lesson.failed >= 2 ? "stuck" : "busy";
}
