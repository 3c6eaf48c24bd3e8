/** The input of an answer, and the checks before anything is written. Pure functions. */
import { isDeepStrictEqual } from "node:util";
import type { Db } from "~/platform/database/database.server";
import { gradeResponse } from "~/questions/grade-response";
import type { FormFields } from "~/questions/kind";
import { type ReadResponseOutcome, readResponse } from "~/questions/read-response";
import type { QuestionResponse } from "~/questions/table";
import { type Attempt, type AttemptQuestion, isAttemptClosed, type StoredAnswer } from "./attempt";
import type { AttemptPolicy } from "./policy";

/** An existing learner, or a function that creates one (with a session) when the answer can be stored. */
export type AnsweringLearner = { id: string } | { create: (db: Db) => Promise<string> };

export interface AnswerInput {
  learner: AnsweringLearner;
  courseId: string;
  scope: string;
  questionId: string;
  /** Number of the attempt to which the form belongs. */
  number: number;
  /** Number of the answer according to the form, from 1; absent if the form does not say it. */
  seq?: number;
  fields: FormFields;
  /** When the browser sent it, if known. */
  sentAt?: Date | null;
  now: Date;
}

export type AnswerOutcome<Context, Refusal extends string> =
  /**
   * `stored` is false if the question takes no more answers or the attempt is closed; the attempt does not change. `again`: the same
   * response was already stored, so this is a double click or a resend.
   */
  | { ok: true; stored: boolean; again: boolean; attempt: Attempt<Context> }
  /** Nothing was stored, because the form was not filled in correctly. */
  | { ok: false; reason: "invalid"; read: Extract<ReadResponseOutcome, { ok: false }>; attempt: Attempt<Context> }
  /**
   * `not-asked`: the question is not in this attempt. `attempt-over`: a later attempt has begun. `attempt-not-open`: there is no such
   * attempt yet. `learner-gone`: the account was deleted, or the guest was merged, meanwhile.
   */
  | {
      ok: false;
      reason: "not-found" | "not-asked" | "attempt-over" | "attempt-not-open" | "learner-gone" | Refusal;
    };

export interface NewAnswer extends StoredAnswer {
  sentAt: Date | null;
}

export interface ValidatedAnswer<Context> {
  attempt: Attempt<Context>;
  asked: AttemptQuestion;
  answer: NewAnswer;
}

/** Checks everything that needs no writing. An answer that was already stored is also an outcome. */
export function validateAnswer<Context>(
  policy: AttemptPolicy<Context>,
  attempt: Attempt<Context> | null,
  input: AnswerInput,
): ValidatedAnswer<Context> | { outcome: AnswerOutcome<Context, never> } {
  const { questionId, number, fields, sentAt = null } = input;
  if (!attempt) return { outcome: { ok: false, reason: "not-found" } };
  if (number < attempt.number) return { outcome: { ok: false, reason: "attempt-over" } };
  if (number !== attempt.number) return { outcome: { ok: false, reason: "attempt-not-open" } };
  const asked = attempt.form.find(({ question }) => question.id === questionId);
  if (!asked) return { outcome: { ok: false, reason: "not-asked" } };
  const read = readResponse(asked.question, fields);
  const seq = getNextAnswerNumber(policy, attempt, asked, input.seq);
  if (seq === null) {
    const again = read.ok && isAnswerStored(read.response, asked);
    return { outcome: { ok: true, stored: false, again, attempt } };
  }
  if (!read.ok) return { outcome: { ok: false, reason: "invalid", read, attempt } };
  const { response } = read;
  const { score } = gradeResponse(asked.question, response);
  return { attempt, asked, answer: { questionId, seq, response, score, sentAt } };
}

/**
 * Returns the number for an answer, or null if it can't be stored. `stated`: the number in the form, so that a resend of the first answer
 * never becomes the second.
 */
export function getNextAnswerNumber<Context>(
  policy: AttemptPolicy<Context>,
  attempt: Attempt<Context>,
  { question, answers }: AttemptQuestion,
  stated: number | undefined,
): number | null {
  const next = isAttemptClosed(attempt) ? null : policy.nextSeq(question, answers);
  return stated === undefined || stated === next ? next : null;
}

/** Compares in the stored form: without prototypes and without undefined values. */
export function isAnswerStored(response: QuestionResponse, { answers }: AttemptQuestion): boolean {
  const stored: unknown = JSON.parse(JSON.stringify(response));
  return answers.some((answer) => isDeepStrictEqual(stored, answer.response));
}
