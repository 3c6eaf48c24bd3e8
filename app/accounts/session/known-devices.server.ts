/**
 * Known devices: browsers in which somebody logged in to an account before. A cookie proves this by a signature over the account, its
 * device generation (a number that changes when the account forgets its devices), a random id and the time. The cookie gives no access, but
 * wrong passwords from a known device are counted separately. So nobody can lock the owner out by trying wrong passwords elsewhere.
 */
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { Db } from "~/platform/database/database.server";
import { findKnownDeviceCookieVersion, invalidateKnownDevices } from "../identity/accounts.sql.server";
import { composeSetCookieHeader, readCookieFromHeader } from "./cookies";

export const knownDeviceDays = 180;
/**
 * How many accounts the cookie of one browser remembers: the last five that logged in. Some computers, such as those of a school, are
 * shared.
 */
const mostAccounts = 5;

interface Asking {
  cookieHeader: string | null;
  learnerId: string;
  now: Date;
}

export interface KnownDeviceCookieStore {
  /** Returns the id by which this browser's wrong passwords are counted, or null if nobody has logged in to the account with it. */
  find(db: Db, asking: Asking): Promise<string | null>;
  /** Makes this browser a known device of the account. Call it after each log-in. Returns the device cookie to set. */
  remember(db: Db, asking: Asking): Promise<string>;
  /** Returns a `Set-Cookie` value that deletes the device cookie. */
  forget(): string;
}

/** Makes an account forget all its known devices: their cookies are no longer valid. */
export async function forgetKnownDevices(db: Db, learnerId: string): Promise<void> {
  await invalidateKnownDevices(db, learnerId);
}

/**
 * Returns the functions that find, remember and forget known devices. `key`: the site's secret for signing device cookies, so that every
 * process recognises the same devices.
 */
export function createKnownDeviceCookieStore({
  secure,
  key,
}: {
  secure: boolean;
  key: Buffer;
}): KnownDeviceCookieStore {
  const name = secure ? "__Host-device" : "device";
  const marksOf = (cookieHeader: string | null) =>
    (readCookieFromHeader(cookieHeader, name) ?? "").split("~").slice(0, mostAccounts).filter(Boolean);
  return {
    async find(db, { cookieHeader, ...asking }) {
      const marks = marksOf(cookieHeader);
      if (marks.length === 0) return null;
      const sign = await signerFor(db, key, asking.learnerId);
      return marks.map((mark) => idOf(mark, sign, asking.now)).find((id) => id !== null) ?? null;
    },
    async remember(db, { cookieHeader, ...asking }) {
      const sign = await signerFor(db, key, asking.learnerId);
      const others = marksOf(cookieHeader).filter((mark) => idOf(mark, sign, asking.now) === null);
      const said = `${randomBytes(12).toString("base64url")}.${Math.floor(asking.now.getTime() / 1000)}`;
      const marks = [`${said}.${sign(said)}`, ...others].slice(0, mostAccounts).join("~");
      return composeSetCookieHeader(name, marks, { seconds: knownDeviceDays * 86_400, secure });
    },
    forget: () => composeSetCookieHeader(name, "", { seconds: 0, secure }),
  };
}

/**
 * Returns a function that signs a text for one account with its device generation, a number that changes when the account forgets its
 * devices. The cookie does not contain the account, so a person who has the cookie can't tell whose it is.
 */
async function signerFor(db: Db, key: Buffer, learnerId: string) {
  const generation = await findKnownDeviceCookieVersion(db, learnerId);
  return (said: string) => createHmac("sha256", key).update(`${learnerId} ${generation} ${said}`).digest("base64url");
}

function idOf(mark: string, sign: (said: string) => string, now: Date): string | null {
  const [, id, seconds, signature = ""] = /^([\w-]{16})\.(\d{1,12})\.([\w-]{43})$/.exec(mark) ?? [];
  if (id === undefined || now.getTime() / 1000 - Number(seconds) > knownDeviceDays * 86_400) return null;
  const expected = sign(`${id}.${seconds}`);
  return timingSafeEqual(Buffer.from(signature), Buffer.from(expected)) ? id : null;
}
