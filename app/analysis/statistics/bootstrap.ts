/**
 * Calculates 95 % confidence intervals by bootstrapping: a figure is calculated again for many random samples, each drawn from the same
 * learners. The same seed gives the same interval.
 */

export interface ConfidenceInterval {
  low: number;
  high: number;
}

/**
 * Returns a function that returns random numbers from 0 to 1. The same seed gives the same numbers on every machine: Mulberry32, started
 * from an FNV-1a hash. Not for secrets.
 */
function drawerOf(seed: string): () => number {
  let state = 2166136261;
  for (const letter of seed) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 16777619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Returns a confidence interval for each figure that `measure` returns, or null if most random samples give no figure.
 * @param counts how many learners have the same marks, for each different row of marks; `measure` gets the counts of a random sample
 * @param pause awaited after every random sample, so that a server can answer other requests
 */
export async function bootstrapConfidenceIntervals(
  counts: readonly number[],
  measure: (counts: number[]) => (number | null)[],
  { seed, draws = 1000, pause }: { seed: string; draws?: number; pause: () => Promise<void> },
): Promise<(ConfidenceInterval | null)[]> {
  const draw = drawerOf(seed);
  const kinds = counts.flatMap((count, kind) => Array<number>(count).fill(kind));
  const found: number[][] = measure([...counts]).map(() => []);
  for (let done = 0; done < draws && kinds.length > 1; done++) {
    const again = counts.map(() => 0);
    for (let each = 0; each < kinds.length; each++) {
      const kind = kinds[Math.floor(draw() * kinds.length)] ?? 0;
      again[kind] = (again[kind] ?? 0) + 1;
    }
    for (const [index, value] of measure(again).entries()) if (value !== null) found[index]?.push(value);
    await pause();
  }
  return found.map((values) => {
    if (values.length === 0 || values.length < draws / 2) return null;
    values.sort((a, b) => a - b);
    const at = (share: number) => values[Math.round(share * (values.length - 1))] as number;
    return { low: at(0.025), high: at(0.975) };
  });
}
