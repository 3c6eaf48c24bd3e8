/** What a learner in an older edition should know before they move to the newest one. Types only. */

export interface NewerEdition {
  /** The labels of the learner's edition and of the newest one. */
  held: string;
  newest: string;
  /** The last day on which something can begin in the learner's edition, such as 2027-05-29, and whether that day is over. */
  lastDay: string;
  hasEnded: boolean;
  /** Whether the learner must hand in a final test before they can move. */
  isTestOpen: boolean;
  /** What comes along to the final test of the newest edition, or null if it has none. */
  finalTest: {
    /** How many lessons of the newest edition count as passed for opening the test, and how many it has. */
    passedLessons: number;
    lessons: number;
    /** Whether the attempts that the learner made count in the newest edition too. */
    keepsAttempts: boolean;
  } | null;
}
