/** Calculates statistical figures about a lesson from its learners' first practice rounds, with confidence intervals. */
import { bootstrapConfidenceIntervals, type ConfidenceInterval } from "./bootstrap";
import { type LessonFigureName, lessonFigureNames, type QuestionFigureName, questionFigureNames } from "./figures";
import type { FirstRoundMarksAndChoices } from "./first-round-collector";
import {
  calculateLessonStatistics,
  calculateQuestionStatistics,
  type LessonStatistics,
  mergeLearnersWithEqualMarks,
  type QuestionStatistics,
} from "./statistics";

/** A statistical figure with its confidence interval. If the data is not enough for the figure, `value` and `interval` are null. */
export interface FigureWithConfidenceInterval {
  value: number | null;
  interval: ConfidenceInterval | null;
}

export interface QuestionAnalysis {
  questionId: string;
  revision: string;
  n: number;
  figures: Record<QuestionFigureName, FigureWithConfidenceInterval>;
  /** How many people chose each option, by the id of the option. An option that nobody chose is absent. */
  chosen: Record<string, number>;
}

export interface LessonAnalysis {
  n: number;
  /** The number of scored questions, each worth one point. So no total score, and no figure about total scores, is higher. */
  questionCount: number;
  figures: Record<LessonFigureName, FigureWithConfidenceInterval>;
  questions: QuestionAnalysis[];
}

/**
 * Returns the figures of a lesson and of each of its questions, from the marks of all learners.
 * @param seed text from which random numbers are made; the same text gives the same intervals
 * @param draws number of random samples for the intervals; 0 for no intervals
 * @param pause awaited after each random sample, so that a server can answer other requests
 */
export async function analyseFirstRoundsOfLesson(
  { questions, marks, chosen }: FirstRoundMarksAndChoices,
  { seed, draws = 1000, pause }: { seed: string; draws?: number; pause: () => Promise<void> },
): Promise<LessonAnalysis> {
  const { rows, counts } = mergeLearnersWithEqualMarks(marks);
  const measure = (drawn: number[]) =>
    flatten(calculateQuestionStatistics(rows, drawn, questions.length), calculateLessonStatistics(rows, drawn));
  const values = measure(counts);
  const intervals = await bootstrapConfidenceIntervals(counts, measure, { seed, draws, pause });
  // `values` and `intervals` first have the figures of each question, then those of the lesson.
  const figure = (at: number): FigureWithConfidenceInterval => ({
    value: values[at] ?? null,
    interval: intervals[at] ?? null,
  });
  const per = questionFigureNames.length;
  return {
    n: marks.length,
    questionCount: questions.length,
    figures: named(lessonFigureNames, (at) => figure(questions.length * per + at)),
    questions: questions.map(({ id, revision }, column) => ({
      questionId: id,
      revision,
      n: marks.length,
      figures: named(questionFigureNames, (at) => figure(column * per + at)),
      chosen: Object.fromEntries(chosen.get(id) ?? []),
    })),
  };
}

function flatten(questions: readonly QuestionStatistics[], test: LessonStatistics): (number | null)[] {
  const figures = questions.flatMap((question) => questionFigureNames.map((name) => question[name]));
  return [...figures, ...lessonFigureNames.map((name) => test[name])];
}

function named<Name extends string>(
  names: readonly Name[],
  of: (at: number) => FigureWithConfidenceInterval,
): Record<Name, FigureWithConfidenceInterval> {
  return Object.fromEntries(names.map((name, at) => [name, of(at)])) as Record<Name, FigureWithConfidenceInterval>;
}
