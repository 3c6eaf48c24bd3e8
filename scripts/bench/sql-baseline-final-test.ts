/** The bare SQL transactions of a final test: those of the use cases, without what the app does before and after them. */
import { listCurrentReleaseIdsOfEditions } from "../../app/content/release/content.sql.server";
import {
  insertAttemptAndEnrol,
  insertAttemptResult,
  listAttemptAnswers,
  lockLearnerOfNewAttempt,
  readAttemptSeriesRows,
} from "../../app/learning/attempt/attempt.sql.server";
import {
  findLatestFinalTestSeries,
  insertFinalTestChoice,
} from "../../app/learning/final/final-test-context.sql.server";
import { finalTestPolicy } from "../../app/learning/final/policy.server";
import type { Pool } from "../../app/platform/database/database.server";
import type { BareFinalTest } from "./final-test-rows";

/** Runs one part of a test: one transaction for the start and for the hand-in, and one for each choice. */
export const barePartsOfFinalTest = {
  async start(pool: Pool, { attempt }: BareFinalTest): Promise<void> {
    const now = new Date();
    await findLatestFinalTestSeries(pool, attempt);
    await pool.begin(async (tx) => {
      await lockLearnerOfNewAttempt(tx, attempt.learnerId);
      await readAttemptSeriesRows(tx, finalTestPolicy, attempt, { lock: true });
      await insertAttemptAndEnrol(tx, { ...attempt, closesAt: finalTestPolicy.closesAt(now), now }, null);
    });
  },
  async save(pool: Pool, { attempt, choices }: BareFinalTest): Promise<void> {
    for (const choice of choices) {
      await pool.begin(async (tx) => {
        await readAttemptSeriesRows(tx, finalTestPolicy, { ...attempt, number: 1 }, { lock: true });
        await insertFinalTestChoice(tx, { ...choice, now: new Date() });
      });
    }
  },
  async "hand in"(pool: Pool, { attempt, result }: BareFinalTest): Promise<void> {
    const { learnerId, id: attemptId, courseId } = attempt;
    await pool.begin(async (tx) => {
      await readAttemptSeriesRows(tx, finalTestPolicy, { ...attempt, number: 1 }, { lock: true });
      await listAttemptAnswers(tx, { learnerId, attemptId });
      await listCurrentReleaseIdsOfEditions(tx, courseId);
      await insertAttemptResult(tx, { learnerId, attemptId, result, now: new Date() });
    });
  },
} as const;
