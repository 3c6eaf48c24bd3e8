/** Helpers that the pages for phones share: which session it is, and which browser. */
import { composeSetCookieHeader, readCookieFromHeader } from "~/accounts/session/cookies";
import { getPhonePage } from "~/cohorts/live/get-phone-page.server";
import { mostHoursOfLiveSession } from "~/cohorts/live/live-session";
import type { PhonePage } from "~/cohorts/live/phone-page";
import { parseLiveCode } from "~/cohorts/live/session-code";
import { composeSessionAndNetworkKey } from "~/cohorts/live/store-live-vote.server";
import type { TooManyTriesRefusal } from "~/platform/rate-limits.server";
import { livePhonePath } from "~/ui/addresses";
import type { CookieName } from "~/ui/cookies";
import type { RequestContext } from "~/web/context.server";
import { tooManyTriesResponse } from "~/web/responses/too-many.server";

const cookie: CookieName = "live";

/** Returns the hash that stands for this browser in the session with this code, or null if it has not joined it. */
export function readLiveVoter(request: Request, { liveVoters }: RequestContext, code: string): Buffer | null {
  return liveVoters.read(code, readCookieFromHeader(request.headers.get("cookie"), cookie));
}

type PhoneVisit =
  | { state: "open"; code: string; page: PhonePage; voter: Buffer | null }
  /** `over`: this browser was in a session with this code, which has ended. */
  | { state: "over" | "unknown" };

/**
 * Returns the session that a phone asks for. A browser that is new in it gets a cookie, but takes no place before it votes. The code is looked
 * up first: only codes that don't exist count for the address, so that somebody who guesses does not stop a class behind the same address.
 * @throws a 429 response after too many unknown codes, or if very many new browsers of one address ask for one session at once
 */
export async function visitLiveSession(
  request: Request,
  context: RequestContext,
  typed: string | undefined,
): Promise<PhoneVisit> {
  const { pool, releases, limits, clientAddress } = context;
  const code = parseLiveCode(typed ?? "");
  if (code === null) return { state: "unknown" };
  const voter = readLiveVoter(request, context, code);
  const page = await getPhonePage(pool, releases, { code, voter, now: context.now() });
  if (!page) {
    if (voter) return { state: "over" };
    requireTry(await limits.consume("live-code-address", clientAddress));
    return { state: "unknown" };
  }
  if (!voter) await join(context, code, page.sessionId);
  return { state: "open", code, page, voter };
}

async function join(context: RequestContext, code: string, sessionId: string): Promise<void> {
  const { limits, clientAddress, liveVoters, config, setCookies } = context;
  requireTry(await limits.consume("live-join", composeSessionAndNetworkKey(sessionId, clientAddress)));
  const seconds = mostHoursOfLiveSession * 3600;
  const options = { seconds, secure: config.secureCookies, path: livePhonePath(code) };
  setCookies.push(composeSetCookieHeader(cookie, liveVoters.issue(code), options));
}

function requireTry(limit: { ok: true } | TooManyTriesRefusal): void {
  if (!limit.ok) throw tooManyTriesResponse(limit.retryAfterSeconds);
}
