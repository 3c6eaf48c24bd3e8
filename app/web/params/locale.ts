/** This file chooses the language of a request without a learner. It is pure: it reads only its arguments. */
import { parseAccept } from "hono/utils/accept";
import { readCookieFromHeader } from "~/accounts/session/cookies";
import { defaultLocale, isLocale, type Locale } from "~/platform/locale";

export const localeCookieName = "locale";

/** Returns the language that was chosen on this device, or else the best language of the browser, or else Dutch. */
export function negotiateLocale(cookieHeader: string | null, acceptLanguage: string | null): Locale {
  const chosen = readCookieFromHeader(cookieHeader, localeCookieName);
  return isLocale(chosen) ? chosen : chooseAcceptedLocale(acceptLanguage);
}

/** Returns the best language of an Accept-Language header, by weight and then by order: `de, en-GB;q=0.8` is English. */
export function chooseAcceptedLocale(header: string | null): Locale {
  // No browser sends a tenth of this length. A longer header is cut, so that it does not take long to parse.
  for (const { type, q } of parseAccept((header ?? "").slice(0, 1000))) {
    const language = type.split("-")[0]?.toLowerCase();
    if (q > 0 && isLocale(language)) return language;
  }
  return defaultLocale;
}
