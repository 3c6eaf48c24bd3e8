/**
 * Random numbers that can be repeated: the same seed gives the same numbers on every machine and in later versions. The seed is hashed to
 * 128 bits (cyrb128), which start the generator sfc32. This is no cryptography, and need not be: an order never depends on the right
 * answer, so it reveals nothing.
 */

export type RandomUint32Generator = () => number;

/** Returns a seed: the hash of these texts, as 32 hexadecimal digits. `("a", "bc")` and `("ab", "c")` give different seeds. */
export function hashTextsToSeed(...parts: string[]): string {
  return hash128(parts.map((part) => `${part.length}:${part}`).join(""))
    .map((word) => word.toString(16).padStart(8, "0"))
    .join("");
}

/** Returns a function that gives the next random whole number of this seed, from 0 to 2^32 - 1, each time it is called. */
export function createRandomUint32Generator(seed: string): RandomUint32Generator {
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
export function shuffle<T>(items: readonly T[], random: RandomUint32Generator): T[] {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = drawWholeNumberBelow(last + 1, random);
    [result[last], result[other]] = [result[other] as T, result[last] as T];
  }
  return result;
}

/**
 * Returns a random whole number below `limit`. The highest numbers that `random` gives are skipped if they fill no whole range of `limit`,
 * because `%` alone would then prefer low results.
 */
export function drawWholeNumberBelow(limit: number, random: RandomUint32Generator): number {
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
