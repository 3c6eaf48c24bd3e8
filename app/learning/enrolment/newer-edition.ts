/** What a learner in an older edition should know before they move to the newest one. Types only. */

/** What an edition has besides its lessons. */
export interface EditionParts {
  finalTest: boolean;
  /** The title of the closing case, or null if the edition has none. */
  closingCase: string | null;
  /** Whether there are tasks for one's own neighbourhood. */
  tasks: boolean;
}

/** How the newest edition differs from the one of a learner. */
export interface EditionChanges {
  held: EditionParts;
  newest: EditionParts;
  /** How many lessons the newest edition has, how many of them have new text, and how many lessons of the older one it does not have. */
  lessons: { count: number; changed: number; gone: number };
  /** How many questions the lessons of the newest edition have, and how many of them the older one does not have. */
  questions: { count: number; added: number };
}

export interface NewerEdition {
  /** The labels of the learner's edition and of the newest one. */
  held: string;
  newest: string;
  /** The last day on which something can begin in the learner's edition, such as 2027-05-29, and whether that day is over. */
  lastDay: string;
  hasEnded: boolean;
  /** How many lessons the learner's edition has, and how many of them the learner must still pass for its certificate. */
  heldLessons: { count: number; missing: number };
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
  changes: EditionChanges;
  /** What the learner did in the older edition and leaves there. */
  left: {
    /** Whether they answered questions in lessons. */
    answers: boolean;
    /** The numbers of the lessons in which they began a round that is not complete. */
    openRounds: number[];
    /** Whether they took a final test of which the newest edition does not count the attempts. */
    attempts: boolean;
    /** Whether they chose something in the closing case. */
    choices: boolean;
  };
}
