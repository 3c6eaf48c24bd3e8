/**
 * Calculates 95 % confidence intervals by bootstrapping: a figure is calculated again for many random samples, each drawn from the same
 * learners. The same seed gives the same interval.
 */

import { createRandomUint32Generator, drawWholeNumberBelow } from "~/questions/choices/shuffle";

export interface ConfidenceInterval {
  low: number;
  high: number;
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
  const random = createRandomUint32Generator(seed);
  const kinds = counts.flatMap((count, kind) => Array<number>(count).fill(kind));
  const found: number[][] = measure([...counts]).map(() => []);
  for (let done = 0; done < draws && kinds.length > 1; done++) {
    const again = counts.map(() => 0);
    for (let each = 0; each < kinds.length; each++) {
      const kind = kinds[drawWholeNumberBelow(kinds.length, random)] ?? 0;
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
