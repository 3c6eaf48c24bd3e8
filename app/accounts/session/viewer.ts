import type { Locale } from "~/platform/locale";

export const roles = ["trainer", "author", "reviewer", "administrator"] as const;
export type Role = (typeof roles)[number];

/** The learner who sent a request: a guest, of whom answers are stored, or somebody with an account. A visitor without a session is none. */
export interface Viewer {
  learnerId: string;
  kind: "guest" | "account" | "holder";
  /** Name of the person, or null for a guest. */
  name: string | null;
  email: string | null;
  roles: Role[];
  locale: Locale;
  /** Public id of the session, for the person's list of sessions. Nobody can log in with it. */
  sessionId: string;
}
