/** Pure: what a page tells of each question, from the figures. */
import { optionsOf } from "~/questions/options";
import type { QuestionRecord } from "~/questions/table";
import type { LessonAnalysis, QuestionAnalysis } from "./analyse";
import type { QuestionRemark } from "./figures";
import { chooseVerdict, fewestAttempts, isDubious, type Verdict } from "./verdict";

/** With fewer people in a population no figure of it is shown. */
export const fewestMembersToShow = 5;
/** An option that fewer choose tempts nobody. */
const workingShare = 0.05;

export interface OptionReport {
  id: string;
  text: string;
  correct: boolean;
  /** What stands behind a wrong option. */
  misconception: string | null;
  /** Of everybody who answered, 0 to 1; null: fewer than five people, so it is not told. */
  share: number | null;
  /** Wrong, and chosen by hardly anybody. */
  idle: boolean;
}

export interface QuestionReport {
  questionId: string;
  number: number;
  stem: string;
  /** Null: too few people in the population to show anything. */
  population: QuestionAnalysis | null;
  all: QuestionAnalysis | null;
  verdict: Verdict;
  /** Whose figures the verdict rests on. */
  basis: "population" | "all";
  remarks: QuestionRemark[];
  /** Over everybody only: which option somebody of a small population chose is theirs. Empty: the question has no options, or too few answered. */
  options: OptionReport[];
}

export interface ReportInput {
  records: readonly QuestionRecord[];
  population: LessonAnalysis;
  all: LessonAnalysis | null;
  /** Key -> name, of the current release. */
  misconceptions: ReadonlyMap<string, string>;
}

/** The scored questions of a lesson, in order. */
export function reportQuestions({ records, population, all, misconceptions }: ReportInput): QuestionReport[] {
  return population.questions.flatMap((own) => {
    const number = records.findIndex(({ id }) => id === own.questionId) + 1;
    const record = records[number - 1];
    if (!record) return [];
    const whole = all?.questions.find(({ questionId }) => questionId === own.questionId) ?? null;
    const shown = own.n >= fewestMembersToShow ? own : null;
    const ownVerdict = chooseVerdict({ n: own.n, discrimination: own.figures.discrimination.value });
    // A population too small for a verdict still has everybody's.
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
  // Where everybody is hardly more than this population, everybody's choices would be its own.
  if (!all || all.n - populationSize < fewestAttempts) return [];
  return optionsOf(record).map(({ id, text, correct, misconception }) => {
    const chosen = all.chosen[id] ?? 0;
    const name = misconception ? (misconceptions.get(misconception) ?? null) : null;
    const share = chosen > 0 && chosen < fewestMembersToShow ? null : chosen / all.n;
    return { id, text, correct, misconception: name, share, idle: !correct && chosen / all.n < workingShare };
  });
}

/** Questions that need a look before others: the key may be wrong, or nobody who knows more has it right. */
export function needsReview({ verdict, remarks }: Pick<QuestionReport, "verdict" | "remarks">): boolean {
  return verdict === "look" || verdict === "weak" || remarks.includes("dubious") || remarks.includes("very-hard");
}

/** A lesson in a line: how the population did, and how many questions need a look. */
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
    /** Null: no question has a verdict yet. */
    toLook: questions.every(({ verdict }) => verdict === "too-few") ? null : questions.filter(needsReview).length,
  };
}
