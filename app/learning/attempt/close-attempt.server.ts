import { findMendedQuestions } from "~/content/release/find-mended-questions.server";
import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Db, Pool } from "~/platform/database/database.server";
import { gradeResponse } from "~/questions/grade-response";
import { type Attempt, closingCause, isAttemptClosed, type LearnerCourseScopeKey, type StoredMarking } from "./attempt";
import { insertAttemptResult, insertMarkings, listAttemptAnswers } from "./attempt.sql.server";
import { copyAttemptWithAnswers, copyAttemptWithUpdatedSummary } from "./compose-attempt";
import { loadLatestOrFirstAttempt } from "./load-latest-or-first-attempt.server";
import type { AttemptPolicy } from "./policy";
import { runTransactionWithConflictRetry } from "./run-transaction-with-conflict-retry.server";

type CloseAttemptOutcome<Context> =
  /** The attempt is closed. If the attempt was closed before, its first result did not change. */
  | { ok: true; attempt: Attempt<Context> }
  /**
   * `not-open`: the number is not that of the learner's latest stored attempt. `not-closing`: the policy does not allow closing the attempt
   * in this way, or not yet.
   */
  | { ok: false; reason: "not-open" | "not-closing" }
  /** The attempt is still open, as `confirms` wants. */
  | { ok: false; reason: "unconfirmed"; attempt: Attempt<Context> };

interface CloseAttemptInput<Context> extends LearnerCourseScopeKey {
  number: number;
  by: "learner" | "clock";
  /** Returns whether the learner wants to close the attempt as it is now. Without this function they do. The clock does not ask. */
  confirms?: (attempt: Attempt<Context>) => boolean;
  now: Date;
}

/**
 * Closes the learner's latest attempt, because the learner hands it in or because its time is over. An attempt whose time is over is closed
 * by the clock, also if the learner hands it in.
 */
export async function closeAttempt<Context>(
  pool: Pool,
  releases: ReleaseCache,
  policy: AttemptPolicy<Context>,
  { number, by, confirms, now, ...key }: CloseAttemptInput<Context>,
): Promise<CloseAttemptOutcome<Context>> {
  return runTransactionWithConflictRetry(pool, async (db): Promise<CloseAttemptOutcome<Context>> => {
    const loaded = await loadLatestOrFirstAttempt(db, releases, policy, key, { lock: true });
    const attempt = loaded?.attempt;
    if (!attempt?.id || attempt.number !== number) return { ok: false, reason: "not-open" };
    if (isAttemptClosed(attempt)) return { ok: true, attempt };
    const closing = { by: policy.closes("clock", attempt, now) ? ("clock" as const) : by, now };
    if (!policy.closes(closing.by, attempt, now)) return { ok: false, reason: "not-closing" };
    if (closing.by === "learner" && confirms?.(attempt) === false) return { ok: false, reason: "unconfirmed", attempt };
    return { ok: true, attempt: await closeLockedAttempt(db, releases, policy, key.learnerId, attempt, closing) };
  });
}

/**
 * Closes an attempt whose row this transaction has locked. Its answers are read again first, because an answer may have been stored while
 * this transaction waited for the lock. An attempt that the clock closes was closed at the end of its time, however late that is noticed.
 */
export async function closeLockedAttempt<Context>(
  db: Db,
  releases: ReleaseCache,
  policy: AttemptPolicy<Context>,
  learnerId: string,
  attempt: Attempt<Context>,
  { by, now }: { by: "learner" | "clock"; now: Date },
): Promise<Attempt<Context>> {
  const at = (by === "clock" ? attempt.closesAt : null) ?? now;
  const answers = attempt.id === null ? [] : await listAttemptAnswers(db, { learnerId, attemptId: attempt.id });
  const answered = copyAttemptWithAnswers(policy, attempt, answers);
  const marked = policy.marksByNewestKey
    ? await markByNewestKey(db, releases, policy, learnerId, answered, at)
    : answered;
  return computeAndStoreAttemptResult(db, policy, learnerId, marked, at);
}

/** Marks the answers of an attempt by the newest keys of their questions, and stores what that changes. */
async function markByNewestKey<Context>(
  db: Db,
  releases: ReleaseCache,
  policy: AttemptPolicy<Context>,
  learnerId: string,
  attempt: Attempt<Context>,
  at: Date,
): Promise<Attempt<Context>> {
  if (attempt.id === null) return attempt;
  const questions = attempt.form.map(({ question }) => question);
  const mended = await findMendedQuestions(db, releases, attempt.release.content.courseId, questions);
  const markings = attempt.form.flatMap(({ question, counted }): StoredMarking[] => {
    const newest = mended.get(question.id);
    if (!counted || !newest) return [];
    const { score } = gradeResponse(newest, counted.response);
    const { revision } = newest;
    const marking = { questionId: question.id, no: 0, revision, score, cause: closingCause, at: at.toISOString() };
    return [{ ...marking, record: newest }];
  });
  if (markings.length === 0) return attempt;
  await insertMarkings(db, { learnerId, attemptId: attempt.id, markings });
  const answers = attempt.form.flatMap((each) => each.answers);
  return copyAttemptWithAnswers(policy, { ...attempt, markings }, answers);
}

/** Computes the result of an attempt from its answers, and stores the result. Returns the closed attempt. */
export async function computeAndStoreAttemptResult<Context>(
  db: Db,
  policy: AttemptPolicy<Context>,
  learnerId: string,
  attempt: Attempt<Context>,
  now: Date,
): Promise<Attempt<Context>> {
  if (attempt.id === null) throw new Error("an attempt that is not stored has no result");
  const result = policy.score(attempt);
  await insertAttemptResult(db, { learnerId, attemptId: attempt.id, result, now });
  return copyAttemptWithUpdatedSummary(policy, attempt, result);
}
