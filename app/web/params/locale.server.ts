/** This file chooses the language of a response. */

import { composeSetCookieHeader } from "~/accounts/session/cookies";
import type { Locale } from "~/platform/locale";
import type { RequestContext } from "../context.server";
import { readViewer } from "../guards/viewer.server";
import { localeCookieName, negotiateLocale } from "./locale";

/** Returns the learner's own language. For a visitor it is the choice on this device, or else the language of the browser. */
export async function readLocale(request: Request, context: RequestContext): Promise<Locale> {
  const viewer = await readViewer(request, context);
  return viewer?.locale ?? negotiateLocale(request.headers.get("cookie"), request.headers.get("accept-language"));
}

const yearSeconds = 31_536_000;

/** Returns a cookie that stores the chosen language on this device. */
export function composeLocaleCookie(locale: Locale, secure: boolean): string {
  return composeSetCookieHeader(localeCookieName, locale, { seconds: yearSeconds, secure });
}
