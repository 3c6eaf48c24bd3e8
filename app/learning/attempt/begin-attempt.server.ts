import type { ReleaseCache, ReleaseWithQuestions } from "~/content/release/release-cache.server";
import type { Db, Pool } from "~/platform/database/database.server";
import { newId } from "~/platform/ids";
import type { QuestionRecord } from "~/questions/table";
import { isAttemptClosed, type LearnerCourseScopeKey } from "./attempt";
import {
  type AnswerWithCard,
  insertAttemptAndEnrol,
  lockLearnerOfNewAttempt,
  readAttemptSeriesRows,
} from "./attempt.sql.server";
import type { AttemptPolicy, AttemptStartInput } from "./policy";
import { returnIfLearnerDeleted, runTransactionWithConflictRetry } from "./run-transaction-with-conflict-retry.server";

export type BeginAttemptOutcome<Refusal extends string> =
  | { ok: true; number: number }
  /** `attempt-open`: the learner's last attempt is not closed yet, for example after a double click on the button. */
  /** `learner-gone`: the account was deleted, or the guest was merged into an account, in the meantime. */
  | { ok: false; reason: "not-found" | "attempt-open" | "learner-gone" | Refusal };

export interface BeginAttemptInput<Context, Refusal> extends LearnerCourseScopeKey {
  /**
   * Called in the transaction, after the attempt is stored. Returns null, or why the attempt may not begin after all: then nothing of it stays.
   */
  afterStoring?: (db: Db, stored: { id: string; beginning: AttemptStartInput<Context> }) => Promise<Refusal | null>;
  now: Date;
}

/** Makes the transaction leave nothing behind. */
class RefusedAfterStoring<Refusal extends string> extends Error {
  constructor(readonly reason: Refusal) {
    super(reason);
  }
}

/** Begins the next attempt of a learner: draws questions from the current release of the learner's edition, and stores the attempt. */
export async function beginAttempt<Context, Refusal extends string>(
  pool: Pool,
  releases: ReleaseCache,
  policy: AttemptPolicy<Context, Refusal>,
  { now, afterStoring, ...key }: BeginAttemptInput<Context, Refusal>,
): Promise<BeginAttemptOutcome<Refusal>> {
  const writing = runTransactionWithConflictRetry(pool, async (db): Promise<BeginAttemptOutcome<Refusal>> => {
    await lockLearnerOfNewAttempt(db, key.learnerId);
    const rows = await readAttemptSeriesRows(db, policy, key, { lock: true });
    if (!rows) return { ok: false, reason: "not-found" };
    const { latest, attempts, context } = rows;
    if (latest && !isAttemptClosed({ number: latest.number, attempts })) return { ok: false, reason: "attempt-open" };
    const release = await releases.get(db, rows.currentReleaseId);
    const beginning = { release, scope: key.scope, attempts, context };
    const refusal = policy.mayBegin("learner", beginning, now);
    if (refusal) return { ok: false, reason: refusal };
    const number = (latest?.number ?? 0) + 1;
    const seed = policy.createSeed(key, number);
    const questions = policy.draw(beginning, { number, seed });
    if (!questions) return { ok: false, reason: "not-found" };
    const id = newId(now);
    await storeAttempt(db, policy, { ...key, ...rows, id, number, seed, release, questions, now }, null);
    const late = (await afterStoring?.(db, { id, beginning })) ?? null;
    if (late !== null) throw new RefusedAfterStoring(late);
    return { ok: true, number };
  }).catch((error: unknown): BeginAttemptOutcome<Refusal> => {
    if (error instanceof RefusedAfterStoring) return { ok: false, reason: error.reason };
    throw error;
  });
  return returnIfLearnerDeleted({ ok: false, reason: "learner-gone" }, writing);
}

interface AttemptToStore extends LearnerCourseScopeKey {
  id: string;
  label: string;
  enrolled: boolean;
  numberedUnder: string;
  number: number;
  seed: string;
  release: ReleaseWithQuestions;
  questions: QuestionRecord[];
  now: Date;
}

/**
 * Stores an attempt with its drawn questions and, if there is one, its first answer.
 * @throws ConcurrentWriteError if another request stored this attempt first, or changed the card of the answer
 */
export async function storeAttempt(
  db: Db,
  policy: Pick<AttemptPolicy, "kind" | "closesAt">,
  drawn: AttemptToStore,
  first: AnswerWithCard | null,
): Promise<void> {
  const { id, learnerId, courseId, scope, label, enrolled, numberedUnder, number, seed, release, questions, now } =
    drawn;
  const items = questions.map((question) => ({ questionId: question.id, revision: question.revision }));
  const attempt = { id, learnerId, courseId, scope, label, enrolled, numberedUnder, number, seed, items, now };
  const { kind } = policy;
  const closesAt = policy.closesAt(now);
  await insertAttemptAndEnrol(db, { ...attempt, kind, releaseId: release.id, closesAt }, first);
}
