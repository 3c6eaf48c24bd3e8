import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Db, Pool } from "~/platform/database/database.server";
import { newId } from "~/platform/ids";
import { findPlacesOfQuestion, planCardWrite } from "../cards/card-after-answer";
import { getCardPlaces } from "../cards/card-places";
import type { CardToChange } from "../cards/card-to-change.fragment.sql.server";
import { remakeCardOfPlace } from "../cards/remake-card-of-place.server";
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

/** What a rule about more than one attempt says of an answer: why it is refused, or how sure its learner is, which is stored with it. */
export type AnswerAdmission<Refusal> = { ok: false; reason: Refusal } | { ok: true; confidence: number | null };

/**
 * Grades one answer and stores it in the learner's latest attempt. If the answer closes the attempt, the result is stored in the same
 * transaction. `admit`: the first that happens in the transaction of a learner who exists, so it can lock that learner.
 */
export async function gradeAndStoreAnswer<Context, Refusal extends string>(
  pool: Pool,
  releases: ReleaseCache,
  policy: AttemptPolicy<Context, Refusal>,
  input: AnswerSubmission,
  admit?: (db: Db) => Promise<AnswerAdmission<Refusal>>,
): Promise<AnswerSubmissionOutcome<Context, Refusal>> {
  const { learner } = input;
  if ("create" in learner) return answerAsNewcomer(pool, releases, policy, input, learner.create);
  type Outcome = AnswerSubmissionOutcome<Context, Refusal>;
  const writing = runTransactionWithConflictRetry(pool, async (db): Promise<Outcome> => {
    const admission = await admit?.(db);
    if (admission?.ok === false) return admission;
    const confidence = (admission ?? input).confidence ?? null;
    return answerAsLearner(db, releases, policy, { ...input, confidence }, learner.id);
  });
  return returnIfLearnerDeleted({ ok: false, reason: "learner-gone" }, writing);
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
    const learner = { learnerId: await create(db), label, enrolled: false, numberedUnder: label, read: null };
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
  const { courseId, scope, questionId, now } = input;
  // A place that is only in a release that is not in memory yet is missed. If it has a card, that is made again.
  const asked = policy.asksCards ? findPlacesOfQuestion(releases.listCached(courseId), questionId) : null;
  const key = { learnerId, courseId, scope };
  const loaded = await loadLatestOrFirstAttempt(db, releases, policy, key, { lock: true, asked });
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
  const { label, enrolled, numberedUnder, asked: read } = rows;
  return store(db, releases, policy, input, { learnerId, label, enrolled, numberedUnder, read }, checked);
}

interface AnsweringLearner {
  learnerId: string;
  label: string;
  enrolled: boolean;
  numberedUnder: string;
  /** What was read of the cards of the question, or null: the learner is a guest. */
  read: CardToChange | null;
}

async function store<Context, Refusal extends string>(
  db: Db,
  releases: ReleaseCache,
  policy: AttemptPolicy<Context>,
  input: AnswerSubmission,
  { read, ...learner }: AnsweringLearner,
  { attempt, answer }: ValidatedAndGradedAnswer<Context>,
): Promise<AnswerSubmissionOutcome<Context, Refusal>> {
  const { courseId, scope, questionId, now } = input;
  const { learnerId } = learner;
  const id = attempt.id ?? newId(now);
  const [first, ...others] = attempt.form.find(({ question }) => question.id === questionId)?.answers ?? [];
  const place = policy.asksCards ? getCardPlaces(attempt.release).findByQuestion(questionId) : null;
  const card = planCardWrite(place, {
    ...{ learnerId, courseId, attemptId: id, read, now },
    tries: first ? [first, ...others, answer] : [answer],
  });
  let stored = true;
  let cardDone = card.kind !== "remake";
  let held = attempt;
  if (attempt.id === null) {
    const questions = attempt.form.map(({ question }) => question);
    const drawn = { ...attempt, ...learner, id, courseId, scope, questions, now };
    await storeAttempt(db, policy, drawn, { answer, card });
    held = copyAttemptWithUpdatedSummary(policy, copyAttemptWithAnswers(policy, { ...attempt, id }, [answer]), null);
  } else {
    const inserted = await insertAnswerAndReadAttempt(db, { learnerId, attemptId: id, answer, card, now });
    stored = inserted.stored;
    cardDone &&= inserted.cardDone;
    held = copyAttemptWithAnswers(policy, attempt, inserted.answers);
  }
  const asked = held.form.find(({ question }) => question.id === questionId) as AttemptQuestion;
  // Another request closed the attempt, or stored an answer with the same number, in the meantime. This error makes the transaction run
  // again.
  if (!stored && getNextAnswerNumber(policy, held, asked, input.seq) !== null) throw new ConcurrentWriteError();
  // Trying again could refuse the answer: a guest's rounds that came in meanwhile are later ones.
  if (stored && !cardDone && place) await remakeCardOfPlace(db, releases, { learnerId, courseId, ...place });
  if (!isAttemptClosed(held) && policy.closes("answer", held, now))
    held = await computeAndStoreAttemptResult(db, policy, learnerId, held, now);
  return { ok: true, stored, again: !stored && isSameResponseStored(answer.response, asked, input.seq), attempt: held };
}
