import type { ReleaseCache } from "../../app/content/release/release-cache.server";
import { beginFinalTest } from "../../app/learning/final/begin-final-test.server";
import { handInFinalTest } from "../../app/learning/final/hand-in-final-test.server";
import { loadFinalTest } from "../../app/learning/final/load-final-test.server";
import { saveFinalTestChoice } from "../../app/learning/final/save-choice.server";
import type { Pool } from "../../app/platform/database/database.server";
import { composeAnswer } from "../../tests/support/course";
import type { DemoFinalTest } from "./people";

const minuteMs = 60_000;

interface TakeFinalTestInput {
  releases: ReleaseCache;
  learnerId: string;
  courseId: string;
  start: Date;
  /** Begins the attempt; absent: without a code. */
  begin?: () => Promise<{ ok: true; series: number; number: number } | { ok: false }>;
}

/** Begins an attempt at `start`, chooses an answer every minute and a half, and hands it in unless it stays open. Returns when it ended. */
export async function takeFinalTest(
  pool: Pool,
  {
    releases,
    learnerId,
    courseId,
    start,
    begin = () => beginFinalTest(pool, releases, { learnerId, courseId, now: start }),
  }: TakeFinalTestInput,
  { chosen, wrong, flagged = [], isOpen = false }: Omit<DemoFinalTest, "hoursAgo">,
): Promise<Date> {
  const { series, number } = must(await begin());
  const key = { learnerId, courseId, series, number };
  const form = (await loadFinalTest(pool, releases, key))?.attempt?.form ?? [];
  const moment = (at: number) => new Date(start.getTime() + (at + 1) * 1.5 * minuteMs);
  for (const [at, { question }] of form.slice(0, chosen).entries()) {
    const fields = composeAnswer(question, !wrong.includes(at + 1));
    const choice = { questionId: question.id, saves: 0, fields, flagged: flagged.includes(at + 1), now: moment(at) };
    must(await saveFinalTestChoice(pool, releases, { ...key, ...choice }));
  }
  const end = moment(form.length);
  if (isOpen) return end;
  if (!(await handInFinalTest(pool, releases, { ...key, by: "learner", now: end })))
    throw new Error("The demo's final test is not handed in");
  return end;
}

/** Returns the outcome of a use case. Throws if it was refused, because everything in the demo must be allowed. */
function must<T extends { ok: boolean }>(outcome: T): Extract<T, { ok: true }> {
  if (!outcome.ok) throw new Error(`The demo's final test is refused: ${JSON.stringify(outcome)}`);
  return outcome as Extract<T, { ok: true }>;
}
