/** A summary of a learner's progress, as a trainer sees it: states and scores, but no answers. */

/**
 * The states of a lesson as a trainer sees them. `stuck`: at least two complete rounds failed, and none passed. After one failed round, a
 * lesson is still `busy`.
 */
export const lessonStatesForTrainers = ["open", "busy", "stuck", "passed"] as const;
export type LessonStateForTrainer = (typeof lessonStatesForTrainers)[number];

/**
 * A summary of one lesson that a learner began in their own edition, or passed in another one that counts. Other lessons have no summary, and
 * their state is `open`.
 */
export interface LessonProgressSummary {
  lessonId: string;
  /** The number of rounds that the learner began. */
  rounds: number;
  /** The number of complete rounds that did not reach the pass mark. */
  failed: number;
  /** The score of the first complete round, from 0 to 1, or null until a round is complete. */
  firstScore: number | null;
  /** The score of the best complete round, from 0 to 1, or null until a round is complete. */
  bestScore: number | null;
  /** When the lesson was first passed in an edition that counts, as an ISO time, or null if it was not passed. */
  passedAt: string | null;
  /** The label of the other edition in which the lesson was passed, or null if it was passed in the learner's own edition or not at all. */
  passedIn: string | null;
  /** The number of questions with a first answer in the latest round, without look-backs. A second try can still be open. */
  answered: number;
  /** For each objective, the number of complete rounds that missed it (see `isObjectiveMissed`). */
  missed: Record<string, number>;
}

export function computeLessonStateForTrainer(
  lesson: Pick<LessonProgressSummary, "passedAt" | "failed"> | undefined,
): LessonStateForTrainer {
  if (!lesson) return "open";
  if (lesson.passedAt) return "passed";
  return lesson.failed >= 2 ? "stuck" : "busy";
}

/**
 * Returns the objectives that were missed in every complete round of a lesson that is not passed, if there were at least two. In such a lesson
 * all complete rounds failed.
 */
export function listObjectivesMissedInEveryRound({
  passedAt,
  failed,
  missed,
}: Pick<LessonProgressSummary, "passedAt" | "failed" | "missed">): string[] {
  if (passedAt || failed < 2) return [];
  return Object.keys(missed).filter((objective) => missed[objective] === failed);
}
