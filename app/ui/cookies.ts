/** Every cookie of this site. A test compares the list with the cookies that are set, and the privacy page shows it. */
export const cookieNames = ["session", "device", "guest", "locale", "theme"] as const;
export type CookieName = (typeof cookieNames)[number];
