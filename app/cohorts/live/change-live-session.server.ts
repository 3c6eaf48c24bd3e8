import type { Db, Pool } from "~/platform/database/database.server";
import { lockCohortOfTrainer } from "../group/cohort-changes.sql.server";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import { chooseCountedVotes } from "./counted-votes";
import {
  findOpenLiveSession,
  type LiveSessionKey,
  updateLiveScreen,
  updateLiveSessionEnded,
  updateLiveStep,
} from "./live-session.sql.server";
import {
  endOldLiveSessions,
  eraseLiveVoters,
  replaceLiveAnswers,
  selectAnswersOfSessions,
} from "./live-votes.sql.server";
import { canMoveToLiveStep, type LiveStep } from "./steps";
import { startOfOpenLiveSessions } from "./store-live-vote.server";

interface LiveMoveInput extends LiveSessionKey {
  /** The number of the question, and the step at which the trainer saw it. */
  no: number;
  from: LiveStep;
  to: LiveStep;
  now: Date;
}

/**
 * Moves the question on the screen to another step. Nothing happens if it is not at `from` any more, so that two clicks, or two trainers,
 * make one step.
 */
export async function moveLiveSession(pool: Pool, { no, from, to, now, ...key }: LiveMoveInput): Promise<void> {
  if (!canMoveToLiveStep(from, to)) return;
  await updateLiveStep(pool, key, { no, from, to, now });
}

/** Shows or hides a part of the screen: the spread, or the misconception behind the most chosen wrong option. */
export function switchLiveScreen(
  pool: Pool,
  { no, part, on, ...key }: LiveSessionKey & { no: number; part: "spread" | "misconception"; on: boolean },
): Promise<void> {
  return updateLiveScreen(pool, key, { no, part, on });
}

/** Ends a session: its code works no longer, and no answer belongs to a browser any more. */
export function endLiveSession(pool: Pool, { now, ...key }: LiveSessionKey & { now: Date }): Promise<void> {
  return pool.begin(async (tx): Promise<void> => {
    if (!(await lockCohortOfTrainer(tx, key, { inArchive: true }))) return;
    // Ending locks the session's row, so votes that are being stored come before, and later ones find no code.
    if (await updateLiveSessionEnded(tx, key, now)) await forgetVoters(tx, [key.sessionId]);
  });
}

/** Ends the open session of a cohort, if there is one, as `endLiveSession` does. The caller locked the cohort. */
export async function endOpenLiveSession(tx: Db, { now, ...key }: CohortTrainerKey & { now: Date }): Promise<void> {
  const open = await findOpenLiveSession(tx, key);
  if (open && (await updateLiveSessionEnded(tx, { ...key, sessionId: open.id }, now)))
    await forgetVoters(tx, [open.id]);
}

/** Ends the sessions that nobody ended within a day, as `endLiveSession` does. Returns how many. */
export function endLiveSessionsOfYesterday(pool: Pool, { now }: { now: Date }): Promise<number> {
  return pool.begin(async (tx): Promise<number> => {
    const ended = await endOldLiveSessions(tx, { since: startOfOpenLiveSessions(now), now });
    await forgetVoters(tx, ended);
    return ended.length;
  });
}

/**
 * Takes the browsers from the answers of sessions that have ended. Without them nobody can tell any more which answers count in a picture, so
 * what does not count goes first.
 */
async function forgetVoters(tx: Db, sessionIds: readonly string[]): Promise<void> {
  const answers = await selectAnswersOfSessions(tx, sessionIds);
  const questions = new Map<string, typeof answers>();
  for (const answer of answers) {
    const key = `${answer.sessionId} ${answer.questionId}`;
    questions.set(key, [...(questions.get(key) ?? []), answer]);
  }
  for (const own of questions.values()) {
    const sessionId = own[0]?.sessionId ?? "";
    for (const [roundNo, { late, kept, tallies }] of chooseCountedVotes(own))
      if (late.first || late.second || kept.first || kept.second)
        await replaceLiveAnswers(tx, { sessionId, roundNo }, tallies);
  }
  await eraseLiveVoters(tx, sessionIds);
}
