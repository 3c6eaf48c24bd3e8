/** Learners who met a question of a final test for the first time, counted without saying who. Types only. */

/** How many learners met a question for the first time in one way. */
export interface FirstExposureCount {
  questionId: string;
  /** The revision whose key marks the answers now. */
  revision: string;
  /** Whether the question was right, as it is marked now. A question without an answer is wrong. */
  isRight: boolean;
  /** How many of the other questions of the same attempt were right. */
  othersRight: number;
  learners: number;
}

/** The time from which the attempts that show a revision of a question count. */
export interface CountedSince {
  questionId: string;
  revision: string;
  since: string;
}
