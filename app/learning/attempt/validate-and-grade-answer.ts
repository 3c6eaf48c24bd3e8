/** Checks whether a learner's answer can be stored, and grades it, before anything is written. Pure functions. */
import type { Db } from "~/platform/database/database.server";
import { gradeResponse } from "~/questions/grade-response";
import type { PostedFormFields } from "~/questions/kind";
import {
  isSameResponse,
  type ReadQuestionResponseOutcome,
  readResponse,
  readSecondResponse,
} from "~/questions/read-response";
import type { StoredResponse } from "~/questions/table";
import { type Attempt, type AttemptQuestion, isAttemptClosed, type StoredAnswer } from "./attempt";
import type { AttemptPolicy } from "./policy";

/**
 * The learner who answers: the id of an existing learner, or a function that creates a learner (with a session) when the answer can be
 * stored.
 */
export type AnsweringLearner = { id: string } | { create: (db: Db) => Promise<string> };

export interface AnswerSubmission {
  learner: AnsweringLearner;
  courseId: string;
  scope: string;
  questionId: string;
  /** The number of the attempt for which the form was made. */
  number: number;
  /** The number of the answer, from 1, as the form states it. The number is absent if the form does not state it. */
  seq?: number;
  fields: PostedFormFields;
  /** How sure the learner says to be: 1 guesses, 2 doubts, 3 knows. Only for a first answer. Absent or null: not said. */
  confidence?: number | null;
  now: Date;
}

export type AnswerSubmissionOutcome<Context, Refusal extends string> =
  /**
   * The answer was valid. `stored` is false if the question accepts no more answers or the attempt is closed; then the attempt does not
   * change. `again`: whether the same response was stored before, for example after a double click.
   */
  | { ok: true; stored: boolean; again: boolean; attempt: Attempt<Context> }
  /** Nothing was stored, because the form was not filled in correctly. `read` contains the problem. */
  | {
      ok: false;
      reason: "invalid";
      read: Extract<ReadQuestionResponseOutcome, { ok: false }>;
      attempt: Attempt<Context>;
    }
  /**
   * `not-asked`: the question is not in this attempt. `attempt-over`: a later attempt has begun. `attempt-not-open`: there is no attempt
   * with this number yet. `try-not-open`: the form states a second try, but there is no first answer.
   * `learner-gone`: the account was deleted, or the guest was merged into an account, in the meantime.
   */
  | {
      ok: false;
      reason:
        | "not-found"
        | "not-asked"
        | "attempt-over"
        | "attempt-not-open"
        | "try-not-open"
        | "learner-gone"
        | Refusal;
    };

export interface ValidatedAndGradedAnswer<Context> {
  attempt: Attempt<Context>;
  answer: StoredAnswer;
}

/**
 * Checks an answer without writing anything. Returns the graded answer, which can be stored, or the outcome if there is nothing to store
 * (an error, or an answer that was stored before).
 */
export function validateAndGradeAnswer<Context>(
  policy: AttemptPolicy<Context>,
  attempt: Attempt<Context> | null,
  input: AnswerSubmission,
): ValidatedAndGradedAnswer<Context> | { outcome: AnswerSubmissionOutcome<Context, never> } {
  const { questionId, number } = input;
  if (!attempt) return { outcome: { ok: false, reason: "not-found" } };
  if (number < attempt.number) return { outcome: { ok: false, reason: "attempt-over" } };
  if (number !== attempt.number) return { outcome: { ok: false, reason: "attempt-not-open" } };
  const asked = attempt.form.find(({ question }) => question.id === questionId);
  if (!asked) return { outcome: { ok: false, reason: "not-asked" } };
  const read = readAnswerOfTry(asked, input);
  if (read === null) return { outcome: { ok: false, reason: "try-not-open" } };
  const seq = getNextAnswerNumber(policy, attempt, asked, input.seq);
  if (seq === null) {
    const again = read.ok && isSameResponseStored(read.response, asked, input.seq);
    return { outcome: { ok: true, stored: false, again, attempt } };
  }
  if (!read.ok) return { outcome: { ok: false, reason: "invalid", read, attempt } };
  const { response } = read;
  const { score } = gradeResponse(asked.question, response);
  const confidence = seq === 1 ? (input.confidence ?? null) : null;
  return { attempt, answer: { questionId, seq, response, score, confidence } };
}

/**
 * Reads the answer from the form. A form of a second try has other fields, which depend on the first answer. Returns null if there is no
 * first answer: then no page of ours has such a form.
 */
export function readAnswerOfTry(
  { question, answers: [first] }: AttemptQuestion,
  { seq = 1, fields }: Pick<AnswerSubmission, "seq" | "fields">,
): ReadQuestionResponseOutcome<StoredResponse> | null {
  if (seq === 1) return readResponse(question, fields);
  return first ? readSecondResponse(question, first.response, fields) : null;
}

/**
 * Returns the number that a new answer to this question gets, or null if the answer can't be stored. `stated`: the number in the form, so
 * that sending the form of the first answer twice does not store a second answer.
 */
export function getNextAnswerNumber<Context>(
  policy: AttemptPolicy<Context>,
  attempt: Attempt<Context>,
  { question, answers, marking }: AttemptQuestion,
  stated: number | undefined,
): number | null {
  const next = isAttemptClosed(attempt) || marking ? null : policy.nextSeq(question, answers, attempt.release);
  return stated === undefined || stated === next ? next : null;
}

/** Returns whether the same response is already stored for this question, as the answer that the form states. */
export function isSameResponseStored(
  response: StoredResponse,
  { answers }: AttemptQuestion,
  stated: number | undefined,
): boolean {
  return answers.some(
    (answer) => (stated === undefined || answer.seq === stated) && isSameResponse(response, answer.response),
  );
}
