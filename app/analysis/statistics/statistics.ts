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
 * question, with a mark from 0 to 1, or null if the learner was not asked the question.
 */
export type MarkRows = readonly (readonly (number | null)[])[];

export interface QuestionStatistics {
  n: number;
  /** Average mark of the question, divided by the highest possible mark. */
  facility: number | null;
  sd: number | null;
  /**
   * How well the question tells able learners from others: 100 cov(x, o) / sqrt(var x var o). x: marks of the question; o: mean marks of
   * the other questions that the learner was asked. If everybody was asked the same, this equals the figure over totals.
   */
  discrimination: number | null;
  /** Discrimination as a share of the highest value that these marks allow: 100 cov(x, o) / cov(sorted x, sorted o). */
  efficiency: number | null;
  /**
   * How much the question adds to the differences in mean marks: 100 sqrt(cov(x, mean)), divided by the sum of these roots over all
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

const totalOf = (row: readonly (number | null)[]) => row.reduce<number>((sum, mark) => sum + (mark ?? 0), 0);
const columnOf = (marks: MarkRows, index: number) => marks.map((row) => row[index] ?? 0);
/** Returns the mean of the marks in a row, without that of the question at index `left`. Returns null if there are no such marks. */
const meanOfMarks = (row: readonly (number | null)[], left?: number) => {
  let [sum, asked] = [0, 0];
  for (let at = 0; at < row.length; at++) {
    const mark = row[at];
    if (at === left || mark === null || mark === undefined) continue;
    sum += mark;
    asked += 1;
  }
  return asked === 0 ? null : sum / asked;
};
/** Returns the rows for which `holds`, with their counts. */
const selectRows = (marks: MarkRows, counts: ValueCounts | undefined, holds: (row: MarkRows[number]) => boolean) => {
  const kept = marks.map(holds);
  return { rows: marks.filter((_, at) => kept[at]), counts: counts?.filter((_, at) => kept[at]) };
};
/** Returns the square root of a value, or null for a negative value. A rounding error around zero counts as zero. */
const rootOf = (value: number | null) => {
  if (value === null || value < -varianceRoundingError) return null;
  return value < varianceRoundingError ? 0 : Math.sqrt(value);
};
const hundred = (value: number | null) => (value === null ? null : 100 * value);

/** Returns each different row once, with the number of times that it occurs. */
export function mergeLearnersWithEqualMarks(marks: MarkRows): { rows: (number | null)[][]; counts: number[] } {
  const found = new Map<string, { row: (number | null)[]; count: number }>();
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
 * Returns the statistics of each question over the learners who were asked it, in the order of the columns of `marks`. `questionCount`: the
 * number of columns, which `marks` does not tell if nobody completed a round.
 */
export function calculateQuestionStatistics(
  marks: MarkRows,
  counts?: ValueCounts,
  questionCount = marks[0]?.length ?? 0,
): QuestionStatistics[] {
  const columns = Array.from({ length: questionCount }, (_, index) => {
    const asked = selectRows(marks, counts, (row) => row[index] !== null);
    const x = columnOf(asked.rows, index);
    const means = asked.rows.map((row) => meanOfMarks(row) ?? 0);
    return { index, asked, x, weight: rootOf(covariance(x, means, asked.counts)) };
  });
  const allWeights = columns.reduce<number>((sum, { weight }) => sum + (weight ?? 0), 0);
  return columns.map(({ index, asked, x, weight }) => ({
    n: countValues(x, asked.counts),
    facility: meanOf(x, asked.counts),
    sd: rootOf(variance(x, asked.counts)),
    ...compareWithOthers(asked.rows, asked.counts, index),
    effectiveWeight: hundred(ratio(weight, allWeights)),
  }));
}

/** Compares the marks of a question with those of the other questions, over the learners who were asked it and at least one other. */
function compareWithOthers(
  marks: MarkRows,
  counts: ValueCounts | undefined,
  index: number,
): Pick<QuestionStatistics, "discrimination" | "efficiency"> {
  const both = selectRows(marks, counts, (row) => meanOfMarks(row, index) !== null);
  const x = columnOf(both.rows, index);
  const others = both.rows.map((row) => meanOfMarks(row, index) ?? 0);
  const together = covariance(x, others, both.counts);
  const spread = rootOf((variance(x, both.counts) ?? 0) * (variance(others, both.counts) ?? 0));
  return {
    discrimination: hundred(ratio(together, spread)),
    efficiency: hundred(ratio(together, highestCovariance(x, others, both.counts))),
  };
}

/** Returns the rows of learners who were asked every question: only their totals can be compared. */
export function selectRowsWithAllMarks(marks: MarkRows, counts?: ValueCounts) {
  return selectRows(marks, counts, (row) => !row.includes(null));
}

/** Returns the statistics of a lesson. `all`: a row for each learner; rows that lack a mark are left out. */
export function calculateLessonStatistics(all: MarkRows, allCounts?: ValueCounts): LessonStatistics {
  const { rows: marks, counts } = selectRowsWithAllMarks(all, allCounts);
  const totals = marks.map(totalOf);
  const questions = marks[0]?.length ?? 0;
  const sd = rootOf(variance(totals, counts));
  const spread = (marks[0] ?? []).reduce<number>(
    (sum, _, index) => sum + (variance(columnOf(marks, index), counts) ?? 0),
    0,
  );
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
