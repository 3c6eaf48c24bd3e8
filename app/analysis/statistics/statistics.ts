/**
 * Statistics of questions and of a lesson, over learners' first attempts, by the formulas in Moodle's documentation of its quiz statistics.
 * A figure that can't be calculated from the data is null, never NaN.
 */
import {
  countValues,
  covariance,
  highestCovariance,
  meanOf,
  medianOf,
  ratio,
  skewnessAndKurtosis,
  type ValueCounts,
  variance,
  varianceRoundingError,
} from "./moments";

/**
 * A row for each learner, or for several learners with equal marks (see `mergeLearnersWithEqualMarks`). It has a column for each
 * question, with a mark from 0 to 1.
 */
export type MarkRows = readonly (readonly number[])[];

export interface QuestionStatistics {
  n: number;
  /** Average mark of the question, divided by the highest possible mark. */
  facility: number | null;
  sd: number | null;
  /**
   * How well the question tells able learners from others: 100 cov(x, o) / sqrt(var x var o). x: marks of the question; o: totals of the
   * other questions.
   */
  discrimination: number | null;
  /** Discrimination as a share of the highest value that these marks allow: 100 cov(x, o) / cov(sorted x, sorted o). */
  efficiency: number | null;
  /**
   * How much the question adds to the differences in total marks: 100 sqrt(cov(x, total)), divided by the sum of these roots over all
   * questions. It is null if the covariance is negative.
   */
  effectiveWeight: number | null;
}

export interface LessonStatistics {
  mean: number | null;
  median: number | null;
  sd: number | null;
  skewness: number | null;
  kurtosis: number | null;
  /**
   * How well the questions measure the same thing (Cronbach's alpha): 100 p/(p-1) (1 - sum var(x) / var(total)), p the number of questions.
   */
  consistency: number | null;
  /** How much of the SD of the total marks is due to chance: 100 sqrt(1 - consistency / 100). */
  errorRatio: number | null;
  /** By how much a total mark varies by chance: error ratio x SD / 100. */
  standardError: number | null;
}

const totalOf = (row: readonly number[]) => row.reduce((sum, mark) => sum + mark, 0);
const columnOf = (marks: MarkRows, index: number) => marks.map((row) => row[index] ?? 0);
/** Returns the square root of a value, or null for a negative value. A rounding error around zero counts as zero. */
const rootOf = (value: number | null) => {
  if (value === null || value < -varianceRoundingError) return null;
  return value < varianceRoundingError ? 0 : Math.sqrt(value);
};
const hundred = (value: number | null) => (value === null ? null : 100 * value);

/** Returns each different row once, with the number of times that it occurs. */
export function mergeLearnersWithEqualMarks(marks: MarkRows): { rows: number[][]; counts: number[] } {
  const found = new Map<string, { row: number[]; count: number }>();
  for (const row of marks) {
    const key = row.join(" ");
    const known = found.get(key);
    if (known) known.count += 1;
    else found.set(key, { row: [...row], count: 1 });
  }
  const all = [...found.values()];
  return { rows: all.map(({ row }) => row), counts: all.map(({ count }) => count) };
}

/**
 * Returns the statistics of each question, in the order of the columns of `marks`. `questionCount`: the number of columns, which `marks`
 * does not tell if nobody completed a round.
 */
export function calculateQuestionStatistics(
  marks: MarkRows,
  counts?: ValueCounts,
  questionCount = marks[0]?.length ?? 0,
): QuestionStatistics[] {
  const totals = marks.map(totalOf);
  const columns = Array.from({ length: questionCount }, (_, index) => columnOf(marks, index));
  const weights = columns.map((column) => rootOf(covariance(column, totals, counts)));
  const allWeights = weights.reduce<number>((sum, weight) => sum + (weight ?? 0), 0);
  return columns.map((x, index) => {
    const rest = totals.map((total, row) => total - (x[row] ?? 0));
    const together = covariance(x, rest, counts);
    const spread = rootOf((variance(x, counts) ?? 0) * (variance(rest, counts) ?? 0));
    return {
      n: countValues(marks, counts),
      facility: meanOf(x, counts),
      sd: rootOf(variance(x, counts)),
      discrimination: hundred(ratio(together, spread)),
      efficiency: hundred(ratio(together, highestCovariance(x, rest, counts))),
      effectiveWeight: hundred(ratio(weights[index] ?? null, allWeights)),
    };
  });
}

export function calculateLessonStatistics(marks: MarkRows, counts?: ValueCounts): LessonStatistics {
  const totals = marks.map(totalOf);
  const questions = marks[0]?.length ?? 0;
  const sd = rootOf(variance(totals, counts));
  const spread = (marks[0] ?? []).reduce((sum, _, index) => sum + (variance(columnOf(marks, index), counts) ?? 0), 0);
  const unshared = ratio(spread, variance(totals, counts));
  const consistency =
    questions < 2 || unshared === null ? null : ((100 * questions) / (questions - 1)) * (1 - unshared);
  const errorRatio = consistency === null ? null : 100 * Math.sqrt(Math.max(0, 1 - consistency / 100));
  return {
    mean: meanOf(totals, counts),
    median: medianOf(totals, counts),
    sd,
    ...skewnessAndKurtosis(totals, counts),
    consistency,
    errorRatio,
    standardError: errorRatio === null || sd === null ? null : (errorRatio * sd) / 100,
  };
}
