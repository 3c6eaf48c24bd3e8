import { createHash, randomBytes } from "node:crypto";

/** Returns the first `length` hex digits of the SHA-256 of a text. */
export function computeSha256OfText(value: string, length = 64): string {
  return createHash("sha256").update(value).digest("hex").slice(0, length);
}

export function computeSha256OfBytes(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Returns a new secret token for an address, such as a link in a mail: 256 random bits, in characters that an address may contain. */
export function createToken(): string {
  return randomBytes(32).toString("base64url");
}

/** Returns the hash of a secret token. The database stores only the hash, so that a copy of the database opens nothing. */
export function hashToken(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

/** Returns JSON in which the keys of objects are sorted, so that equal data gives equal text. */
export function stringifyWithSortedKeys(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
