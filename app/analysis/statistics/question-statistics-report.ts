/** Makes the report about each question of a lesson that a page shows, from its statistical figures. */
import { listOptions } from "~/questions/options";
import type { QuestionRecord } from "~/questions/table";
import { fewestPeopleInShownNumber } from "../misconceptions/disclosure";
import type { LessonAnalysis, QuestionAnalysis } from "./analyse";
import type { QuestionStatisticsRemark } from "./figures";
import {
  chooseQuestionQualityVerdict,
  fewestAttemptsForVerdict,
  isQuestionEfficiencyDubious,
  type QuestionQualityVerdict,
} from "./question-quality-verdict";

/** If a smaller share of people than this chooses a wrong option, the option is called idle. */
const workingShare = 0.05;

export interface OptionStatisticsReport {
  id: string;
  text: string;
  correct: boolean;
  /** Name of the misconception that a wrong option shows, or null. */
  misconception: string | null;
  /** Share of people who chose the option, among all who answered, 0 to 1. It is null if one to four people chose it. */
  share: number | null;
  /** Whether the option is wrong and hardly anybody chose it. */
  idle: boolean;
}

/** Figures that a page may show: without the choices, because even those of everybody may be of one to four people. */
export type QuestionFigures = Pick<QuestionAnalysis, "n" | "rounds" | "figures">;
export type LessonFigures = Pick<LessonAnalysis, "n" | "figures">;

export interface QuestionStatisticsReport {
  questionId: string;
  /** The number of the place in its lesson, and of the question among the variants of the place, from 1. */
  number: number;
  variant: number;
  /** Whether the figures come from first rounds or, for a later variant, from the rounds after them. */
  rounds: QuestionAnalysis["rounds"];
  stem: string;
  /** Figures of the population, or null if the population is too small to show figures. */
  population: QuestionFigures | null;
  all: QuestionFigures | null;
  /** The verdict, or null for a later variant: without a discrimination there is none. */
  verdict: QuestionQualityVerdict | null;
  /** Whether the verdict (or for a later variant the remarks) rests on the figures of the population or on those of all learners. */
  basis: "population" | "all";
  remarks: QuestionStatisticsRemark[];
  /**
   * The options of the question, with the share of all learners who chose each one. The choices of the population alone are never shown,
   * because those of few people are private. It is empty if the question has no options, or if too few learners are outside the population.
   */
  options: OptionStatisticsReport[];
}

export interface LessonStatisticsReport {
  /** A report about each scored question of the lesson, in order: all variants of each place. */
  questions: QuestionStatisticsReport[];
  /** The figures of the lesson as a whole. `population` is null if the population is too small to show figures. `all`: of all learners. */
  round: { population: LessonFigures | null; all: LessonFigures | null };
}

interface LessonStatisticsReportInput {
  /** The variants of each place of the lesson. */
  places: readonly (readonly QuestionRecord[])[];
  population: LessonAnalysis;
  all: LessonAnalysis | null;
  /** Names of the misconceptions of the current release, by key. */
  misconceptions: ReadonlyMap<string, string>;
}

/** Returns the report about a lesson that a page may show: it has no figures of a population that is too small to show them. */
export function composeLessonStatisticsReport(input: LessonStatisticsReportInput): LessonStatisticsReport {
  const { population, all } = input;
  const figuresOf = ({ n, figures }: LessonAnalysis): LessonFigures => ({ n, figures });
  const shown = population.n >= fewestPeopleInShownNumber ? figuresOf(population) : null;
  return {
    questions: composeQuestionStatisticsReports(input),
    round: { population: shown, all: all && figuresOf(all) },
  };
}

const withoutChoices = ({ n, rounds, figures }: QuestionAnalysis): QuestionFigures => ({ n, rounds, figures });

