/**
 * A cookie from the answer that passes a lesson to the page after its redirect, so that this page, and no later one, shows the moment. It
 * decides only how the page looks: whoever forges it sees their own passed lesson move.
 */
import { composeSetCookieHeader, readCookieFromHeader } from "~/accounts/session/cookies";
import type { CookieName } from "~/ui/cookies";
import type { RequestContext } from "~/web/context.server";
import type { LessonAddress } from "~/web/params/lesson-address";

const cookie: CookieName = "passed";

/** Lets the next page of the lesson show that the lesson was just passed. */
export function setFreshPassCookie(context: RequestContext, address: LessonAddress): void {
  addCookie(context, address, "1", 60);
}

/** Returns whether the page may show that the lesson was just passed, and clears the cookie. */
export function takeFreshPassCookie(request: Request, context: RequestContext, address: LessonAddress): boolean {
  const isSet = readCookieFromHeader(request.headers.get("cookie"), cookie) !== null;
  if (isSet) addCookie(context, address, "", 0);
  return isSet;
}

function addCookie(context: RequestContext, { path }: LessonAddress, value: string, seconds: number): void {
  const { secureCookies: secure } = context.config;
  context.setCookies.push(composeSetCookieHeader(cookie, value, { seconds, secure, path }));
}
