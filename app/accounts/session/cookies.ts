/** Cookies as headers hold them: read and written by hono. */
import { parse, serialize } from "hono/utils/cookie";

/** Returns the value of one cookie of a Cookie header, or null when it is absent or empty. What can't be decoded comes as it was sent. */
export function readCookie(header: string | null, name: string): string | null {
  const cookies = parse(header ?? "", name);
  // `parse` returns a plain object: a name such as "valueOf" would find what every object has.
  return (Object.hasOwn(cookies, name) && cookies[name]) || null;
}

interface CookieOptions {
  /** How long a browser keeps it; 0 removes it. */
  seconds: number;
  /** Tells whether the site is served by HTTPS. */
  secure: boolean;
  path?: string;
}

/** Returns a `Set-Cookie` value: sent to this site only, and to no script. */
export function writeCookie(name: string, value: string, { seconds, secure, path = "/" }: CookieOptions): string {
  return serialize(name, value, { path, maxAge: seconds, httpOnly: true, secure, sameSite: "Lax" });
}