function composeQuestionStatisticsReports({
  places,
  population,
  all,
  misconceptions,
}: LessonStatisticsReportInput): QuestionStatisticsReport[] {
  return population.questions.flatMap((own) => {
    const number = places.findIndex((variants) => variants.some(({ id }) => id === own.questionId)) + 1;
    const variants = places[number - 1] ?? [];
    const variant = variants.findIndex(({ id }) => id === own.questionId) + 1;
    const record = variants[variant - 1];
    if (!record) return [];
    const whole = all?.questions.find(({ questionId }) => questionId === own.questionId) ?? null;
    const shown = own.n >= fewestPeopleInShownNumber ? withoutChoices(own) : null;
    // If the population is too small for a verdict, the verdict rests on the figures of all learners.
    const basis = own.n < fewestAttemptsForVerdict && whole ? "all" : "population";
    const judged = basis === "all" && whole ? whole : own;
    const discrimination = judged.figures.discrimination.value;
    const verdict = own.rounds === "first" ? chooseQuestionQualityVerdict({ n: judged.n, discrimination }) : null;
    const options = reportOptions(record, whole, misconceptions, own.n);
    return [
      {
        questionId: own.questionId,
        number,
        variant,
        rounds: own.rounds,
        stem: record.stemText,
        population: shown,
        all: whole && withoutChoices(whole),
        verdict,
        basis,
        remarks: judged.n < fewestAttemptsForVerdict ? [] : remarksOn(judged, options),
        options,
      },
    ];
  });
}

function remarksOn({ n, figures }: QuestionAnalysis, options: OptionStatisticsReport[]): QuestionStatisticsRemark[] {
  const facility = figures.facility.value;
  const remarks: QuestionStatisticsRemark[] = [];
  if (isQuestionEfficiencyDubious({ n, efficiency: figures.efficiency.value })) remarks.push("dubious");
  if (facility !== null && facility < 0.3) remarks.push("very-hard");
  if (facility !== null && facility > 0.95) remarks.push("very-easy");
  if (options.some(({ idle }) => idle)) remarks.push("idle-option");
  return remarks;
}

function reportOptions(
  record: QuestionRecord,
  all: QuestionAnalysis | null,
  misconceptions: ReadonlyMap<string, string>,
  populationSize: number,
): OptionStatisticsReport[] {
  // If hardly anybody is outside the population, the choices of all learners would reveal those of the population.
  if (!all || all.n - populationSize < fewestAttemptsForVerdict) return [];
  return listOptions(record).map(({ id, text, correct, misconception }) => {
    const chosen = all.chosen[id] ?? 0;
    const name = misconception ? (misconceptions.get(misconception) ?? null) : null;
    const share = chosen > 0 && chosen < fewestPeopleInShownNumber ? null : chosen / all.n;
    return { id, text, correct, misconception: name, share, idle: !correct && chosen / all.n < workingShare };
  });
}

/** Returns whether a question should be reviewed first: its key may be wrong, able learners often get it wrong, or it is very hard. */
export function questionNeedsReview({
  verdict,
  remarks,
}: Pick<QuestionStatisticsReport, "verdict" | "remarks">): boolean {
  return verdict === "look" || verdict === "weak" || remarks.includes("dubious") || remarks.includes("very-hard");
}

/** Returns a summary of a lesson: the results of the population, and the number of questions to review. */
export function summariseLessonAnalysis({
  lesson,
  ...analysed
}: Omit<LessonStatisticsReportInput, "misconceptions"> & { lesson: { id: string; number: number; short: string } }) {
  const { population } = analysed;
  const shown = population.n >= fewestPeopleInShownNumber;
  const questions = composeQuestionStatisticsReports({ ...analysed, misconceptions: new Map() });
  const { value, interval } = population.figures.mean;
  return {
    id: lesson.id,
    number: lesson.number,
    short: lesson.short,
    n: shown ? population.n : null,
    mean: shown ? value : null,
    interval: shown ? interval : null,
    questionCount: population.questionCount,
    /** Number of questions to review, or null if no question has a verdict yet. */
    toLook: questions.every(({ verdict }) => verdict === null || verdict === "too-few")
      ? null
      : questions.filter(questionNeedsReview).length,
  };
}
