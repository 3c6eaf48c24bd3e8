/** Every cookie that this site sets. A test compares the list with what is really set, and the privacy page shows it. */
export const cookieNames = ["session", "device", "guest", "locale", "theme"] as const;
export type CookieName = (typeof cookieNames)[number];
