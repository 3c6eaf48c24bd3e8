/** What a page shows about each question, from its figures. Pure functions. */
import { listOptions } from "~/questions/options";
import type { QuestionRecord } from "~/questions/table";
import type { LessonAnalysis, QuestionAnalysis } from "./analyse";
import type { QuestionRemark } from "./figures";
import { chooseVerdict, fewestAttemptsForVerdict, isDubious, type Verdict } from "./verdict";

/** A population with fewer people shows no figures. */
export const fewestMembersToShow = 5;
/** An option that a smaller share chooses is idle. */
const workingShare = 0.05;

export interface OptionReport {
  id: string;
  text: string;
  correct: boolean;
  /** The misconception behind a wrong option. */
  misconception: string | null;
  /** Share of all people who answered, 0 to 1, or null if fewer than five people answered. */
  share: number | null;
  /** Tells whether it is wrong and hardly anybody chose it. */
  idle: boolean;
}

export interface QuestionReport {
  questionId: string;
  number: number;
  stem: string;
  /** It is null if the population is too small to show figures. */
  population: QuestionAnalysis | null;
  all: QuestionAnalysis | null;
  verdict: Verdict;
  /** Which figures decide the verdict. */
  basis: "population" | "all";
  remarks: QuestionRemark[];
  /**
   * Over all learners only, because choices in a small population are private. It is empty if the question has no options, or too few
   * people answered.
   */
  options: OptionReport[];
}

export interface ReportInput {
  records: readonly QuestionRecord[];
  population: LessonAnalysis;
  all: LessonAnalysis | null;
  /** Names by key, of the current release. */
  misconceptions: ReadonlyMap<string, string>;
}

/** Returns the scored questions of a lesson, in order. */
export function reportQuestions({ records, population, all, misconceptions }: ReportInput): QuestionReport[] {
  return population.questions.flatMap((own) => {
    const number = records.findIndex(({ id }) => id === own.questionId) + 1;
    const record = records[number - 1];
    if (!record) return [];
    const whole = all?.questions.find(({ questionId }) => questionId === own.questionId) ?? null;
    const shown = own.n >= fewestMembersToShow ? own : null;
    const ownVerdict = chooseVerdict({ n: own.n, discrimination: own.figures.discrimination.value });
    // A population that is too small for a verdict gets that of all learners.
    const basis = ownVerdict === "too-few" && whole ? "all" : "population";
    const judged = basis === "all" && whole ? whole : own;
    const verdict = chooseVerdict({ n: judged.n, discrimination: judged.figures.discrimination.value });
    const options = reportOptions(record, whole, misconceptions, own.n);
    return [
      {
        questionId: own.questionId,
        number,
        stem: record.stemText,
        population: shown,
        all: whole,
        verdict,
        basis,
        remarks: verdict === "too-few" ? [] : remarksOn(judged, options),
        options,
      },
    ];
  });
}

function remarksOn({ n, figures }: QuestionAnalysis, options: OptionReport[]): QuestionRemark[] {
  const facility = figures.facility.value;
  const remarks: QuestionRemark[] = [];
  if (isDubious({ n, efficiency: figures.efficiency.value })) remarks.push("dubious");
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
): OptionReport[] {
  // If all learners are hardly more than this population, their choices would reveal its choices.
  if (!all || all.n - populationSize < fewestAttemptsForVerdict) return [];
  return listOptions(record).map(({ id, text, correct, misconception }) => {
    const chosen = all.chosen[id] ?? 0;
    const name = misconception ? (misconceptions.get(misconception) ?? null) : null;
    const share = chosen > 0 && chosen < fewestMembersToShow ? null : chosen / all.n;
    return { id, text, correct, misconception: name, share, idle: !correct && chosen / all.n < workingShare };
  });
}

/** Questions to review first: the key may be wrong, or able learners get them wrong. */
export function needsReview({ verdict, remarks }: Pick<QuestionReport, "verdict" | "remarks">): boolean {
  return verdict === "look" || verdict === "weak" || remarks.includes("dubious") || remarks.includes("very-hard");
}

/** Returns a summary of a lesson: the results of the population, and the number of questions to review. */
export function summariseLesson({
  lesson,
  records,
  population,
  all,
}: {
  lesson: { id: string; number: number; short: string };
  records: readonly QuestionRecord[];
  population: LessonAnalysis;
  all: LessonAnalysis | null;
}) {
  const shown = population.n >= fewestMembersToShow;
  const questions = reportQuestions({ records, population, all, misconceptions: new Map() });
  const { value, interval } = population.figures.mean;
  return {
    id: lesson.id,
    number: lesson.number,
    short: lesson.short,
    n: shown ? population.n : null,
    mean: shown ? value : null,
    interval: shown ? interval : null,
    questionCount: population.questionCount,
    /** It is null if no question has a verdict yet. */
    toLook: questions.every(({ verdict }) => verdict === "too-few") ? null : questions.filter(needsReview).length,
  };
}
