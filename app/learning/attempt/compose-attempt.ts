/** Builds an attempt from its database rows, by the rules of its policy. Pure functions. */
import type { ReleaseWithQuestions } from "~/content/release/release-cache.server";
import { requireQuestion } from "~/content/release/require-question";
import type { QuestionRecord } from "~/questions/table";
import {
  type Attempt,
  type AttemptQuestion,
  type AttemptResult,
  type AttemptSummary,
  isAttemptClosed,
  type LearnerCourseScopeKey,
  type StoredAnswer,
  type StoredMarking,
} from "./attempt";
import { computeLearnerAttemptSeed, computeVisitorAttemptSeed } from "./attempt-seed";
import type { AttemptPolicy, AttemptStartInput } from "./policy";

export interface AttemptQuestionRef {
  questionId: string;
  revision: string;
}

/** The learner's latest attempt, as it is stored. `items`: its questions, ordered by position. */
export interface LatestStoredAttempt {
  id: string;
  number: number;
  releaseId: string;
  seed: string;
  closesAt: Date | null;
  items: AttemptQuestionRef[];
  /** The answers of the attempt. Answers to the same question are ordered by `seq`; the questions are in no fixed order. */
  answers: StoredAnswer[];
  /** How answers were marked again, ordered by `no`. */
  markings: StoredMarking[];
}

/**
 * The data from which an attempt is built. `release`: the release from which `latest` was drawn. If `latest` is null, a first attempt is
 * drawn from `release`. `guest`: whether the learner is a guest.
 */
interface AttemptToCompose<Context> {
  release: ReleaseWithQuestions;
  latest: LatestStoredAttempt | null;
  attempts: AttemptSummary[];
  context: Context;
  guest: boolean;
}

/**
 * Builds the learner's latest attempt. If there is none, draws the first attempt; then returns null if the release does not contain the
 * scope. A guest may have seen the page as a visitor a moment ago, so that a guest's first attempt has the seed of visitors.
 */
export function composeLatestOrFirstAttempt<Context>(
  policy: AttemptPolicy<Context>,
  key: LearnerCourseScopeKey,
  { release, latest, attempts, context, guest }: AttemptToCompose<Context>,
): Attempt<Context> | null {
  const { scope } = key;
  if (!latest) {
    const seed = guest ? computeVisitorAttemptSeed(release.id, scope) : computeLearnerAttemptSeed(key, 1);
    return draftAttempt(policy, { release, scope, attempts, context }, seed);
  }
  const { id, number, seed, closesAt, items, answers, markings } = latest;
  const closed = isAttemptClosed({ number, attempts });
  const questions = findQuestionsOfAttempt(release, items);
  const form = composeAttemptQuestions(policy, release, questions, { answers, markings }, closed);
  return { id, number, seed, closesAt, release, form, markings, attempts, context };
}

/** Returns the first attempt of a visitor, which is not stored. Returns null if the release does not contain the scope. */
export function composeVisitorAttempt<Context>(
  policy: AttemptPolicy<Context>,
  release: ReleaseWithQuestions,
  scope: string,
): Attempt<Context> | null {
  const beginning = { release, scope, attempts: [], context: policy.newcomer };
  return draftAttempt(policy, beginning, computeVisitorAttemptSeed(release.id, scope));
}

function draftAttempt<Context>(
  policy: AttemptPolicy<Context>,
  beginning: AttemptStartInput<Context>,
  seed: string,
): Attempt<Context> | null {
  const { release, attempts, context } = beginning;
  const questions = policy.draw(beginning, { number: 1, seed });
  const given = { answers: [], markings: [] };
  const form = questions && composeAttemptQuestions(policy, release, questions, given, false);
  return form && { id: null, number: 1, seed, closesAt: null, release, form, markings: [], attempts, context };
}

/** Returns a copy of an attempt with other answers: `answers` are all answers that are stored now. */
export function copyAttemptWithAnswers<Context>(
  policy: AttemptPolicy<Context>,
  attempt: Attempt<Context>,
  answers: StoredAnswer[],
): Attempt<Context> {
  const questions = attempt.form.map(({ question }) => question);
  const closed = isAttemptClosed(attempt);
  const { release, markings } = attempt;
  return { ...attempt, form: composeAttemptQuestions(policy, release, questions, { answers, markings }, closed) };
}

/** Returns a copy of an attempt after it was stored (`result` is null) or closed (`result` is its result). */
export function copyAttemptWithUpdatedSummary<Context>(
  policy: AttemptPolicy<Context>,
  attempt: Attempt<Context>,
  result: AttemptResult | null,
): Attempt<Context> {
  const { number } = attempt;
  const summary = { number, passed: result?.passed ?? null, score: result?.score ?? null };
  const attempts = [...attempt.attempts.filter((each) => each.number !== number), summary];
  const answers = attempt.form.flatMap((each) => each.answers);
  return copyAttemptWithAnswers(policy, { ...attempt, attempts }, answers);
}

/**
 * Returns the questions of an attempt as they were drawn.
 * @throws if the release does not contain a question, or contains another revision of it. That would be a bug, because releases never
 * change.
 */
export function findQuestionsOfAttempt(
  release: ReleaseWithQuestions,
  items: readonly AttemptQuestionRef[],
): QuestionRecord[] {
  return items.map(({ questionId, revision }) => {
    const question = requireQuestion(release, questionId);
    if (question.revision !== revision) throw new Error(`question ${questionId} is not as drawn`);
    return question;
  });
}

/**
 * Combines the questions of an attempt with the answers to them. `release`: the release from which they were drawn. `answers`: all answers
 * of the attempt; answers to the same question are ordered by `seq`. `markings`: those of the attempt, ordered by `no`.
 */
export function composeAttemptQuestions(
  policy: AttemptPolicy,
  release: ReleaseWithQuestions,
  questions: QuestionRecord[],
  { answers, markings }: { answers: StoredAnswer[]; markings: StoredMarking[] },
  closed: boolean,
): AttemptQuestion[] {
  return questions.map((question) => {
    const isOwn = ({ questionId }: { questionId: string }) => questionId === question.id;
    const own = answers.filter(isOwn);
    const marking = markings.findLast(isOwn) ?? null;
    const stored = own.at(policy.counts === "first" ? 0 : -1) ?? null;
    const counted = stored && marking ? { ...stored, score: marking.score } : stored;
    const isFinal = closed || marking !== null;
    const feedback = policy.showsFeedback({ question, answers: own }, isFinal, release);
    const again = !isFinal && policy.asksAgain(question, own, release);
    return { question, answers: own, counted, marking, keyed: marking?.record ?? question, feedback, again };
  });
}
