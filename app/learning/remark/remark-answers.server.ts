import { setTimeout as pause } from "node:timers/promises";
import { listNewestQuestions } from "~/content/release/find-mended-questions.server";
import { createQuestionRevisionReader } from "~/content/release/question-revisions.server";
import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Db, Pool } from "~/platform/database/database.server";
import { runTransactionWithRetry } from "~/platform/database/run-transaction-with-retry.server";
import type { MailQueue } from "~/platform/mail/mail-queue.server";
import { listAttemptKindsInStatistics } from "../policies.server";
import { createNewestKeys } from "./newest-keys";
import { countLearnersWithAttempts, listNextLearnersWithAttempts } from "./remark.sql.server";
import { type RemarkBatch, remarkAttemptsOfLearners } from "./remark-attempts-of-learners.server";
import { createRemarkReport, type RemarkReport } from "./remark-report";

export interface RemarkInput {
  courseId: string;
  /** The id of the only question to mark again, or null for all questions of the course. */
  questionId: string | null;
  /** Whether nothing is written: the report says what would be. */
  dryRun: boolean;
  /** Whether marks may also go down. What was passed stays passed. */
  bothWays: boolean;
  /** Why answers are marked again. */
  reason: string;
  mail: MailQueue;
  /** Shows how many learners are done. */
  progress: { begin(total: number): void; advance(by: number): void };
  now: Date;
}

type RemarkOutcome = { ok: true; report: RemarkReport } | { ok: false; reason: "no-course" | "no-question" };

/** So few that their attempts are locked for a few milliseconds only. */
const learnersAtOnce = 20;

/**
 * Marks the answers of all learners to the questions of a course again, by the newest key of each question. It can be stopped at any time
 * and called again: what is marked already does not change, so that a second call writes nothing.
 */
export async function remarkAnswers(pool: Pool, releases: ReleaseCache, input: RemarkInput): Promise<RemarkOutcome> {
  const { courseId, questionId, dryRun, progress, now } = input;
  const newest = await listNewestQuestions(pool, releases, courseId);
  if (newest.size === 0) return { ok: false, reason: "no-course" };
  const wanted = [...newest].filter(([id]) => questionId === null || id === questionId);
  if (wanted.length === 0) return { ok: false, reason: "no-question" };
  // Who has an attempt that is marked open, such as a review, has others too: what it asks was asked before.
  const kinds = listAttemptKindsInStatistics();
  let report = createRemarkReport();
  const batch: Omit<RemarkBatch, "report"> = {
    ...input,
    kinds,
    keys: createNewestKeys(new Map(wanted)),
    options: { bothWays: input.bothWays, cause: input.reason, at: now.toISOString() },
    revisions: createQuestionRevisionReader(),
  };
  progress.begin(await countLearnersWithAttempts(pool, { courseId, kinds }));
  let after: string | null = null;
  for (;;) {
    const learnerIds = await listNextLearnersWithAttempts(pool, { courseId, kinds, after, limit: learnersAtOnce });
    const last = learnerIds.at(-1);
    if (last === undefined) break;
    const began = performance.now();
    const work = async (db: Db) => {
      const next = report.copy();
      await remarkAttemptsOfLearners(db, releases, learnerIds, { ...batch, report: next });
      return next;
    };
    report = dryRun ? await work(pool) : await runTransactionWithRetry(pool, work);
    progress.advance(learnerIds.length);
    after = last;
    // Half of the time is left to the site, whose learners use the same database.
    await pause(performance.now() - began);
  }
  return { ok: true, report: report.getReport() };
}
