import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Db } from "~/platform/database/database.server";
import {
  composeLiveExplanation,
  composeLiveQuestion,
  composeLiveVersion,
  type LiveExplanation,
  type LiveQuestion,
  listKey,
} from "./live-screen";
import { findLiveRoundByCode } from "./live-votes.sql.server";
import { startOfOpenLiveSessions } from "./store-live-vote.server";
import { isRight } from "./tally";

export interface PhonePage extends LiveQuestion {
  sessionId: string;
  courseId: string;
  version: string;
  /** What this browser chose in the two votes, as ids of options; null if it did not vote. */
  first: string[] | null;
  second: string[] | null;
  /** The explanation, and whether the last choice of this browser is right; null before that step. */
  explanation: (LiveExplanation & { isRight: boolean; wasRight: boolean }) | null;
}

/** Returns what a phone shows of the session with this code, or null if there is no such session. `voter`: the hash of its cookie, if any. */
export async function getPhonePage(
  db: Db,
  releases: ReleaseCache,
  { code, voter, now }: { code: string; voter: Buffer | null; now: Date },
): Promise<PhonePage | null> {
  const round = await findLiveRoundByCode(db, { code, voter, since: startOfOpenLiveSessions(now) });
  if (!round) return null;
  const release = await releases.get(db, round.releaseId);
  const { sessionId, first, second } = round;
  const explanation = composeLiveExplanation(release, round);
  const key = explanation ? listKey(release, round) : [];
  return {
    ...composeLiveQuestion(release, round),
    sessionId,
    courseId: release.content.courseId,
    version: composeLiveVersion(round),
    first,
    second,
    explanation: explanation && {
      ...explanation,
      isRight: isRight(second ?? first, key),
      wasRight: isRight(first, key),
    },
  };
}
