/** The only file that knows Lucia. Sessions of guests and accounts alike; the database holds hashes of tokens only. */
import { createHash } from "node:crypto";
import { type Adapter, generateIdFromEntropySize, Lucia, TimeSpan } from "lucia";
import type { Db } from "~/platform/database/database.server";
import { newId } from "~/platform/ids";
import type { Locale } from "~/platform/locale";
import { readCookie } from "./cookies";
import {
  deleteSession,
  findSession,
  insertGuestWithSession,
  insertSession,
  type SessionRow,
  utcDay,
} from "./sessions.sql.server";
import type { Viewer } from "./viewer";

export interface SessionStore {
  /** One statement. `setCookie`: renewed or blank cookie to send, null when nothing changes. A malformed cookie is no session. */
  read(db: Db, cookieHeader: string | null, now: Date): Promise<{ viewer: Viewer | null; setCookie: string | null }>;
  /** Starts a session for a learner; `device` is a short description from the user agent. Returns the cookie to set. */
  start(db: Db, input: { learnerId: string; device: string; now: Date }): Promise<string>;
  /** Makes a guest learner with a session, in one statement. */
  startGuest(
    db: Db,
    input: { device: string; locale: Locale; now: Date },
  ): Promise<{ learnerId: string; setCookie: string }>;
  /** Ends the session that the cookie names; returns the blank cookie. */
  end(db: Db, cookieHeader: string | null): Promise<string>;
  /** The token that the cookie carries, whether or not it is a session; to keep a guest's for the question at log-in. */
  tokenOf(cookieHeader: string | null): string | null;
  /** The viewer behind a token that did not come in the session cookie. */
  readToken(db: Db, token: string, now: Date): Promise<Viewer | null>;
  /** Ends the session of a token. */
  endToken(db: Db, token: string): Promise<void>;
}

const dayMs = 86_400_000;
/** Without use. */
export const idleSessionDays = 30;
/** However much it is used. */
export const longestSessionDays = 90;

const hashToken = (token: string) => createHash("sha256").update(token).digest();
const newToken = () => generateIdFromEntropySize(25);

declare module "lucia" {
  interface Register {
    Lucia: ReturnType<typeof createLucia>;
    DatabaseUserAttributes: Omit<Viewer, "learnerId" | "sessionId">;
    DatabaseSessionAttributes: { publicId: string; renewed: boolean };
  }
}

export function createSessionStore({ secure }: { secure: boolean }): SessionStore {
  const cookieName = secure ? "__Host-session" : "session";
  // Lucia's adapter is told neither which connection to use nor what time it is, so it is made for one call.
  const lucia = (db: Db, now: Date) => createLucia(hashedAdapter(db, now), cookieName, secure);
  const cookies = createLucia(hashedAdapter(null as never, new Date(0)), cookieName, secure);
  const cookieOf = (token: string) => cookies.createSessionCookie(token).serialize();
  const blankCookie = () => cookies.createBlankSessionCookie().serialize();

  const store: SessionStore = {
    tokenOf: (cookieHeader) => readCookie(cookieHeader, cookieName),

    async read(db, cookieHeader, now) {
      const token = store.tokenOf(cookieHeader);
      if (!token) return { viewer: null, setCookie: null };
      const { user, session } = await lucia(db, now).validateSession(token);
      if (!user) return { viewer: null, setCookie: blankCookie() };
      return { viewer: viewerOf(user, session.publicId), setCookie: session.renewed ? cookieOf(token) : null };
    },

    async readToken(db, token, now) {
      const { user, session } = await lucia(db, now).validateSession(token);
      return user ? viewerOf(user, session.publicId) : null;
    },

    async start(db, { learnerId, device, now }) {
      const token = newToken();
      await insertSession(db, { learnerId, ...newRow(token, device, now) });
      return cookieOf(token);
    },

    async startGuest(db, { device, locale, now }) {
      const token = newToken();
      const learnerId = newId(now);
      await insertGuestWithSession(db, { learnerId, locale, ...newRow(token, device, now) });
      return { learnerId, setCookie: cookieOf(token) };
    },

    async end(db, cookieHeader) {
      const token = store.tokenOf(cookieHeader);
      if (token) await store.endToken(db, token);
      return blankCookie();
    },

    endToken: (db, token) => lucia(db, new Date()).invalidateSession(token),
  };
  return store;
}

function newRow(token: string, device: string, now: Date) {
  return {
    tokenHash: hashToken(token),
    publicId: newId(now),
    device,
    now,
    expiresAt: new Date(now.getTime() + idleSessionDays * dayMs),
  };
}

function viewerOf(user: Omit<Viewer, "learnerId" | "sessionId"> & { id: string }, sessionId: string): Viewer {
  const { id, kind, name, email, roles, locale } = user;
  return { learnerId: id, kind, name, email, roles, locale, sessionId };
}

function createLucia(adapter: Adapter, cookieName: string, secure: boolean) {
  return new Lucia(adapter, {
    sessionExpiresIn: new TimeSpan(idleSessionDays, "d"),
    sessionCookie: { name: cookieName, attributes: { secure, sameSite: "lax", path: "/" } },
    getUserAttributes: (attributes) => attributes,
    getSessionAttributes: (attributes) => attributes,
  });
}

/**
 * Lucia keeps the token as it is and asks twice; this adapter keeps its hash, and one statement judges the session by
 * the clock that was passed in, brings the viewer and renews at most once a day. Lucia itself looks at the clock of
 * the machine, so what is left of a session is told as a distance from there.
 */
function hashedAdapter(db: Db, now: Date): Adapter {
  const notHere = () => Promise.reject(new Error("Sessions are listed and ended by their public id."));
  return {
    async getSessionAndUser(token) {
      const row = await findSession(db, {
        tokenHash: hashToken(token),
        now,
        today: utcDay(now),
        idleMs: idleSessionDays * dayMs,
        longestMs: longestSessionDays * dayMs,
      });
      return row ? [sessionOf(row, token, now), userOf(row)] : [null, null];
    },
    // Renewed by the statement above already.
    updateSessionExpiration: () => Promise.resolve(),
    async deleteSession(token) {
      await deleteSession(db, hashToken(token));
    },
    setSession: notHere,
    getUserSessions: notHere,
    deleteUserSessions: notHere,
    deleteExpiredSessions: notHere,
  };
}

function sessionOf(row: SessionRow, token: string, now: Date) {
  const left = row.expiresAt.getTime() - now.getTime();
  return {
    id: token,
    userId: row.learnerId,
    expiresAt: new Date(Date.now() + left),
    attributes: { publicId: row.publicId, renewed: row.renewed },
  };
}

function userOf({ learnerId, kind, locale, name, email, roles }: SessionRow) {
  return { id: learnerId, attributes: { kind, locale, name, email, roles } };
}
