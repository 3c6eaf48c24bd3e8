/**
 * Comparing and rounding numbers that are sums of fractions, such as scores. Floats hold most fractions only nearly (0.1 + 0.7 is less
 * than 0.8), so what differs by less than this counts as equal. A real difference is never that small: it is at least one part of one
 * question.
 */
const tolerance = 1e-9;

/** Returns whether `value` is at least `bound`. Nothing is rounded up: 0.7999999 does not reach 0.8. */
export function isAtLeast(value: number, bound: number): boolean {
  return value > bound - tolerance;
}

/** Rounds down to so many decimals: what somebody did not reach is not shown. 0.799 is 0.7 in one, and 0.1 + 0.7 is 0.8. */
export function roundDown(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.floor(value * scale + tolerance) / scale;
}
