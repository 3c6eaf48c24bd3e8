/** Holds a live session in the demo's group, as a trainer and a class do: they vote, talk and vote again. The session has ended. */
import { createHash } from "node:crypto";
import { askLiveQuestion } from "../../app/cohorts/live/ask-live-question.server";
import { endLiveSession, moveLiveSession } from "../../app/cohorts/live/change-live-session.server";
import { getLiveSession } from "../../app/cohorts/live/get-live-session.server";
import { findLiveQuestion, listLiveQuestions } from "../../app/cohorts/live/list-live-questions";
import { type LiveVote, liveSteps } from "../../app/cohorts/live/steps";
import { storeLiveVote } from "../../app/cohorts/live/store-live-vote.server";
import type { ReleaseCache, ReleaseWithQuestions } from "../../app/content/release/release-cache.server";
import type { Pool } from "../../app/platform/database/database.server";
import {
  createRandomUint32Generator,
  drawWholeNumberBelow,
  hashTextsToSeed,
} from "../../app/questions/choices/shuffle";
import { listOptions } from "../../app/questions/options";
import type { DemoCohort } from "./fill-cohort";

const dayMs = 86_400_000;
/** The day of the demo on which the session is held. */
const day = 20;
/** How many of the class choose a right answer before and after talking; the others choose the first wrong one, or the second. */
const votes: Record<LiveVote, { right: number; firstWrong: number; secondWrong: number }> = {
  first: { right: 7, firstWrong: 9, secondWrong: 5 },
  second: { right: 15, firstWrong: 6, secondWrong: 0 },
};
const limits = { consume: async () => ({ ok: true }) as const, giveBack: async () => {}, reset: async () => {} };

/** Does nothing if the course has no question with one right option. */
export async function holdDemoLiveSession(
  pool: Pool,
  { key }: DemoCohort,
  { releases, release, begin }: { releases: ReleaseCache; release: ReleaseWithQuestions; begin: Date },
): Promise<void> {
  const now = new Date(begin.getTime() + day * dayMs);
  const ofOneKey = listLiveQuestions(release)
    .flatMap(({ questions }) => questions)
    .map(({ id }) => findLiveQuestion(release, id)?.question)
    .find((question) => question && listOptions(question).filter(({ correct }) => correct).length === 1);
  if (!ofOneKey) return;
  const random = createRandomUint32Generator(hashTextsToSeed("demo", "live"));
  const draw = (limit: number) => drawWholeNumberBelow(limit, random);
  const asked = await askLiveQuestion(pool, releases, { ...key, questionId: ofOneKey.id, now }, draw);
  if (!asked.ok) throw new Error(`The demo's live session is refused: ${asked.reason}`);
  const session = { ...key, sessionId: asked.sessionId };
  const code = (await getLiveSession(pool, releases, session))?.session.code ?? "";
  const options = listOptions(ofOneKey);
  const right = options.filter(({ correct }) => correct).map(({ id }) => id);
  const [firstWrong = "", secondWrong = firstWrong] = options.filter(({ correct }) => !correct).map(({ id }) => id);
  const vote = async (which: LiveVote) => {
    const { right: ofRight, firstWrong: ofFirst, secondWrong: ofSecond } = votes[which];
    const chosen = [
      ...Array.from({ length: ofRight }, () => right),
      ...Array.from({ length: ofFirst }, () => [firstWrong]),
      ...Array.from({ length: ofSecond }, () => [secondWrong]),
    ];
    for (const [at, of] of chosen.entries()) {
      const voter = createHash("sha256").update(`demo ${at}`).digest();
      const outcome = await storeLiveVote(pool, { code, voter, roundNo: 1, vote: which, options: of, limits, now });
      if (!outcome.ok) throw new Error(`A vote of the demo is refused: ${outcome.reason}`);
    }
  };
  for (const [at, from] of liveSteps.entries()) {
    if (from === "first" || from === "second") await vote(from);
    const to = liveSteps[at + 1];
    if (to) await moveLiveSession(pool, { ...session, no: 1, from, to, now });
  }
  await endLiveSession(pool, { ...session, now });
}
