/**
 * Sums of marks for the statistics of questions. Pure functions. Sample values: divided by n - 1. `counts`: how often each value occurs
 * (once by default). Equal rows are stored once, so that a figure over twenty thousand learners costs no more than over a hundred.
 */

/** A smaller variance is rounding error, and must not be a divisor. */
export const varianceNoise = 1e-12;

export type ValueCounts = readonly number[];

/** Returns the number of values, with their counts. */
export function countValues(values: readonly unknown[], counts?: ValueCounts): number {
  return counts ? counts.reduce((sum, count) => sum + count, 0) : values.length;
}

function sumOf(values: readonly number[], counts: ValueCounts | undefined): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += (values[at] ?? 0) * (counts ? (counts[at] ?? 0) : 1);
  return sum;
}

export function meanOf(values: readonly number[], counts?: ValueCounts): number | null {
  const size = countValues(values, counts);
  return size === 0 ? null : sumOf(values, counts) / size;
}

export function covariance(xs: readonly number[], ys: readonly number[], counts?: ValueCounts): number | null {
  const size = countValues(xs, counts);
  const meanX = meanOf(xs, counts);
  const meanY = meanOf(ys, counts);
  if (meanX === null || meanY === null || size < 2) return null;
  let sum = 0;
  for (let at = 0; at < xs.length; at++) {
    sum += ((xs[at] ?? 0) - meanX) * ((ys[at] ?? 0) - meanY) * (counts ? (counts[at] ?? 0) : 1);
  }
  return sum / (size - 1);
}

export function variance(values: readonly number[], counts?: ValueCounts): number | null {
  return covariance(values, values, counts);
}

/** Returns the highest covariance that these values allow: both lists sorted and paired. */
export function sortedCovariance(xs: readonly number[], ys: readonly number[], counts?: ValueCounts): number | null {
  const [sortedX, sortedY] = [sortValues(xs, counts), sortValues(ys, counts)];
  const pairs: { x: number; y: number; count: number }[] = [];
  let [i, j] = [0, 0];
  let [leftX, leftY] = [sortedX[0]?.count ?? 0, sortedY[0]?.count ?? 0];
  while (i < sortedX.length && j < sortedY.length) {
    const count = Math.min(leftX, leftY);
    pairs.push({ x: sortedX[i]?.value ?? 0, y: sortedY[j]?.value ?? 0, count });
    leftX -= count;
    leftY -= count;
    if (leftX === 0) leftX = sortedX[++i]?.count ?? 0;
    if (leftY === 0) leftY = sortedY[++j]?.count ?? 0;
  }
  return covariance(
    pairs.map(({ x }) => x),
    pairs.map(({ y }) => y),
    pairs.map(({ count }) => count),
  );
}

/** Returns each value once, ascending, with its count. Values that do not occur are left out. */
function sortValues(values: readonly number[], counts: ValueCounts | undefined): { value: number; count: number }[] {
  const found = new Map<number, number>();
  for (const [at, value] of values.entries()) {
    const count = counts ? (counts[at] ?? 0) : 1;
    if (count > 0) found.set(value, (found.get(value) ?? 0) + count);
  }
  return [...found].map(([value, count]) => ({ value, count })).sort((a, b) => a.value - b.value);
}

/** Returns null if there is nothing to divide, or if the divisor is only rounding error. */
export function ratio(above: number | null, below: number | null): number | null {
  return above === null || below === null || below < varianceNoise ? null : above / below;
}

/** Returns unbiased k-statistics: skewness k3 / k2^1.5 from three values on, kurtosis k4 / k2^2 from four values on. */
export function skewnessAndKurtosis(
  values: readonly number[],
  counts?: ValueCounts,
): { skewness: number | null; kurtosis: number | null } {
  const n = countValues(values, counts);
  const mean = meanOf(values, counts);
  const k2 = variance(values, counts);
  if (mean === null || k2 === null || k2 < varianceNoise) return { skewness: null, kurtosis: null };
  const moment = (power: number) =>
    meanOf(
      values.map((value) => (value - mean) ** power),
      counts,
    ) ?? 0;
  const k3 = (n * n * moment(3)) / ((n - 1) * (n - 2));
  const k4 = (n * n * ((n + 1) * moment(4) - 3 * (n - 1) * moment(2) ** 2)) / ((n - 1) * (n - 2) * (n - 3));
  return { skewness: n > 2 ? k3 / k2 ** 1.5 : null, kurtosis: n > 3 ? k4 / k2 ** 2 : null };
}

export function medianOf(values: readonly number[], counts?: ValueCounts): number | null {
  const sorted = sortValues(values, counts);
  const size = countValues(values, counts);
  /** The value at this position, from 0. */
  const valueAt = (place: number) => {
    let seen = 0;
    return sorted.find(({ count }) => {
      seen += count;
      return place < seen;
    })?.value;
  };
  return size === 0 ? null : ((valueAt(Math.ceil(size / 2) - 1) ?? 0) + (valueAt(Math.floor(size / 2)) ?? 0)) / 2;
}
