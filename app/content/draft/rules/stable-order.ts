/** Orders things by a hash of their text, so that the order tells nothing and is the same each time. */

export function orderByHash<T>(things: readonly T[], textOf: (thing: T) => string, seed = ""): T[] {
  const keyed = things.map((thing) => ({ thing, text: textOf(thing), hash: hashText(`${seed}\n${textOf(thing)}`) }));
  return keyed.sort((a, b) => a.hash - b.hash || (a.text < b.text ? -1 : 1)).map(({ thing }) => thing);
}

/**
 * Returns a 32-bit hash of a text: FNV-1a, with a last mixing step, because of near texts the first bits would be near too.
 *
 * Sources: G. Fowler, L. C. Noll, K.-P. Vo, The FNV Non-Cryptographic Hash Algorithm; A. Appleby, MurmurHash3 (the mixing step, fmix32).
 */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
