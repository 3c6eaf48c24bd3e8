/** An attempt (one time that a learner answers a set of questions), with what all kinds of attempts have in common. */
import type { ReleaseWithQuestions } from "~/content/release/release-cache.server";
import type { ScoredResponse } from "~/questions/second-try";
import type { QuestionRecord } from "~/questions/table";

/**
 * What a series of attempts belongs to: a learner, a course and a scope. `scope`: what the attempts are about, such as a lesson, a series
 * of tests, or a day. Attempts are numbered within the series.
 */
export interface LearnerCourseScopeKey {
  learnerId: string;
  courseId: string;
  scope: string;
}

export interface StoredAnswer extends ScoredResponse {
  questionId: string;
  /** The number of this answer among the learner's answers to the same question in this attempt, from 1. */
  seq: number;
  /** How sure the learner was, as they said before the first try of a review: 1 guesses, 2 doubts, 3 knows. Null: not said. */
  confidence: number | null;
}

/** The cause of markings that closing an attempt makes. Every other cause is the reason that an administrator gave for marking again. */
export const closingCause = "closing";

/** The score that an answer got when it was marked again, by another key or rule than when it was stored. */
export interface StoredMarking {
  questionId: string;
  /** The number of this marking among those of the question in this attempt, from 0. The highest one holds. */
  no: number;
  /** The revision of the question whose key marked the answer. */
  revision: string;
  score: number | null;
  cause: string;
  /** When the answer was marked, as an ISO time. */
  at: string;
  /** The question in the revision that marked the answer, or null if that revision is not stored. */
  record: QuestionRecord | null;
}

/** The number and the result of an attempt. `passed` and `score` are null until the attempt is closed. */
export interface AttemptSummary {
  number: number;
  passed: boolean | null;
  score: number | null;
}

/** One question of an attempt, with the learner's answers to it. */
export interface AttemptQuestion {
  question: QuestionRecord;
  /** The learner's answers to this question, ordered by `seq`. */
  answers: StoredAnswer[];
  /**
   * The answer that counts for the score, with the score that holds now, or null if the question was not answered. An answer that was marked
   * again has the score of its last marking.
   */
  counted: StoredAnswer | null;
  /** The last marking of the answer that counts, or null if it was never marked again. */
  marking: StoredMarking | null;
  /** The question with the key that holds now: that of the last marking, or the question as it was drawn. Feedback is shown by this key. */
  keyed: QuestionRecord;
  /** Whether the learner may see the right answer and the feedback now. */
  feedback: boolean;
  /** Whether the question is asked once more, or before the first answer: whether it will be if that is wrong. */
  again: boolean;
}

export interface Attempt<Context> {
  /**
   * The id of the stored attempt. The id is null if the attempt is not stored yet: some kinds of attempts are stored together with their
   * first answer.
   */
  id: string | null;
  number: number;
  /** The text from which the random order of the options is derived. */
  seed: string;
  closesAt: Date | null;
  /**
   * The release (a published state of the course) from which the questions were drawn. An attempt keeps its release, so that its questions
   * do not change while a learner answers them.
   */
  release: ReleaseWithQuestions;
  /** The drawn questions, in order. The page shows these questions, and answers are graded against them. */
  form: AttemptQuestion[];
  /** How answers of this attempt were marked again. The last marking of a question is the last one in the list. */
  markings: StoredMarking[];
  /** The summaries of all attempts in this series, ordered by number. This attempt is among them once it is stored. */
  attempts: AttemptSummary[];
  /** Other data that the policy of this kind of attempt needs. */
  context: Context;
}

export interface AttemptResult {
  /** The score of the attempt, from 0 to 1, not rounded. */
  score: number;
  passed: boolean;
  /** For each objective, the mean score of its questions. */
  perObjective: Record<string, number>;
}

/** Returns whether an attempt is closed. A closed attempt has a stored result and accepts no more answers. */
export function isAttemptClosed({ number, attempts }: Pick<Attempt<unknown>, "number" | "attempts">): boolean {
  return attempts.some((each) => each.number === number && each.passed !== null);
}
