/**
 * Reproducible random numbers: the same seed gives the same order on every machine and in later versions. The text is hashed to 128 bits
 * (cyrb128), which are the state of the generator sfc32 (passes PractRand). This is not cryptography: no order depends on the key, so an
 * order reveals nothing.
 */

export type Random = () => number;

/** Returns the hash of the parts, as 32 hexadecimal digits. `("a", "bc")` and `("ab", "c")` give different hashes. */
export function seedFrom(...parts: string[]): string {
  return hash128(parts.map((part) => `${part.length}:${part}`).join(""))
    .map((word) => word.toString(16).padStart(8, "0"))
    .join("");
}

/** Creates a generator of whole numbers from 0 to 2^32 - 1. */
export function randomFrom(seed: string): Random {
  let [a, b, c, d] = hash128(seed);
  const next = () => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return t >>> 0;
  };
  for (let round = 0; round < 12; round += 1) next();
  return next;
}

/** Returns a new array in random order. Every order is equally likely (Fisher-Yates). */
export function shuffle<T>(items: readonly T[], random: Random): T[] {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = below(last + 1, random);
    [result[last], result[other]] = [result[other] as T, result[last] as T];
  }
  return result;
}

/**
 * Returns a whole number below `limit`. Repeats if the number is in the incomplete last range of 2^32, because `%` alone would prefer low
 * numbers.
 */
function below(limit: number, random: Random): number {
  const even = 2 ** 32 - (2 ** 32 % limit);
  let drawn = random();
  while (drawn >= even) drawn = random();
  return drawn % limit;
}

function hash128(text: string): [number, number, number, number] {
  let h1 = 1779033703;
  let h2 = 3144134277;
  let h3 = 1013904242;
  let h4 = 2773480762;
  for (let i = 0; i < text.length; i += 1) {
    const k = text.charCodeAt(i);
    h1 = h2 ^ Math.imul(h1 ^ k, 597399067);
    h2 = h3 ^ Math.imul(h2 ^ k, 2869860233);
    h3 = h4 ^ Math.imul(h3 ^ k, 951274213);
    h4 = h1 ^ Math.imul(h4 ^ k, 2716044179);
  }
  h1 = Math.imul(h3 ^ (h1 >>> 18), 597399067);
  h2 = Math.imul(h4 ^ (h2 >>> 22), 2869860233);
  h3 = Math.imul(h1 ^ (h3 >>> 17), 951274213);
  h4 = Math.imul(h2 ^ (h4 >>> 19), 2716044179);
  return [(h1 ^ h2 ^ h3 ^ h4) >>> 0, (h2 ^ h1) >>> 0, (h3 ^ h1) >>> 0, (h4 ^ h1) >>> 0];
}
