import { readCookieFromHeader } from "~/accounts/session/cookies";

export const themeNames = ["light", "dark", "system"] as const;
export type Theme = (typeof themeNames)[number];

function isTheme(value: unknown): value is Theme {
  return themeNames.some((theme) => theme === value);
}

/** Returns the theme in a Cookie header, or `system` (the theme of the reader's own device) if there is none. */
export function readTheme(cookieHeader: string | null): Theme {
  const value = readCookieFromHeader(cookieHeader, "theme");
  return isTheme(value) ? value : "system";
}
