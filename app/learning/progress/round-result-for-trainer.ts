/** A learner's round as a trainer sees it: scores, but no answers. */

export interface RoundResultForTrainer {
  lessonId: string;
  number: number;
  /** When the round began, as an ISO time. The fields after this one are null until the round is complete. */
  startedAt: string;
  finishedAt: string | null;
  score: number | null;
  passed: boolean | null;
  /** For each objective, the mean score of its questions, from 0 to 1. */
  perObjective: Record<string, number> | null;
}
