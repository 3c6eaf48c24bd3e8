/**
 * A browser in which a guest worked keeps the guest's session in a cookie of its own while an account is logged in. The account can take the
 * work over at any moment, and logging out gives the browser the guest's session back. So no answer to a question, and no closed page, takes
 * a guest's work away.
 */
import { composeSetCookieHeader, readCookieFromHeader } from "~/accounts/session/cookies";
import { idleSessionDays } from "~/accounts/session/session-periods";
import type { RequestContext } from "~/web/context.server";

const cookieName = "guest";
const daySeconds = 86_400;

/** The guest whose session a browser keeps while an account is logged in. */
interface HeldGuest {
  guestId: string;
  token: string;
}

/** Returns the guest that this browser keeps, or null if there is none, or none whose session is still valid. */
export async function findHeldGuest(request: Request, context: RequestContext): Promise<HeldGuest | null> {
  const token = readCookieFromHeader(request.headers.get("cookie"), cookieName);
  const viewer = token ? await context.sessions.readToken(context.pool, token, context.now()) : null;
  // The token may have become that of an account: the guest registered in another browser, or somebody forged the cookie.
  return token && viewer?.kind === "guest" ? { token, guestId: viewer.learnerId } : null;
}

function setHeldGuestCookie(context: RequestContext, token: string, seconds: number): void {
  const secure = context.config.secureCookies;
  context.setCookies.push(composeSetCookieHeader(cookieName, token, { seconds, secure }));
}

/** Keeps a guest's session in this browser for as long as a session lasts without use. */
export function holdGuest(context: RequestContext, token: string): void {
  setHeldGuestCookie(context, token, idleSessionDays * daySeconds);
}

export function removeHeldGuest(context: RequestContext): void {
  setHeldGuestCookie(context, "", 0);
}

/** Ends the session of this browser. If the browser keeps a guest, it has the guest's session again. */
export async function endSessionAndReturnToGuest(request: Request, context: RequestContext): Promise<void> {
  const guest = await findHeldGuest(request, context);
  const blankCookie = await context.sessions.end(context.pool, request.headers.get("cookie"));
  context.setCookies.push(guest ? context.sessions.cookieOf(guest.token) : blankCookie);
  removeHeldGuest(context);
}

/**
 * Headers of the answer that ends a session: the browser drops the pages that it kept of this site, so that Back does not show them to the next
 * person, also without a script. Browsers do it only on a secure connection and on the own machine. What was typed and kept as a draft stays.
 */
export const dropKeptPages = { "Clear-Site-Data": '"cache"' };
