import type { Db } from "~/platform/database.server";

export const roles = ["trainer", "author", "reviewer", "administrator"] as const;
export type Role = (typeof roles)[number];

/** Who a request comes from. */
export interface Viewer {
  learnerId: string;
  kind: "guest" | "account" | "holder";
  /** Null for a guest. */
  name: string | null;
  email: string | null;
  roles: Role[];
  locale: "nl" | "en";
  /** Public id of the session: for the list of own sessions, useless as a credential. */
  sessionId: string;
}

export interface SessionStore {
  /** One statement. `setCookie`: renewed or blank cookie to send, null when nothing changes. A malformed cookie is no session. */
  read(db: Db, cookieHeader: string | null, now: Date): Promise<{ viewer: Viewer | null; setCookie: string | null }>;
  /** Starts a session for a learner; `device` is a short description from the user agent. Returns the cookie to set. */
  start(db: Db, input: { learnerId: string; device: string; now: Date }): Promise<string>;
  /** Makes a guest learner with a session, in one statement. */
  startGuest(db: Db, input: { device: string; now: Date }): Promise<{ learnerId: string; setCookie: string }>;
  /** Ends the session that the cookie names; returns the blank cookie. */
  end(db: Db, cookieHeader: string | null): Promise<string>;
}
