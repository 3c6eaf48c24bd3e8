/** The evaluation of a course by those who have its certificate. This file has no imports, so that pages can use its numbers. */

/** The statements of the evaluation, in order. The stored number of a question is its place here, from 1. */
export const evaluationQuestions = ["useful", "clear", "questions", "time", "recommend"] as const;
export type EvaluationQuestion = (typeof evaluationQuestions)[number];

/** The answers to a statement, from not agreeing at all to agreeing wholly. */
export const evaluationAnswers = [1, 2, 3, 4, 5] as const;
export type EvaluationAnswer = (typeof evaluationAnswers)[number];

export type EvaluationAnswers = Record<EvaluationQuestion, EvaluationAnswer>;

/** What the page of an evaluation shows. */
export interface EvaluationPageData {
  course: { id: string; title: string; language: string };
  edition: string;
  /** Whether the holder evaluated this edition already. */
  given: boolean;
}

/** The fewest people whose answers are shown. */
export const fewestShownEvaluations = 10;
/** How many more people must have answered before the shown numbers change. */
export const evaluationsUntilRenewal = 5;

/** The numbers that are shown about an edition of a course. They are a snapshot, so they may be some answers behind. */
export interface ShownEvaluation {
  people: number;
  /** The first and the last month of the answers, such as `2026-11`. */
  from: string;
  until: string;
  /** How many people chose each answer, in the order of `evaluationAnswers`. */
  counts: Record<EvaluationQuestion, number[]>;
}

/** Returns whether the shown numbers must be renewed. `shownPeople`: how many people are in them; 0 if there are none yet. */
export function mustRenewShownEvaluation(given: number, shownPeople: number): boolean {
  return given >= (shownPeople === 0 ? fewestShownEvaluations : shownPeople + evaluationsUntilRenewal);
}

/** How many people chose an answer to a question in a month. */
export interface EvaluationTally {
  month: string;
  question: number;
  answer: number;
  people: number;
}

/** Adds up the answers of all months. */
export function composeShownEvaluation(tallies: readonly EvaluationTally[], people: number): ShownEvaluation {
  const months = tallies.map(({ month }) => month).sort();
  const count = (question: number, answer: number) =>
    tallies
      .filter((each) => each.question === question && each.answer === answer)
      .reduce((sum, each) => sum + each.people, 0);
  const counts = evaluationQuestions.map((name, at) => [name, evaluationAnswers.map((each) => count(at + 1, each))]);
  return {
    people,
    from: months[0] ?? "",
    until: months[months.length - 1] ?? "",
    counts: Object.fromEntries(counts) as ShownEvaluation["counts"],
  };
}

/** The shown numbers of one edition of a course. */
export interface EvaluationOfEdition {
  label: string;
  shown: ShownEvaluation;
}

/** The edition of which a page shows the evaluation, and those to choose from. `evaluation`: null as long as too few people answered. */
export interface ChosenEvaluation {
  edition: string;
  editions: string[];
  evaluation: ShownEvaluation | null;
}

/**
 * Returns the evaluation of the edition that was asked for. Without one, or for an edition without shown numbers, it is that of the newest
 * edition, which can always be chosen.
 */
export function chooseEvaluation(
  all: readonly EvaluationOfEdition[],
  { newest, asked }: { newest: string; asked: string | null },
): ChosenEvaluation {
  const find = (label: string | null) => all.find((each) => each.label === label);
  const chosen = find(asked) ?? find(newest);
  const others = all.map(({ label }) => label).filter((label) => label !== newest);
  return { edition: chosen?.label ?? newest, editions: [newest, ...others], evaluation: chosen?.shown ?? null };
}
