import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Db } from "~/platform/database/database.server";
import { chooseCountedVotes, countStoredTallies } from "./counted-votes";
import {
  composeLiveAside,
  composeLiveExplanation,
  composeLiveScreen,
  type EndedLiveQuestion,
  type LiveAside,
  type LiveScreen,
} from "./live-screen";
import type { LiveRound, LiveSession } from "./live-session";
import { findLiveSession, type LiveSessionKey, selectLiveAnswers, selectLiveTallies } from "./live-session.sql.server";

export interface LiveSessionForTrainer {
  session: LiveSession;
  /** The question on the screen. */
  screen: LiveScreen;
  aside: LiveAside;
  /** The id of the question on the screen, to ask it again. */
  questionId: string;
}

/** Returns a session as its trainers see it, or null if it is none of this trainer's. */
export async function getLiveSession(
  db: Db,
  releases: ReleaseCache,
  key: LiveSessionKey,
): Promise<LiveSessionForTrainer | null> {
  const found = await findLiveSession(db, key);
  const round = found?.rounds.at(-1);
  if (!found || !round) return null;
  const { members } = found;
  const rounds = chooseCountedVotes(await selectLiveAnswers(db, key, round.questionId));
  const counted = rounds.get(round.no) ?? countStoredTallies([]);
  const release = await releases.get(db, round.releaseId);
  return {
    session: pick(found),
    screen: composeLiveScreen(release, round, { counted, members }),
    aside: composeLiveAside(release, round, counted.tallies),
    questionId: round.questionId,
  };
}

/** Returns the questions of a session that has ended, each with its votes; null if there is none, or if it still runs. */
export async function getEndedLiveSession(
  db: Db,
  releases: ReleaseCache,
  key: LiveSessionKey,
): Promise<{ session: LiveSession; questions: EndedLiveQuestion[] } | null> {
  const found = await findLiveSession(db, key);
  if (!found?.endedAt) return null;
  const { members } = found;
  const tallies = await selectLiveTallies(db, key);
  const compose = async (round: LiveRound): Promise<EndedLiveQuestion> => {
    const counted = countStoredTallies(tallies.filter(({ roundNo }) => roundNo === round.no));
    const release = await releases.get(db, round.releaseId);
    const explained: LiveRound = { ...round, step: "explain", spreadHidden: false, misconceptionShown: false };
    const isSeen = round.step === "explain";
    const over: LiveRound = isSeen ? explained : { ...explained, step: "compare" };
    return {
      screen: composeLiveScreen(release, over, { counted, members }),
      unseen: isSeen ? null : composeLiveExplanation(release, explained),
    };
  };
  return { session: pick(found), questions: await Promise.all(found.rounds.map(compose)) };
}

function pick({ id, startedAt, endedAt, code }: LiveSession): LiveSession {
  return { id, startedAt, endedAt, code };
}
