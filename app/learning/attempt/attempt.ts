/** An attempt as its learner sees it: what all kinds of attempts have. Only types. */
import type { Release } from "~/content/release/releases.server";
import type { QuestionRecord, QuestionResponse } from "~/questions/table";

/** `scope`: what the attempt is about, such as a lesson, a series of tests, or a day. Attempts are numbered within it. */
export interface AttemptSeriesKey {
  learnerId: string;
  courseId: string;
  scope: string;
}

export interface StoredAnswer {
  questionId: string;
  /** The number of the answer among the answers to this question, from 1. */
  seq: number;
  response: QuestionResponse;
  /** 0 to 1, or null if not scored. */
  score: number | null;
}

/** `passed` and `score` are null until the attempt is closed. */
export interface AttemptSummary {
  number: number;
  passed: boolean | null;
  score: number | null;
}

/** One question of the form, with its answers. */
export interface AttemptQuestion {
  question: QuestionRecord;
  /** The answers, in order of `seq`. */
  answers: StoredAnswer[];
  /** The answer that counts, or null if there is none. */
  counted: StoredAnswer | null;
  /** Tells whether the key and the feedback may be shown. */
  feedback: boolean;
}

export interface Attempt<Context> {
  /** The id is null while nothing is stored, because some kinds of attempts begin with their first answer. */
  id: string | null;
  number: number;
  /** Decides the order in which options are shown. */
  seed: string;
  closesAt: Date | null;
  /** The release from which the questions were drawn. It never changes, so that an attempt continues as it was drawn. */
  release: Release;
  /** The questions as drawn, in order. They are shown and marked from here. */
  form: AttemptQuestion[];
  /** All attempts of this kind and scope by number, including this one after it is stored. */
  attempts: AttemptSummary[];
  /** Other data that the policy needs. */
  context: Context;
}

export interface AttemptScore {
  /** 0 to 1, not rounded. */
  score: number;
  passed: boolean;
  /** The mean score of the questions of each objective. */
  perObjective: Record<string, number>;
}

/** Returns whether the attempt takes no more answers, because its result is stored. */
export function isAttemptClosed({ number, attempts }: Pick<Attempt<unknown>, "number" | "attempts">): boolean {
  return attempts.some((each) => each.number === number && each.passed !== null);
}
