/** An attempt as its learner has it before them: what every kind of attempt has. Pure types. */
import type { Release } from "~/content/release/releases.server";
import type { QuestionRecord, Response } from "~/questions/table";

/** `scope` is what the attempt is about: a lesson, a series of tests, a day. Attempts are numbered within it. */
export interface AttemptKey {
  learnerId: string;
  courseId: string;
  scope: string;
}

export interface StoredAnswer {
  questionId: string;
  /** From 1: the answers to one question in the order in which they were stored. */
  seq: number;
  response: Response;
  /** 0 to 1; null: not scored. */
  score: number | null;
}

/** `passed` and `score` are null until the attempt is closed. */
export interface AttemptSummary {
  number: number;
  passed: boolean | null;
  score: number | null;
}

/** One question of the form, with what was answered. */
export interface FormQuestion {
  question: QuestionRecord;
  /** By `seq`. */
  answers: StoredAnswer[];
  /** The answer that counts; null while there is none. */
  counted: StoredAnswer | null;
  /** Whether the key and the feedback may be shown. */
  feedback: boolean;
}

export interface Attempt<Context> {
  /** Null while nothing is stored: some kinds of attempts begin with their first answer. */
  id: string | null;
  number: number;
  /** Decides the order in which options are shown. */
  seed: string;
  closesAt: Date | null;
  /** Of which the questions were drawn. It never changes, so that an attempt goes on as it was drawn. */
  release: Release;
  /** The questions as drawn, in order: shown and marked from here. */
  form: FormQuestion[];
  /** All attempts of this kind and scope by number, this one included once it is stored. */
  attempts: AttemptSummary[];
  /** What the policy knows besides. */
  context: Context;
}

export interface AttemptScore {
  /** 0 to 1, unrounded. */
  score: number;
  passed: boolean;
  /** Objective id -> mean of its scored questions. */
  perObjective: Record<string, number>;
}

/** A closed attempt takes no more answers: its result is stored. */
export function isClosed({ number, attempts }: Pick<Attempt<unknown>, "number" | "attempts">): boolean {
  return attempts.some((each) => each.number === number && each.passed !== null);
}
