import { createHash } from "node:crypto";

/** Returns the first `length` hex digits of the SHA-256 of a text. */
export function computeSha256OfText(value: string, length = 64): string {
  return createHash("sha256").update(value).digest("hex").slice(0, length);
}

export function computeSha256OfBytes(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Returns JSON in which the keys of objects are sorted, so that equal data gives equal text. */
export function stringifyWithSortedKeys(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
