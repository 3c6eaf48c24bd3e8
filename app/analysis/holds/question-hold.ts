/** A question of a final test that is held back, as administrators and authors see it. */

/** Why a question is held back: what the job found that night. */
export interface HoldEvidence {
  /** The cell of the blueprint. */
  cell: string;
  /** How many learners met the question for the first time. */
  n: number;
  /** The discrimination, from -1 to 1, with the ends of its 95 % confidence interval. */
  value: number;
  low: number;
  high: number;
}

export interface HeldQuestion {
  courseId: string;
  questionId: string;
  revision: string;
  since: Date;
  evidence: HoldEvidence | null;
}

/** The highest number of characters in a reason to free a question. */
export const maxFreeReasonLength = 300;
