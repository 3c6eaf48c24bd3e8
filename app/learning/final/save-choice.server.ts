import { isDeepStrictEqual } from "node:util";
import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Db, Pool } from "~/platform/database/database.server";
import { gradeResponse } from "~/questions/grade-response";
import type { PostedFormFields } from "~/questions/kind";
import { isSameResponse, pickFieldsOfQuestion, readResponse } from "~/questions/read-response";
import type { AnswerRefusalCode, StoredResponse } from "~/questions/table";
import { type Attempt, type AttemptQuestion, isAttemptClosed } from "../attempt/attempt";
import { ConcurrentWriteError } from "../attempt/attempt.sql.server";
import { closeLockedAttempt } from "../attempt/close-attempt.server";
import { copyAttemptWithAnswers } from "../attempt/compose-attempt";
import {
  returnIfLearnerDeleted,
  runTransactionWithConflictRetry,
} from "../attempt/run-transaction-with-conflict-retry.server";
import type { FinalTestContext, StoredChoice } from "./final-test-context";
import { insertFinalTestChoice } from "./final-test-context.sql.server";
import { loadFinalTest } from "./load-final-test.server";
import { finalTestPolicy } from "./policy.server";

export interface FinalTestChoiceInput {
  learnerId: string;
  courseId: string;
  series: number;
  number: number;
  questionId: string;
  /** The position of the question, from 1, in the address to which the form was posted. Absent without such an address. */
  position?: number;
  /** How often the question was saved when the form was made. */
  saves: number;
  fields: PostedFormFields;
  flagged: boolean;
  now: Date;
}

type FinalTestChoiceOutcome =
  /**
   * The choice is saved. `problem`: why it is no complete answer yet, or null. An incomplete answer counts as open. `saves`: how often the
   * question was saved now. `attempt`: the attempt with this choice.
   */
  | { ok: true; problem: AnswerRefusalCode | null; saves: number; savedAt: Date; attempt: Attempt<FinalTestContext> }
  /**
   * `stale`: another page saved something else at this question since the form was made. `saved`: what is stored. `attempt`: the attempt with
   * that.
   */
  | { ok: false; reason: "stale"; saved: StoredChoice; attempt: Attempt<FinalTestContext> }
  /**
   * `not-asked`: the attempt does not ask this question, or not at this position. `not-offered`: the form has a choice that the question does
   * not offer. `too-long`: more was typed than a question can hold.
   */
  | { ok: false; reason: "not-found" | "not-asked" | "not-offered" | "handed-in" | "too-long" | "learner-gone" };

/** The most characters of the posted fields of one question, as JSON. No question of ours needs a tenth of it. */
const mostCharacters = 20_000;

/**
 * Saves what a learner filled in at a question of an open final test, whether it is complete or not. Every other complete answer is a new
 * answer; if an answer is taken back, the new answer is blank. Saving the same again changes nothing.
 */
export async function saveFinalTestChoice(
  pool: Pool,
  releases: ReleaseCache,
  input: FinalTestChoiceInput,
): Promise<FinalTestChoiceOutcome> {
  const saving = runTransactionWithConflictRetry(pool, (db) => save(db, releases, input));
  return returnIfLearnerDeleted({ ok: false, reason: "learner-gone" }, saving);
}

async function save(db: Db, releases: ReleaseCache, input: FinalTestChoiceInput): Promise<FinalTestChoiceOutcome> {
  const { learnerId, number, questionId, position, saves, flagged, now } = input;
  const loaded = await loadFinalTest(db, releases, input, true);
  const attempt = loaded?.attempt;
  if (!attempt?.id || attempt.number !== number) return { ok: false, reason: "not-found" };
  const asked = attempt.form.find(({ question }) => question.id === questionId);
  if (!asked || (position !== undefined && asked !== attempt.form[position - 1]))
    return { ok: false, reason: "not-asked" };
  if (isAttemptClosed(attempt)) return { ok: false, reason: "handed-in" };
  if (finalTestPolicy.closes("clock", attempt, now)) {
    await closeLockedAttempt(db, releases, finalTestPolicy, learnerId, attempt, { by: "clock", now });
    return { ok: false, reason: "handed-in" };
  }
  const fields = pickFieldsOfQuestion(asked.question, input.fields);
  if (JSON.stringify(fields).length > mostCharacters) return { ok: false, reason: "too-long" };
  const read = readResponse(asked.question, fields);
  const problem = read.ok ? null : read.problem;
  // Only a forged form has it. Stored as an incomplete choice, it would take back the answer of before.
  if (problem === "not-offered") return { ok: false, reason: "not-offered" };
  const saved = attempt.context.choices.find((choice) => choice.questionId === questionId);
  if (saved && saved.flagged === flagged && isDeepStrictEqual(saved.fields, fields))
    return { ok: true, problem, saves: saved.no, savedAt: new Date(saved.savedAt), attempt };
  if (saved && saved.no !== saves) return { ok: false, reason: "stale", saved, attempt };
  // Only a forged form names saves that never were.
  if (!saved && saves !== 0) return { ok: false, reason: "not-asked" };
  const no = saves + 1;
  const answer = composeAnswer(asked, read.ok ? read.response : { type: "blank" });
  const stored = await insertFinalTestChoice(db, {
    learnerId,
    attemptId: attempt.id,
    questionId,
    no,
    fields,
    flagged,
    answer,
    now,
  });
  // Another request saved this question, or handed the test in, while this transaction waited for the lock.
  if (!stored) throw new ConcurrentWriteError();
  const choice = { questionId, no, fields, flagged, savedAt: now.toISOString() };
  return { ok: true, problem, saves: no, savedAt: now, attempt: copyAttemptWithChoice(attempt, choice, answer) };
}

/** Returns the attempt with a choice that was just stored, and with its answer if there is another one than before. */
function copyAttemptWithChoice(
  attempt: Attempt<FinalTestContext>,
  choice: StoredChoice,
  answer: ReturnType<typeof composeAnswer>,
): Attempt<FinalTestContext> {
  const { questionId } = choice;
  const choices = [...attempt.context.choices.filter((each) => each.questionId !== questionId), choice];
  const saved = { ...attempt, context: { ...attempt.context, choices } };
  const answers = attempt.form.flatMap((each) => each.answers);
  return answer
    ? copyAttemptWithAnswers(finalTestPolicy, saved, [...answers, { questionId, ...answer, confidence: null }])
    : saved;
}

/** Returns the answer to store: null if the last stored answer is the same, or if there is nothing to take back. */
function composeAnswer({ question, answers }: AttemptQuestion, response: StoredResponse) {
  const last = answers.at(-1);
  const isSame = last ? isSameResponse(response, last.response) : response.type === "blank";
  return isSame ? null : { seq: answers.length + 1, response, score: gradeResponse(question, response).score };
}
