/** Holds a live session in a group by calling the same use cases as the site: a class votes, talks and votes again. */
import { askLiveQuestion } from "../../app/cohorts/live/ask-live-question.server";
import { endLiveSession, moveLiveSession } from "../../app/cohorts/live/change-live-session.server";
import { findLiveQuestion } from "../../app/cohorts/live/list-live-questions";
import { storeLiveVote } from "../../app/cohorts/live/store-live-vote.server";
import type { ReleaseCache, ReleaseWithQuestions } from "../../app/content/release/release-cache.server";
import type { Pool } from "../../app/platform/database/database.server";
import { hashToken } from "../../app/platform/hash.server";
import { listOptions } from "../../app/questions/options";
import { demoLimits } from "./demo-limits";

interface LiveSessionOfClass {
  cohortId: string;
  trainerId: string;
  release: ReleaseWithQuestions;
  questionId: string;
  /** How many phones vote, and how many of them are right at each vote. */
  phones: number;
  right: { first: number; second: number };
  now: Date;
  /** Returns a random whole number below its argument, for the code; absent: a random one. */
  draw?: (limit: number) => number;
}

/** Holds a session up to the comparison of both votes. Returns its id. */
export async function holdLiveSession(
  pool: Pool,
  releases: ReleaseCache,
  { release, phones, right, draw, ...input }: LiveSessionOfClass,
): Promise<string> {
  const { cohortId, trainerId, questionId, now } = input;
  const asked = await askLiveQuestion(pool, releases, { cohortId, trainerId, questionId, now }, draw);
  const question = findLiveQuestion(release, questionId)?.question;
  if (!asked.ok || !question) throw new Error(`Question ${questionId} can't be asked live`);
  const { sessionId } = asked;
  const [session] = await pool<{ code: string }[]>`select code from live_session where id = ${sessionId}`;
  const options = listOptions(question);
  const key = options.filter(({ correct }) => correct).map(({ id }) => id);
  const others = options.filter(({ correct }) => !correct).map(({ id }) => id);
  const move = { cohortId, trainerId, sessionId, no: 1, now };
  for (const vote of ["first", "second"] as const) {
    for (let phone = 0; phone < phones; phone++) {
      const wrong = others[Math.floor(phone / 2) % 3 === 2 ? 1 : 0] ?? "";
      const stored = await storeLiveVote(pool, {
        ...{ code: session?.code ?? "", roundNo: 1, vote, now },
        voter: hashToken(`phone ${phone}`),
        options: phone < right[vote] ? key : [wrong],
        clientAddress: "192.0.2.1",
        limits: demoLimits,
      });
      if (!stored.ok) throw new Error(`A vote is refused: ${stored.reason}`);
    }
    await moveLiveSession(pool, { ...move, from: vote, to: vote === "first" ? "talk" : "compare" });
    if (vote === "first") await moveLiveSession(pool, { ...move, from: "talk", to: "second" });
  }
  return sessionId;
}

/** Holds a session with one question to its end. */
export async function holdLiveSessionToItsEnd(
  pool: Pool,
  releases: ReleaseCache,
  input: LiveSessionOfClass,
): Promise<void> {
  const sessionId = await holdLiveSession(pool, releases, input);
  const { cohortId, trainerId, now } = input;
  const key = { cohortId, trainerId, sessionId };
  await moveLiveSession(pool, { ...key, no: 1, from: "compare", to: "explain", now });
  await endLiveSession(pool, { ...key, now: new Date(now.getTime() + 20 * 60_000) });
}
