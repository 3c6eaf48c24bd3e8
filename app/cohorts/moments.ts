/** Pure: sums over marks that the statistics of questions are made of. Sample values: divided by n - 1. */

/** Below this a variance is rounding noise, and dividing by it would give nonsense. */
const nothing = 1e-12;

export function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function covariance(xs: readonly number[], ys: readonly number[]): number | null {
  const meanX = meanOf(xs);
  const meanY = meanOf(ys);
  if (meanX === null || meanY === null || xs.length < 2) return null;
  return xs.reduce((sum, x, i) => sum + (x - meanX) * ((ys[i] ?? 0) - meanY), 0) / (xs.length - 1);
}

export function variance(values: readonly number[]): number | null {
  return covariance(values, values);
}

/** Null where there is nothing to divide, or where the divisor is no more than rounding. */
export function ratio(above: number | null, below: number | null): number | null {
  return above === null || below === null || below < nothing ? null : above / below;
}

/** Unbiased k-statistics: skewness k3 / k2^1.5 from three values on, kurtosis k4 / k2^2 from four on. */
export function shapeOf(values: readonly number[]): { skewness: number | null; kurtosis: number | null } {
  const n = values.length;
  const mean = meanOf(values);
  const k2 = variance(values);
  if (mean === null || k2 === null || k2 < nothing) return { skewness: null, kurtosis: null };
  const moment = (power: number) => values.reduce((sum, value) => sum + (value - mean) ** power, 0) / n;
  const k3 = (n * n * moment(3)) / ((n - 1) * (n - 2));
  const k4 = (n * n * ((n + 1) * moment(4) - 3 * (n - 1) * moment(2) ** 2)) / ((n - 1) * (n - 2) * (n - 3));
  return { skewness: n > 2 ? k3 / k2 ** 1.5 : null, kurtosis: n > 3 ? k4 / k2 ** 2 : null };
}

export function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return meanOf(sorted.slice(Math.ceil(half) - 1, Math.floor(half) + 1));
}
