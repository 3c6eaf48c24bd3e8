import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Db, Pool } from "~/platform/database/database.server";
import { findCardToChange } from "../cards/cards.sql.server";
import { changeCardAfterAnswer, findAskedCard, type StoredAsking } from "../cards/change-card-after-answer.server";
import { type AttemptQuestion, isAttemptClosed } from "./attempt";
import { ConcurrentWriteError, insertAnswerAndReadAttempt } from "./attempt.sql.server";
import { storeAttempt } from "./begin-attempt.server";
import { closeLockedAttempt, computeAndStoreAttemptResult } from "./close-attempt.server";
import { composeVisitorAttempt, copyAttemptWithAnswers, copyAttemptWithUpdatedSummary } from "./compose-attempt";
import { loadLatestOrFirstAttempt } from "./load-latest-or-first-attempt.server";
import type { AttemptPolicy } from "./policy";
import { returnIfLearnerDeleted, runTransactionWithConflictRetry } from "./run-transaction-with-conflict-retry.server";
import {
  type AnswerSubmission,
  type AnswerSubmissionOutcome,
  getNextAnswerNumber,
  isSameResponseStored,
  type ValidatedAndGradedAnswer,
  validateAndGradeAnswer,
} from "./validate-and-grade-answer";

/**
 * Grades one answer and stores it in the learner's latest attempt. If the answer closes the attempt, the result is stored in the same
 * transaction.
 */
export async function gradeAndStoreAnswer<Context, Refusal extends string>(
  pool: Pool,
  releases: ReleaseCache,
  policy: AttemptPolicy<Context, Refusal>,
  input: AnswerSubmission,
): Promise<AnswerSubmissionOutcome<Context, Refusal>> {
  const { learner } = input;
  if ("create" in learner) return answerAsNewcomer(pool, releases, policy, input, learner.create);
  return returnIfLearnerDeleted(
    { ok: false, reason: "learner-gone" },
    runTransactionWithConflictRetry(pool, (db) => answerAsLearner(db, releases, policy, input, learner.id)),
  );
}

async function answerAsNewcomer<Context, Refusal extends string>(
  pool: Pool,
  releases: ReleaseCache,
  policy: AttemptPolicy<Context, Refusal>,
  input: AnswerSubmission,
  create: (db: Db) => Promise<string>,
): Promise<AnswerSubmissionOutcome<Context, Refusal>> {
  const { scope, now } = input;
  const release = await releases.current(pool, input.courseId);
  if (!release) return { ok: false, reason: "not-found" };
  const beginning = { release, scope, attempts: [], context: policy.newcomer };
  const refusal = policy.mayBegin("answer", beginning, now);
  if (refusal) return { ok: false, reason: refusal };
  const attempt = composeVisitorAttempt(policy, release, scope);
  const checked = validateAndGradeAnswer(policy, attempt, input);
  if ("outcome" in checked) return checked.outcome;
  const { label } = release.content;
  return runTransactionWithConflictRetry(pool, async (db) => {
    const learner = { learnerId: await create(db), label, enrolled: false, numberedUnder: label, isNewcomer: true };
    return store(db, releases, policy, input, learner, checked);
  });
}

async function answerAsLearner<Context, Refusal extends string>(
  db: Db,
  releases: ReleaseCache,
  policy: AttemptPolicy<Context, Refusal>,
  input: AnswerSubmission,
  learnerId: string,
): Promise<AnswerSubmissionOutcome<Context, Refusal>> {
  const { courseId, scope, now } = input;
  const loaded = await loadLatestOrFirstAttempt(db, releases, policy, { learnerId, courseId, scope }, true);
  if (!loaded) return { ok: false, reason: "not-found" };
  const { rows, release } = loaded;
  if (!rows.latest) {
    const refusal = policy.mayBegin("answer", { release, scope, attempts: rows.attempts, context: rows.context }, now);
    if (refusal) return { ok: false, reason: refusal };
  }
  let { attempt } = loaded;
  if (attempt?.id && !isAttemptClosed(attempt) && policy.closes("clock", attempt, now))
    attempt = await closeLockedAttempt(db, releases, policy, learnerId, attempt, { by: "clock", now });
  const checked = validateAndGradeAnswer(policy, attempt, input);
  if ("outcome" in checked) return checked.outcome;
  const { label, enrolled, numberedUnder } = rows;
  return store(db, releases, policy, input, { learnerId, label, enrolled, numberedUnder, isNewcomer: false }, checked);
}

async function store<Context, Refusal extends string>(
  db: Db,
  releases: ReleaseCache,
  policy: AttemptPolicy<Context>,
  input: AnswerSubmission,
  learner: { learnerId: string; label: string; enrolled: boolean; numberedUnder: string; isNewcomer: boolean },
  { attempt, answer }: ValidatedAndGradedAnswer<Context>,
): Promise<AnswerSubmissionOutcome<Context, Refusal>> {
  const { courseId, scope, questionId, now } = input;
  const { learnerId } = learner;
  const card = policy.asksCards ? findAskedCard(attempt.release, { learnerId, courseId, questionId }) : null;
  let stored = true;
  let held = attempt;
  let asking: Pick<StoredAsking, "attemptId" | "askedAt" | "read">;
  if (attempt.id === null) {
    const questions = attempt.form.map(({ question }) => question);
    const id = await storeAttempt(db, policy, { ...attempt, ...learner, courseId, scope, questions, now }, answer);
    held = copyAttemptWithUpdatedSummary(policy, copyAttemptWithAnswers(policy, { ...attempt, id }, [answer]), null);
    // A newcomer is a guest, and has no cards. Whether others are guests is read with the card: they may just have become an account.
    const read = card && !learner.isNewcomer ? await findCardToChange(db, card.key) : null;
    asking = { attemptId: id, askedAt: now, read };
  } else {
    const inserted = await insertAnswerAndReadAttempt(db, {
      learnerId,
      attemptId: attempt.id,
      answer,
      card: card?.key ?? null,
      now,
    });
    stored = inserted.stored;
    held = copyAttemptWithAnswers(policy, attempt, inserted.answers);
    asking = { attemptId: attempt.id, askedAt: inserted.askedAt ?? now, read: inserted.card };
  }
  const asked = held.form.find(({ question }) => question.id === questionId) as AttemptQuestion;
  // Another request closed the attempt, or stored an answer with the same number, in the meantime. This error makes the transaction run
  // again.
  if (!stored && getNextAnswerNumber(policy, held, asked, input.seq) !== null) throw new ConcurrentWriteError();
  if (stored && card) await changeCardAfterAnswer(db, releases, card, { ...asking, questionId, tries: asked.answers });
  if (!isAttemptClosed(held) && policy.closes("answer", held, now))
    held = await computeAndStoreAttemptResult(db, policy, learnerId, held, now);
  return { ok: true, stored, again: !stored && isSameResponseStored(answer.response, asked, input.seq), attempt: held };
}
