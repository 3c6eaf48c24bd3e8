import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Db } from "~/platform/database/database.server";
import { composeLiveExplanation, composeLiveQuestion, composeLiveVersion, listKey } from "./live-screen";
import { findLiveRoundByCode } from "./live-votes.sql.server";
import type { PhonePage } from "./phone-page";
import { startOfOpenLiveSessions } from "./store-live-vote.server";
import { isRight } from "./tally";

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
