import type { Locale } from "~/platform/locale";

export const roles = ["trainer", "author", "reviewer", "administrator"] as const;
export type Role = (typeof roles)[number];

/** The person behind a request. */
export interface Viewer {
  learnerId: string;
  kind: "guest" | "account" | "holder";
  /** It is null for a guest. */
  name: string | null;
  email: string | null;
  roles: Role[];
  locale: Locale;
  /** Public id of the session, for the list of sessions. It can't be used to log in. */
  sessionId: string;
}
