/** Reads and writes cookies as text of HTTP headers, with the library hono. */
import { parse, serialize } from "hono/utils/cookie";

/**
 * Returns the value of one cookie in a `Cookie` header, or null if the cookie is absent or empty. A value that can't be decoded is returned
 * as it was sent.
 */
export function readCookieFromHeader(header: string | null, name: string): string | null {
  const cookies = parse(header ?? "", name);
  // `parse` returns a plain object. Without this check, the cookie name "valueOf" would find a method that every object has.
  return (Object.hasOwn(cookies, name) && cookies[name]) || null;
}

interface CookieOptions {
  /** How many seconds a browser keeps the cookie; 0 deletes the cookie. */
  seconds: number;
  /** Whether the site is served by HTTPS; the browser then sends the cookie by HTTPS only. */
  secure: boolean;
  path?: string;
}

/** Returns the value of a `Set-Cookie` header. The browser sends this cookie to this site only, and scripts in pages can't read it. */
export function composeSetCookieHeader(
  name: string,
  value: string,
  { seconds, secure, path = "/" }: CookieOptions,
): string {
  return serialize(name, value, { path, maxAge: seconds, httpOnly: true, secure, sameSite: "Lax" });
}
