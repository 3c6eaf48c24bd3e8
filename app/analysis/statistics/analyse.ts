/** Figures of a lesson's first rounds, with confidence intervals. */
import { bootstrapIntervals, type ConfidenceInterval } from "./bootstrap";
import { type QuestionFigure, questionFigureNames, type TestFigure, testFigureNames } from "./figures";
import type { GatheredRounds } from "./gather-rounds";
import {
  mergeEqualRows,
  type QuestionStatistics,
  questionStatistics,
  type TestStatistics,
  testStatistics,
} from "./statistics";

/** `value` is null if the data gives no figure; then `interval` is null too. */
export interface FigureWithInterval {
  value: number | null;
  interval: ConfidenceInterval | null;
}

export interface QuestionAnalysis {
  questionId: string;
  revision: string;
  n: number;
  figures: Record<QuestionFigure, FigureWithInterval>;
  /** For each option: the number of people who chose it. An option that nobody chose is absent. */
  chosen: Record<string, number>;
}

export interface LessonAnalysis {
  n: number;
  /** Number of scored questions, which is the maximum of mean, median, SD and standard error. */
  questionCount: number;
  figures: Record<TestFigure, FigureWithInterval>;
  questions: QuestionAnalysis[];
}

/**
 * @param seed the same seed gives the same intervals
 * @param draws number of resamples; 0 for no intervals
 * @param pause awaited between resamples, so that a server can answer other requests
 */
export async function analyseLessonRounds(
  { questions, marks, chosen }: GatheredRounds,
  { seed, draws = 1000, pause }: { seed: string; draws?: number; pause: () => Promise<void> },
): Promise<LessonAnalysis> {
  const { rows, counts } = mergeEqualRows(marks);
  const measure = (drawn: number[]) => flatten(questionStatistics(rows, drawn), testStatistics(rows, drawn));
  const values = measure(counts);
  const intervals = await bootstrapIntervals(counts, measure, { seed, draws, pause });
  // Without rows there are no columns to resample.
  const figure = (at: number): FigureWithInterval => ({ value: values[at] ?? null, interval: intervals[at] ?? null });
  const per = questionFigureNames.length;
  return {
    n: marks.length,
    questionCount: questions.length,
    figures: named(testFigureNames, (at) => figure((marks.length === 0 ? 0 : questions.length * per) + at)),
    questions: questions.map(({ id, revision }, column) => ({
      questionId: id,
      revision,
      n: marks.length,
      figures: named(questionFigureNames, (at) =>
        marks.length === 0 ? { value: null, interval: null } : figure(column * per + at),
      ),
      chosen: Object.fromEntries(chosen.get(id) ?? []),
    })),
  };
}

function flatten(questions: readonly QuestionStatistics[], test: TestStatistics): (number | null)[] {
  const figures = questions.flatMap((question) => questionFigureNames.map((name) => question[name]));
  return [...figures, ...testFigureNames.map((name) => test[name])];
}

function named<Name extends string>(
  names: readonly Name[],
  of: (at: number) => FigureWithInterval,
): Record<Name, FigureWithInterval> {
  return Object.fromEntries(names.map((name, at) => [name, of(at)])) as Record<Name, FigureWithInterval>;
}
