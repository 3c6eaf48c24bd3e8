/** A live session for the screenshots, with the votes of a class before and after they talked. */
import { askLiveQuestion } from "../../app/cohorts/live/ask-live-question.server";
import { moveLiveSession } from "../../app/cohorts/live/change-live-session.server";
import { findLiveQuestion } from "../../app/cohorts/live/list-live-questions";
import { storeLiveVote } from "../../app/cohorts/live/store-live-vote.server";
import { createReleaseCache, type ReleaseWithQuestions } from "../../app/content/release/release-cache.server";
import type { Pool } from "../../app/platform/database/database.server";
import { hashToken } from "../../app/platform/hash.server";
import { createRateLimiter } from "../../app/platform/rate-limits.server";
import { listOptions } from "../../app/questions/options";

/** How many of a class of 22 are right at each vote. */
const right = { first: 9, second: 16 };
const classSize = 22;

interface LiveSessionOfDemo {
  cohortId: string;
  trainerId: string;
  release: ReleaseWithQuestions;
  questionId: string;
  now: Date;
}

/** Holds a session up to the comparison of both votes. Returns the path of the trainer's page. */
export async function fillLiveSession(pool: Pool, { release, ...input }: LiveSessionOfDemo): Promise<string> {
  const { cohortId, trainerId, questionId, now } = input;
  // Always the same code, so that its QR code in the picture stays the same.
  const asked = await askLiveQuestion(pool, createReleaseCache(), input, () => 7310284);
  const question = findLiveQuestion(release, questionId)?.question;
  if (!asked.ok || !question) throw new Error(`Question ${questionId} can't be asked live`);
  const options = listOptions(question);
  const key = options.filter(({ correct }) => correct).map(({ id }) => id);
  const others = options.filter(({ correct }) => !correct).map(({ id }) => id);
  const session = { cohortId, trainerId, sessionId: asked.sessionId, no: 1, now };
  for (const vote of ["first", "second"] as const) {
    for (let phone = 0; phone < classSize; phone++) {
      const wrong = others[Math.floor(phone / 2) % 3 === 2 ? 1 : 0] ?? "";
      const stored = await storeLiveVote(pool, {
        code: "7310284",
        voter: hashToken(`phone ${phone}`),
        roundNo: 1,
        vote,
        options: phone < right[vote] ? key : [wrong],
        clientAddress: "192.0.2.1",
        limits: createRateLimiter(pool),
        now,
      });
      if (!stored.ok) throw new Error(`A vote is refused: ${stored.reason}`);
    }
    await moveLiveSession(pool, { ...session, from: vote, to: vote === "first" ? "talk" : "compare" });
    if (vote === "first") await moveLiveSession(pool, { ...session, from: "talk", to: "second" });
  }
  return `/cohorts/${cohortId}/sessions/${asked.sessionId}`;
}
