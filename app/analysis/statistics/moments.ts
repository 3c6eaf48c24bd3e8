/**
 * Mean, variance and other basic figures of marks, for the statistics of questions. The marks are a sample, so sums are divided by n - 1.
 * `counts` says how often each value occurs (once by default). Equal rows are stored once, so that a figure over twenty thousand learners
 * costs no more than over a hundred.
 */

/** A variance below this is only a rounding error, so nothing may be divided by it. */
export const varianceRoundingError = 1e-12;

export type ValueCounts = readonly number[];

/** Returns how many values there are, where each one counts as often as it occurs. */
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

/** Returns the highest covariance that these values could have: that of the sorted `xs` and the sorted `ys`, paired in this order. */
export function highestCovariance(xs: readonly number[], ys: readonly number[], counts?: ValueCounts): number | null {
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

/** Returns each different value once, in ascending order, with the number of times that it occurs. A value with count 0 is left out. */
function sortValues(values: readonly number[], counts: ValueCounts | undefined): { value: number; count: number }[] {
  const found = new Map<number, number>();
  for (const [at, value] of values.entries()) {
    const count = counts ? (counts[at] ?? 0) : 1;
    if (count > 0) found.set(value, (found.get(value) ?? 0) + count);
  }
  return [...found].map(([value, count]) => ({ value, count })).sort((a, b) => a.value - b.value);
}

/** Returns `above` divided by `below`. Returns null if one of the two is null, or if `below` is negative or only a rounding error. */
export function ratio(above: number | null, below: number | null): number | null {
  return above === null || below === null || below < varianceRoundingError ? null : above / below;
}

/**
 * Returns skewness and kurtosis, calculated from unbiased k-statistics: k3 / k2^1.5 (null for fewer than three values) and k4 / k2^2 (null
 * for fewer than four).
 */
export function skewnessAndKurtosis(
  values: readonly number[],
  counts?: ValueCounts,
): { skewness: number | null; kurtosis: number | null } {
  const n = countValues(values, counts);
  const mean = meanOf(values, counts);
  const k2 = variance(values, counts);
  if (mean === null || k2 === null || k2 < varianceRoundingError) return { skewness: null, kurtosis: null };
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
  /** Returns the value at a position of the sorted values, counted from 0. */
  const valueAt = (place: number) => {
    let seen = 0;
    return sorted.find(({ count }) => {
      seen += count;
      return place < seen;
    })?.value;
  };
  return size === 0 ? null : ((valueAt(Math.ceil(size / 2) - 1) ?? 0) + (valueAt(Math.floor(size / 2)) ?? 0)) / 2;
}
