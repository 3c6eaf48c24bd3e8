/**
 * Pure: statistics of questions and of a test over first attempts. The formulas are those that Moodle publishes in the
 * documentation of its quiz statistics. A figure that the data cannot give is null, never NaN.
 */
import { covariance, meanOf, medianOf, ratio, shapeOf, variance } from "./moments";

/** A row a learner, a column a question; marks from 0 to 1. */
export type Marks = readonly (readonly number[])[];

export interface QuestionStatistics {
  n: number;
  /** Mean mark over the highest mark. */
  facility: number | null;
  sd: number | null;
  /** 100 cov(x, o) / sqrt(var x var o): x the mark, o the total of the other questions. */
  discrimination: number | null;
  /** 100 cov(x, o) / cov(sorted x, sorted o): the discrimination as a share of what these marks allow. */
  efficiency: number | null;
  /** 100 sqrt(cov(x, total)) / the sum of that over all questions; none when the covariance is negative. */
  effectiveWeight: number | null;
}

export interface TestStatistics {
  n: number;
  mean: number | null;
  median: number | null;
  sd: number | null;
  skewness: number | null;
  kurtosis: number | null;
  /** 100 p/(p-1) (1 - sum var(x) / var(total)), p the number of questions. */
  consistency: number | null;
  /** 100 sqrt(1 - consistency / 100). */
  errorRatio: number | null;
  /** Error ratio x SD / 100. */
  standardError: number | null;
}

const totalOf = (row: readonly number[]) => row.reduce((sum, mark) => sum + mark, 0);
const columnOf = (marks: Marks, index: number) => marks.map((row) => row[index] ?? 0);
const rootOf = (value: number | null) => (value === null || value < 0 ? null : Math.sqrt(value));
const ascending = (values: readonly number[]) => [...values].sort((a, b) => a - b);
const hundred = (value: number | null) => (value === null ? null : 100 * value);

/** In the order of the columns. */
export function questionStatistics(marks: Marks): QuestionStatistics[] {
  const totals = marks.map(totalOf);
  const columns = (marks[0] ?? []).map((_, index) => columnOf(marks, index));
  const weights = columns.map((column) => rootOf(covariance(column, totals)));
  const allWeights = weights.reduce<number>((sum, weight) => sum + (weight ?? 0), 0);
  return columns.map((x, index) => {
    const rest = totals.map((total, row) => total - (x[row] ?? 0));
    const together = covariance(x, rest);
    const most = covariance(ascending(x), ascending(rest));
    return {
      n: marks.length,
      facility: meanOf(x),
      sd: rootOf(variance(x)),
      discrimination: hundred(ratio(together, rootOf((variance(x) ?? 0) * (variance(rest) ?? 0)))),
      efficiency: hundred(ratio(together, most)),
      effectiveWeight: hundred(ratio(weights[index] ?? null, allWeights)),
    };
  });
}

export function testStatistics(marks: Marks): TestStatistics {
  const totals = marks.map(totalOf);
  const questions = marks[0]?.length ?? 0;
  const sd = rootOf(variance(totals));
  const spread = (marks[0] ?? []).reduce((sum, _, index) => sum + (variance(columnOf(marks, index)) ?? 0), 0);
  const unshared = ratio(spread, variance(totals));
  const consistency =
    questions < 2 || unshared === null ? null : ((100 * questions) / (questions - 1)) * (1 - unshared);
  const errorRatio = consistency === null ? null : 100 * Math.sqrt(Math.max(0, 1 - consistency / 100));
  return {
    n: marks.length,
    mean: meanOf(totals),
    median: medianOf(totals),
    sd,
    ...shapeOf(totals),
    consistency,
    errorRatio,
    standardError: errorRatio === null || sd === null ? null : (errorRatio * sd) / 100,
  };
}
