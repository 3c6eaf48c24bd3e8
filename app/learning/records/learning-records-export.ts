import type { PostedFormFields } from "~/questions/kind";
import type { StoredResponse } from "~/questions/table";

/** What one learner did, as JSON for the download of their own data. Times are ISO texts. */
export interface LearningRecordsExport {
  enrolments: { course: string; edition: string; at: string }[];
  attempts: AttemptExport[];
  /** The new series of final tests that trainers granted. */
  grants: { course: string; pool: string; reason: string; at: string }[];
  /** All choices in closing cases, also those that were changed later. `option`: its number in the step, from 1. */
  closingCaseChoices: {
    course: string;
    edition: string;
    step: string;
    option: number;
    /** The question and the option in words; empty if the course no longer has them. */
    asked: string;
    chosen: string;
    reason: string;
    chosenAt: string;
  }[];
  /**
   * Notes in lessons. `asked`: the question or the task in words, or the title of the passage. If the course no longer has it, it is what was
   * asked when the note was saved; empty if that is not known.
   */
  notes: { course: string; lesson: string; place: string; asked: string; text: string; savedAt: string }[];
  /** What the learner has to remember of each place, and when it comes back. */
  cards: CardExport[];
  /** How the learner wants to review, or null if they never chose. A rhythm is a number of days a week, or days of which 1 is Monday. */
  reviewSettings: {
    wantedRecall: number;
    asksConfidence: boolean;
    daysPerWeek: number | null;
    weekdays: number[] | null;
    pausedAt: string | null;
    weeklyMail: boolean;
  } | null;
  /** The mails about reviews, by ISO week. */
  reviewMails: { week: string; sentAt: string }[];
  /** The problem reports for which the learner asked a reply. The senders of other reports are not known. */
  problemReports: {
    course: string;
    lesson: string;
    place: string;
    kind: string;
    text: string;
    email: string;
    at: string;
  }[];
}

/** One card. Days are those in Amsterdam. */
interface CardExport {
  course: string;
  lesson: string;
  place: string;
  objective: string;
  /** The day on which the card comes back. */
  dueOn: string;
  /** After how many days the place is known with a chance of 0.9, and how hard it is to remember, from 1 to 10. */
  stability: number;
  difficulty: number;
  /** How well the place was known the last time that counted: `again`, `hard` or `good`. */
  rating: string;
  /** On how many days the answer was right; three is mastered. */
  rightDays: number;
  /** When the place was asked the last time that counted. */
  askedAt: string;
  /** The last day on which each question of the place was asked, by the id of the question. */
  asked: Record<string, string>;
}

/**
 * One attempt: a practice round, a final test or a review. The scores of single questions, and how answers were marked again, are left out as long as
 * the learner may not know them: then `score` is absent.
 */
export interface AttemptExport {
  /** The kind of attempt in words, such as `final test`. */
  kind: string;
  course: string;
  /** What the attempt belongs to: an edition and a lesson, or a pool and a series. */
  belongsTo: Record<string, string>;
  number: number;
  startedAt: string;
  /** When the attempt closes by itself, or null if it never does. */
  closesAt: string | null;
  /**
   * The result, or null until the attempt is closed. `closedAt`: when that was. `at`: since when this result holds, which is later if the
   * attempt was marked again.
   */
  result: {
    score: number;
    passed: boolean;
    perObjective: Record<string, number>;
    closedAt: string;
    at: string;
  } | null;
  /**
   * The supervised sitting with whose code a final test was begun, or null. `wasHere` and `identitySeen`: what trainers ticked. `afterPass`:
   * whether it was the attempt more that somebody who passed may have. `leftGroupAt`: when they left the group, if it was before the sitting was closed.
   */
  sitting: {
    group: string;
    room: string;
    opensAt: string;
    closesAt: string;
    closedAt: string | null;
    wasHere: boolean;
    identitySeen: boolean;
    afterPass: boolean;
    leftGroupAt: string | null;
  } | null;
  answers: AnswerExport[];
  /** What is filled in at each question of a final test, also if it is no complete answer, and whether the learner flagged it. */
  filledIn: { question: string; asked: string; fields: PostedFormFields; flagged: boolean; savedAt: string }[];
  /** How answers were marked again, by another key or rule than when they were stored. */
  markings: { question: string; cause: string; score?: number | null; at: string }[];
}

interface AnswerExport {
  question: string;
  /** The number of the answer among those to this question, from 1. In a practice round the first one counts, in a final test the last. */
  try: number;
  /** Whether the learner asked to see the answer instead of trying again. Then `answered` is empty. */
  shownOnRequest: boolean;
  /** The text of the question. `answered` is the learner's answer in words, one line for each part. */
  asked: string;
  answered: string[];
  /** The answer in the form in which it is stored. */
  response: StoredResponse;
  score?: number | null;
  /** How sure the learner said to be: `guess`, `doubt` or `know`. Null: not said. */
  confidence: string | null;
  answeredAt: string;
}
