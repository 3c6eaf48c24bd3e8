/**
 * The cookie with which a browser votes in a live session: a random id, signed together with the code of the session. The signature is made
 * when a browser joins, which is limited by its address, so that nobody can make up any number of browsers. It names no person.
 */
import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";

export interface LiveVoterTokens {
  /** Returns the value of a new cookie for the session with this code. */
  issue(code: string): string;
  /** Returns the hash that is stored for a browser with this cookie, or null if the cookie is not one for this code. */
  read(code: string, cookie: string | null): Buffer | null;
}

/** `key`: the site secret `live-voter`, so that every process knows the same cookies. */
export function createLiveVoterTokens(key: Buffer): LiveVoterTokens {
  const sign = (code: string, id: string) => createHmac("sha256", key).update(`${code} ${id}`).digest("base64url");
  return {
    issue(code) {
      const id = randomBytes(16).toString("base64url");
      return `${id}.${sign(code, id)}`;
    },
    read(code, cookie) {
      const [, id = "", signature = ""] = /^([\w-]{22})\.([\w-]{43})$/.exec(cookie ?? "") ?? [];
      const isOurs = timingSafeEqual(Buffer.from(sign(code, id)), Buffer.from(signature.padEnd(43)));
      return isOurs ? createHash("sha256").update(`${code} ${id}`).digest() : null;
    },
  };
}
