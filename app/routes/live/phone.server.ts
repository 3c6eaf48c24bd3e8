/** Helpers that the pages for phones share: which session it is, and which browser. */
import { composeSetCookieHeader, readCookieFromHeader } from "~/accounts/session/cookies";
import { getPhonePage } from "~/cohorts/live/get-phone-page.server";
import { mostHoursOfLiveSession } from "~/cohorts/live/live-session";
import type { PhonePage } from "~/cohorts/live/phone-page";
import { parseLiveCode } from "~/cohorts/live/session-code";
import { takeTryOfEachLimit } from "~/platform/rate-limits.server";
import { livePhonePath } from "~/ui/addresses";
import type { CookieName } from "~/ui/cookies";
import type { RequestContext } from "~/web/context.server";
import { chargeLookupToLimit, tooManyTriesResponse } from "~/web/responses/too-many.server";

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
 * Returns the session that a phone asks for. A browser that is new in it joins, and gets a cookie. Codes that don't exist count for the
 * address, but not for a browser that is in the session, so that guesses of one person don't stop a class.
 * @throws a 429 response after too many unknown codes, or too many new browsers
 */
export async function visitLiveSession(
  request: Request,
  context: RequestContext,
  typed: string | undefined,
): Promise<PhoneVisit> {
  const code = parseLiveCode(typed ?? "");
  if (code === null) return { state: "unknown" };
  const voter = readLiveVoter(request, context, code);
  const tries = voter ? null : await chargeLookupToLimit(context, "live-code-address");
  const page = await getPhonePage(context.pool, context.releases, { code, voter, now: context.now() });
  if (!page) return { state: voter ? "over" : "unknown" };
  await tries?.giveBack();
  if (!voter) await join(context, code, page.sessionId);
  return { state: "open", code, page, voter };
}

async function join(context: RequestContext, code: string, sessionId: string): Promise<void> {
  const { limits, clientAddress, liveVoters, config, setCookies } = context;
  const ofAddress = ["live-join-address", clientAddress] as const;
  const limit = await takeTryOfEachLimit(limits, ofAddress, ["live-join-session", sessionId]);
  if (!limit.ok) throw tooManyTriesResponse(limit.retryAfterSeconds);
  const seconds = mostHoursOfLiveSession * 3600;
  const options = { seconds, secure: config.secureCookies, path: livePhonePath(code) };
  setCookies.push(composeSetCookieHeader(cookie, liveVoters.issue(code), options));
}
