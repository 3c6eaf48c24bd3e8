/**
 * Numbers that differ by less than this count as equal. Scores are sums of fractions, which a floating-point number stores only
 * approximately (0.1 + 0.7 is less than 0.8). A real difference between two scores is never that small.
 */
const tolerance = 1e-9;

/**
 * Returns whether `value` is at least `bound`, apart from the inaccuracy of floating-point numbers. The value is not rounded up: 0.7999999
 * does not reach 0.8.
 */
export function isAtLeastWithTolerance(value: number, bound: number): boolean {
  return value > bound - tolerance;
}

/** A score above this is the full score of 1, apart from the inaccuracy of floating-point numbers. For SQL. */
export const fullScoreBound = 1 - tolerance;

/**
 * Rounds a score that can pass down to a number of decimals, so that nobody is shown a score that they did not reach. With one decimal, 0.799 becomes 0.7, and
 * 0.1 + 0.7 becomes 0.8.
 */
export function roundDown(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.floor(value * scale + tolerance) / scale;
}
