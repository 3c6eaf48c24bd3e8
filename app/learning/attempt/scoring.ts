/** Computes the score of an attempt, and whether it passes. Pure functions. */
import type { EditionRules } from "~/content/release/release";
import { isAtLeastWithTolerance } from "~/platform/fractions";
import { isFullScore } from "~/questions/grade-response";
import { isQuestionScored } from "~/questions/question";
import type { QuestionRecord } from "~/questions/table";
import type { AttemptQuestion, AttemptResult } from "./attempt";

/** The stored score of each answered question, by question id. The score is null if the question is not scored. */
export type QuestionScores = ReadonlyMap<string, number | null>;

/** Returns the score of each answered question. Only the answers that count are used. */
export function listQuestionScores(form: readonly AttemptQuestion[]): QuestionScores {
  return new Map(form.flatMap(({ question, counted }) => (counted ? [[question.id, counted.score]] : [])));
}

/** The rules of an edition that decide whether an attempt passes. */
export type PassRules = Pick<EditionRules, "passMark">;

export function scoreAttempt(form: readonly AttemptQuestion[], rules: PassRules): AttemptResult {
  return scoreAnswers(
    form.map(({ question }) => question),
    listQuestionScores(form),
    rules,
  );
}

/**
 * Computes the score: the mean over all scored questions, in which an unanswered question has 0. If no question is scored, the score is 1.
 * Also computes the mean for each objective, and whether the score passes.
 */
export function scoreAnswers(
  questions: readonly QuestionRecord[],
  scores: QuestionScores,
  rules: PassRules,
): AttemptResult {
  const scored = questions.filter(isQuestionScored);
  const score = scored.length === 0 ? 1 : mean(scored, scores);
  const objectives = [...new Set(scored.map(({ objective }) => objective))];
  const perObjective = objectives.map((objective) => {
    const own = scored.filter((question) => question.objective === objective);
    return [objective, mean(own, scores)] as const;
  });
  return {
    score,
    passed: isAtLeastWithTolerance(score, rules.passMark),
    perObjective: Object.fromEntries(perObjective),
  };
}

/**
 * Returns whether a learner missed an objective in an attempt: its questions did not all get full marks. `share`: the score of the objective,
 * from 0 to 1. Every page and file that names missed objectives uses this rule.
 */
export function isObjectiveMissed(share: number): boolean {
  return !isFullScore(share);
}

function mean(questions: readonly QuestionRecord[], scores: QuestionScores): number {
  return questions.reduce((sum, { id }) => sum + (scores.get(id) ?? 0), 0) / questions.length;
}
