/**
 * The baseline for an answer: this process runs only the SQL statements of the app, without HTTP, session, form and page. It is a child
 * process, so that its CPU time can be measured separately. It gets its work by IPC and reports when it is done.
 */

import type { StoredAnswer } from "../../app/learning/attempt/attempt";
import {
  insertAnswerAndReadAttempt,
  insertAttemptAndEnrol,
  insertAttemptResult,
  type NewAttempt,
  readAttemptSeriesRows,
} from "../../app/learning/attempt/attempt.sql.server";
import { practiceAttemptPolicy } from "../../app/learning/practice/policy.server";
import { createPool } from "../../app/platform/database/database.server";
import type { DatabaseTarget } from "../../app/platform/database/database-target.server";
import type { BareFinalTest } from "./final-test-rows";
import { barePartsOfFinalTest } from "./sql-baseline-final-test";

/** One learner's practice round as rows: the first answer inserts the attempt, the last answer inserts the result. */
export interface SqlBaselinePracticeRound {
  round: Omit<NewAttempt, "now">;
  answers: StoredAnswer[];
  result: { score: number; passed: boolean; perObjective: Record<string, number> };
}

export type SqlBaselineMessage =
  | { connect: DatabaseTarget }
  | { rounds: SqlBaselinePracticeRound[]; concurrency: number }
  | { finalTests: BareFinalTest[]; part: keyof typeof barePartsOfFinalTest; concurrency: number };

let pool: ReturnType<typeof createPool>;

async function answerAll({ round, answers, result }: SqlBaselinePracticeRound): Promise<void> {
  const { learnerId, id: attemptId } = round;
  for (const [index, answer] of answers.entries()) {
    const now = new Date();
    const card = { kind: "none" as const };
    await pool.begin(async (tx) => {
      await readAttemptSeriesRows(tx, practiceAttemptPolicy, round, { lock: true });
      if (index === 0) return insertAttemptAndEnrol(tx, { ...round, now }, { answer, card });
      await insertAnswerAndReadAttempt(tx, { learnerId, attemptId, answer, card, now });
      if (index === answers.length - 1) await insertAttemptResult(tx, { learnerId, attemptId, result, now });
    });
  }
}

function listWork(message: Exclude<SqlBaselineMessage, { connect: DatabaseTarget }>): (() => Promise<void>)[] {
  if ("rounds" in message) return message.rounds.map((round) => () => answerAll(round));
  const run = barePartsOfFinalTest[message.part];
  return message.finalTests.map((test) => () => run(pool, test));
}

process.on("message", async (message: SqlBaselineMessage) => {
  if ("connect" in message) {
    pool = createPool(message.connect);
    await pool`select 1`;
  } else {
    const queue = listWork(message).values();
    const worker = async () => {
      for (const work of queue) await work();
    };
    await Promise.all(Array.from({ length: message.concurrency }, worker));
  }
  process.send?.("done");
});
