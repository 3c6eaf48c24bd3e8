import type { Db } from "~/platform/database/database.server";
import { computeRateLimitNetwork } from "~/platform/network";
import type { RateLimiter, TooManyTriesRefusal } from "~/platform/rate-limits.server";
import { mostHoursOfLiveSession } from "./live-session";
import { findSessionOfVoter, upsertLiveVote } from "./live-votes.sql.server";
import type { LiveVote } from "./steps";

/** More options than any question has. */
const mostOptions = 50;

interface LiveVoteInput {
  code: string;
  /** The hash of the cookie of a browser. */
  voter: Buffer;
  roundNo: number;
  vote: LiveVote;
  /** The ids of the chosen options. */
  options: readonly string[];
  /** The network address of the browser, for limits only. */
  clientAddress: string;
  limits: RateLimiter;
  now: Date;
}

type LiveVoteOutcome = { ok: true } | { ok: false; reason: "empty" | "closed" } | TooManyTriesRefusal;

/**
 * Stores the vote of a browser. With its first vote it takes a place in the session, of which an address has many; a later vote replaces it until the trainer closes the vote. `closed`: that vote is not open, or does not
 * have these options.
 */
export async function storeLiveVote(db: Db, input: LiveVoteInput): Promise<LiveVoteOutcome> {
  const { code, voter, roundNo, vote, clientAddress, limits, now } = input;
  const since = startOfOpenLiveSessions(now);
  const options = [...new Set(input.options)].sort();
  if (options.length > mostOptions) return { ok: false, reason: "closed" };
  if (options.length === 0) return { ok: false, reason: "empty" };
  const limit = await limits.consume("live-vote", voter.toString("base64url"));
  if (!limit.ok) return limit;
  const session = await findSessionOfVoter(db, { code, voter, since });
  if (!session) return { ok: false, reason: "closed" };
  if (!session.hasVoted) {
    const place = await limits.consume("live-place", composeSessionAndNetworkKey(session.sessionId, clientAddress));
    if (!place.ok) return place;
  }
  const stored = await upsertLiveVote(db, { code, voter, roundNo, vote, options, since });
  return stored ? { ok: true } : { ok: false, reason: "closed" };
}

/** Returns the key by which the browsers of one network in one session are counted. */
export function composeSessionAndNetworkKey(sessionId: string, clientAddress: string): string {
  return `${sessionId} ${computeRateLimitNetwork(clientAddress)}`;
}

/** Sessions that began before this moment are over, also if the job has not ended them yet. */
export function startOfOpenLiveSessions(now: Date): Date {
  return new Date(now.getTime() - mostHoursOfLiveSession * 3_600_000);
}
