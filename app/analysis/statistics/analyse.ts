/** Calculates statistical figures about a lesson from its learners' first answers, with confidence intervals. */
import { bootstrapConfidenceIntervals, type ConfidenceInterval } from "./bootstrap";
import {
  type LessonFigureName,
  laterRoundFigureNames,
  lessonFigureNames,
  type QuestionFigureName,
  questionFigureNames,
} from "./figures";
import type { FirstAnswerMarksAndChoices } from "./first-answer-collector";
import {
  calculateLessonStatistics,
  calculateQuestionStatistics,
  type LessonStatistics,
  mergeLearnersWithEqualMarks,
  type QuestionStatistics,
  selectRowsWithAllMarks,
} from "./statistics";

/** A statistical figure with its confidence interval. If the data is not enough for the figure, `value` and `interval` are null. */
export interface FigureWithConfidenceInterval {
  value: number | null;
  interval: ConfidenceInterval | null;
}

export interface QuestionAnalysis {
  questionId: string;
  revision: string;
  /**
   * Which rounds the figures come from: first rounds or, for a later variant of a place, first answers in the rounds after them. In a later
   * round the learner has read explanations, and other learners got other questions. So figures of later rounds compare nothing: they have a
   * facility and an SD only.
   */
  rounds: "first" | "later";
  n: number;
  /** How many of them did not get the whole mark; null in rows that were stored before it was counted. */
  missed: number | null;
  figures: Record<QuestionFigureName, FigureWithConfidenceInterval>;
  /** How many people chose each option, by the id of the option. An option that nobody chose is absent. */
  chosen: Record<string, number>;
}

export interface LessonAnalysis {
  /** The number of first rounds that asked every place of the lesson. */
  n: number;
  /** The number of scored places, each worth one point. So no total score, and no figure about total scores, is higher. */
  questionCount: number;
  figures: Record<LessonFigureName, FigureWithConfidenceInterval>;
  /** All scored questions of the lesson, in the order of its page: the variants of each place, the one of first rounds first. */
  questions: QuestionAnalysis[];
}

const noFigure: FigureWithConfidenceInterval = { value: null, interval: null };

interface AnalysisOptions {
  seed: string;
  draws?: number;
  pause: () => Promise<void>;
}

/**
 * Returns the figures of a lesson and of each of its questions, from the marks of all learners.
 * @param seed text from which random numbers are made; the same text gives the same intervals
 * @param draws number of random samples for the intervals; 0 for no intervals
 * @param pause awaited after each random sample, so that a server can answer other requests
 */
export async function analyseFirstAnswersOfLesson(
  { questions, firstVariants, marks, laterMarks, chosen }: FirstAnswerMarksAndChoices,
  { seed, draws = 1000, pause }: AnalysisOptions,
): Promise<LessonAnalysis> {
  const { rows, counts } = mergeLearnersWithEqualMarks(marks);
  const width = firstVariants.length;
  const measure = (drawn: number[]) =>
    flatten(calculateQuestionStatistics(rows, drawn, width), calculateLessonStatistics(rows, drawn));
  const values = measure(counts);
  const intervals = await bootstrapConfidenceIntervals(counts, measure, { seed, draws, pause });
  // `values` and `intervals` first have the figures of each question, then those of the lesson.
  const figure = (at: number): FigureWithConfidenceInterval => ({
    value: values[at] ?? null,
    interval: intervals[at] ?? null,
  });
  const per = questionFigureNames.length;
  const analysed: QuestionAnalysis[] = [];
  for (const question of questions) {
    const { id: questionId, revision } = question;
    const own = { questionId, revision, chosen: Object.fromEntries(chosen.get(questionId) ?? []) };
    const column = firstVariants.indexOf(question);
    if (column >= 0) {
      const given = marks.flatMap((row) => row[column] ?? []);
      const figures = named(questionFigureNames, (at) => figure(column * per + at));
      analysed.push({ ...own, rounds: "first", n: given.length, missed: countMissed(given), figures });
    } else {
      const later = laterMarks.get(questionId) ?? [];
      const figures = await analyseLaterMarks(later, { seed: `${seed}/${questionId}`, draws, pause });
      analysed.push({ ...own, rounds: "later", n: later.length, missed: countMissed(later), figures });
    }
  }
  return {
    n: selectRowsWithAllMarks(marks).rows.length,
    questionCount: width,
    figures: named(lessonFigureNames, (at) => figure(width * per + at)),
    questions: analysed,
  };
}

const countMissed = (marks: readonly number[]) => marks.filter((mark) => mark < 1).length;

/** Returns the figures of a question from its marks in later rounds. */
async function analyseLaterMarks(
  marks: readonly number[],
  options: AnalysisOptions,
): Promise<QuestionAnalysis["figures"]> {
  const { rows, counts } = mergeLearnersWithEqualMarks(marks.map((mark) => [mark]));
  const measure = (drawn: number[]) => {
    const [statistics] = calculateQuestionStatistics(rows, drawn, 1);
    return laterRoundFigureNames.map((name) => statistics?.[name] ?? null);
  };
  const values = measure(counts);
  const intervals = await bootstrapConfidenceIntervals(counts, measure, options);
  const figures = named(questionFigureNames, () => noFigure);
  for (const [at, name] of laterRoundFigureNames.entries())
    figures[name] = { value: values[at] ?? null, interval: intervals[at] ?? null };
  return figures;
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
