/** Sessions of guests and accounts. No other file imports the library Lucia. The database stores only hashes of session tokens. */
import { type Adapter, generateIdFromEntropySize, Lucia, TimeSpan } from "lucia";
import type { Db } from "~/platform/database/database.server";
import { hashToken } from "~/platform/hash.server";
import { newId } from "~/platform/ids";
import type { Locale } from "~/platform/locale";
import { readCookieFromHeader } from "./cookies";
import { idleSessionDays, longestSessionDays } from "./session-periods";
import {
  deleteSession,
  findAndRenewSession,
  insertGuestWithSession,
  insertSession,
  type SessionWithViewer,
  utcDay,
} from "./sessions.sql.server";
import type { Viewer } from "./viewer";

export interface SessionStore {
  /**
   * Returns the viewer of the session in the cookie, by one SQL statement. `setCookie`: a renewed cookie to send, or a blank one if the
   * session is not valid, or null if the browser keeps its cookie.
   */
  read(db: Db, cookieHeader: string | null, now: Date): Promise<{ viewer: Viewer | null; setCookie: string | null }>;
  /** Starts a session for a learner. `device`: a short description made from the user agent. Returns the session cookie to set. */
  start(db: Db, input: { learnerId: string; device: string; now: Date }): Promise<string>;
  /** Creates a guest with a session, by one SQL statement. */
  startGuest(
    db: Db,
    input: { device: string; locale: Locale; now: Date },
  ): Promise<{ learnerId: string; setCookie: string }>;
  /** Ends the session in the cookie, and returns a blank cookie that replaces it. */
  end(db: Db, cookieHeader: string | null): Promise<string>;
  /** Returns the session token in the cookie, even if it is not valid. A log-in uses it to keep a guest's session for a while. */
  tokenOf(cookieHeader: string | null): string | null;
  /** Returns the viewer of a session token that is not in the session cookie, such as that of the guest before a log-in. */
  readToken(db: Db, token: string, now: Date): Promise<Viewer | null>;
  endToken(db: Db, token: string): Promise<void>;
  /** Returns the session cookie for a token, to give a browser back the session of a guest. It does not check the token. */
  cookieOf(token: string): string;
}

const dayMs = 86_400_000;

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
  // Lucia does not pass a database connection or a time to its adapter, so each call gets an adapter of its own.
  const lucia = (db: Db, now: Date) => createLucia(hashedAdapter(db, now), cookieName, secure);
  const cookies = createLucia(hashedAdapter(null as never, new Date(0)), cookieName, secure);
  const cookieOf = (token: string) => cookies.createSessionCookie(token).serialize();
  const blankCookie = () => cookies.createBlankSessionCookie().serialize();

  const store: SessionStore = {
    tokenOf: (cookieHeader) => readCookieFromHeader(cookieHeader, cookieName),

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

    cookieOf,

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
 * Returns the adapter through which Lucia reads and ends sessions. Lucia would store the token itself and send two queries. This adapter
 * stores a hash; one statement checks the session at the given time, reads the viewer, and renews the session at most once a day. Lucia
 * uses the clock of the machine, so the remaining time is added to that clock.
 */
function hashedAdapter(db: Db, now: Date): Adapter {
  const notHere = () => Promise.reject(new Error("Sessions are listed and ended by their public id."));
  return {
    async getSessionAndUser(token) {
      const row = await findAndRenewSession(db, {
        tokenHash: hashToken(token),
        now,
        today: utcDay(now),
        idleMs: idleSessionDays * dayMs,
        longestMs: longestSessionDays * dayMs,
      });
      return row ? [sessionOf(row, token, now), userOf(row)] : [null, null];
    },
    // Does nothing, because `findAndRenewSession` has already renewed the session.
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

function sessionOf(row: SessionWithViewer, token: string, now: Date) {
  const left = row.expiresAt.getTime() - now.getTime();
  return {
    id: token,
    userId: row.learnerId,
    expiresAt: new Date(Date.now() + left),
    attributes: { publicId: row.publicId, renewed: row.renewed },
  };
}

function userOf({ learnerId, kind, locale, name, email, roles }: SessionWithViewer) {
  return { id: learnerId, attributes: { kind, locale, name, email, roles } };
}
