/** A round of a learner, as a trainer sees it: scores, no answers. */

export interface RoundResult {
  lessonId: string;
  number: number;
  /** ISO times. The other fields are null until the round is complete. */
  startedAt: string;
  finishedAt: string | null;
  score: number | null;
  passed: boolean | null;
  /** Score of each objective, 0 to 1. */
  perObjective: Record<string, number> | null;
}
