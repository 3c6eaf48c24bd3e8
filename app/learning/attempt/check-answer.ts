/** What an answer is, and the checks before anything is written. Pure. */
import { isDeepStrictEqual } from "node:util";
import type { Db } from "~/platform/database/database.server";
import { gradeResponse } from "~/questions/grade-response";
import type { FormFields } from "~/questions/kind";
import { type ReadResponse, readResponse } from "~/questions/read-response";
import type { Response } from "~/questions/table";
import { type Attempt, type FormQuestion, isClosed, type StoredAnswer } from "./attempt";
import type { AttemptPolicy } from "./policy";

/** A learner who is there, or one to be made (with a session) once the answer turns out to be worth storing. */
export type AnsweringLearner = { id: string } | { create: (db: Db) => Promise<string> };

export interface AnswerInput {
  learner: AnsweringLearner;
  courseId: string;
  scope: string;
  questionId: string;
  /** Number of the attempt that the form belongs to. */
  number: number;
  /** Which answer to the question the form says it is, from 1; absent where it does not say. */
  seq?: number;
  fields: FormFields;
  /** When the browser sent it, if it says so. */
  sentAt?: Date | null;
  now: Date;
}

export type AnswerOutcome<Context, Refusal extends string> =
  /**
   * `stored` is false when the question has its last answer or the attempt is closed: then the attempt is as it was. `again`: the same
   * response is stored already, so this one is a double click or a resend.
   */
  | { ok: true; stored: boolean; again: boolean; attempt: Attempt<Context> }
  /** Nothing was stored: the form can't be taken as it was filled in. */
  | { ok: false; reason: "invalid"; read: Extract<ReadResponse, { ok: false }>; attempt: Attempt<Context> }
  /**
   * `not-asked`: no question of this attempt. `attempt-over`: a later attempt has begun. `attempt-not-open`: no such attempt yet.
   * `learner-gone`: the account was deleted, or the guest merged, while this answer was on its way.
   */
  | {
      ok: false;
      reason: "not-found" | "not-asked" | "attempt-over" | "attempt-not-open" | "learner-gone" | Refusal;
    };

export interface NewAnswer extends StoredAnswer {
  sentAt: Date | null;
}

export interface CheckedAnswer<Context> {
  attempt: Attempt<Context>;
  asked: FormQuestion;
  answer: NewAnswer;
}

/** Refuses what can be refused without writing; an answer that is there already is an outcome too. */
export function checkAnswer<Context>(
  policy: AttemptPolicy<Context>,
  attempt: Attempt<Context> | null,
  input: AnswerInput,
): CheckedAnswer<Context> | { outcome: AnswerOutcome<Context, never> } {
  const { questionId, number, fields, sentAt = null } = input;
  if (!attempt) return { outcome: { ok: false, reason: "not-found" } };
  if (number < attempt.number) return { outcome: { ok: false, reason: "attempt-over" } };
  if (number !== attempt.number) return { outcome: { ok: false, reason: "attempt-not-open" } };
  const asked = attempt.form.find(({ question }) => question.id === questionId);
  if (!asked) return { outcome: { ok: false, reason: "not-asked" } };
  const read = readResponse(asked.question, fields);
  const seq = nextSeq(policy, attempt, asked, input.seq);
  if (seq === null) {
    const again = read.ok && isStored(read.response, asked);
    return { outcome: { ok: true, stored: false, again, attempt } };
  }
  if (!read.ok) return { outcome: { ok: false, reason: "invalid", read, attempt } };
  const { response } = read;
  const { score } = gradeResponse(asked.question, response);
  return { attempt, asked, answer: { questionId, seq, response, score, sentAt } };
}

/** The number that an answer gets; null if it can't be stored. `stated`: what the form says, so that a resend of the first answer never becomes the second. */
export function nextSeq<Context>(
  policy: AttemptPolicy<Context>,
  attempt: Attempt<Context>,
  { question, answers }: FormQuestion,
  stated: number | undefined,
): number | null {
  const next = isClosed(attempt) ? null : policy.nextSeq(question, answers);
  return stated === undefined || stated === next ? next : null;
}

/** Compared as stored: without a prototype of its own, and without what is undefined. */
export function isStored(response: Response, { answers }: FormQuestion): boolean {
  const stored: unknown = JSON.parse(JSON.stringify(response));
  return answers.some((answer) => isDeepStrictEqual(stored, answer.response));
}
