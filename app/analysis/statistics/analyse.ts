/** Figures of a lesson's first rounds, each with how sure it is. */
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

/** Null where the data give no figure; so is the interval. */
export interface FigureWithInterval {
  value: number | null;
  interval: ConfidenceInterval | null;
}

export interface QuestionAnalysis {
  questionId: string;
  revision: string;
  n: number;
  figures: Record<QuestionFigure, FigureWithInterval>;
  /** Option id -> how many chose it; an option that nobody chose is absent. */
  chosen: Record<string, number>;
}

export interface LessonAnalysis {
  n: number;
  /** Scored questions: what mean, median, SD and standard error are out of. */
  questionCount: number;
  figures: Record<TestFigure, FigureWithInterval>;
  questions: QuestionAnalysis[];
}

/**
 * @param seed the same gives the same intervals
 * @param draws resamples; 0 leaves the intervals out
 * @param pause awaited between resamples, so that a server goes on answering
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
