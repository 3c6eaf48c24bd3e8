/**
 * The names of all cookies of this site. A test compares them with the cookies that the site really sets, and the privacy page shows them.
 */
export const cookieNames = ["session", "device", "guest", "locale", "theme", "passed", "live"] as const;
export type CookieName = (typeof cookieNames)[number];
