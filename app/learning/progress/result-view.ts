/** A round of a learner, as somebody who follows them sees it: scores, no answers. Pure. */

export interface RoundResult {
  lessonId: string;
  number: number;
  /** ISO times; finished and the rest null until the round is complete. */
  startedAt: string;
  finishedAt: string | null;
  score: number | null;
  passed: boolean | null;
  /** Objective -> 0 to 1. */
  perObjective: Record<string, number> | null;
}
