/**
 * Pure: sums over marks that the statistics of questions are made of. Sample values: divided by n - 1. `counts` tells how often each value
 * occurs (once, unless told): equal rows are kept once, so that a figure over twenty thousand learners costs no more than over a hundred.
 */

/** Below this a variance is rounding noise, and dividing by it would give nonsense. */
export const varianceNoise = 1e-12;

export type Counts = readonly number[];

/** How many values there are, all occurrences counted. */
export function countValues(values: readonly unknown[], counts?: Counts): number {
  return counts ? counts.reduce((sum, count) => sum + count, 0) : values.length;
}

function sumOf(values: readonly number[], counts: Counts | undefined): number {
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += (values[at] ?? 0) * (counts ? (counts[at] ?? 0) : 1);
  return sum;
}

export function meanOf(values: readonly number[], counts?: Counts): number | null {
  const size = countValues(values, counts);
  return size === 0 ? null : sumOf(values, counts) / size;
}

export function covariance(xs: readonly number[], ys: readonly number[], counts?: Counts): number | null {
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

export function variance(values: readonly number[], counts?: Counts): number | null {
  return covariance(values, values, counts);
}

/** The highest covariance that these values allow: both sorted, then taken in pairs. */
export function sortedCovariance(xs: readonly number[], ys: readonly number[], counts?: Counts): number | null {
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

/** Each value once, ascending, with how often it occurs; what never occurs is left out. */
function sortValues(values: readonly number[], counts: Counts | undefined): { value: number; count: number }[] {
  const found = new Map<number, number>();
  for (const [at, value] of values.entries()) {
    const count = counts ? (counts[at] ?? 0) : 1;
    if (count > 0) found.set(value, (found.get(value) ?? 0) + count);
  }
  return [...found].map(([value, count]) => ({ value, count })).sort((a, b) => a.value - b.value);
}

/** Null where there is nothing to divide, or where the divisor is no more than rounding. */
export function ratio(above: number | null, below: number | null): number | null {
  return above === null || below === null || below < varianceNoise ? null : above / below;
}

/** Unbiased k-statistics: skewness k3 / k2^1.5 from three values on, kurtosis k4 / k2^2 from four on. */
export function skewnessAndKurtosis(
  values: readonly number[],
  counts?: Counts,
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

export function medianOf(values: readonly number[], counts?: Counts): number | null {
  const sorted = sortValues(values, counts);
  const size = countValues(values, counts);
  /** The value in this place, from 0. */
  const valueAt = (place: number) => {
    let seen = 0;
    return sorted.find(({ count }) => {
      seen += count;
      return place < seen;
    })?.value;
  };
  return size === 0 ? null : ((valueAt(Math.ceil(size / 2) - 1) ?? 0) + (valueAt(Math.floor(size / 2)) ?? 0)) / 2;
}
