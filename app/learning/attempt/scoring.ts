/** The scores of an attempt's answers, and whether they pass. Pure functions. */
import type { EditionRules } from "~/content/release/release";
import { isAtLeast } from "~/platform/fractions";
import { isScored } from "~/questions/question";
import type { QuestionRecord } from "~/questions/table";
import type { AttemptQuestion, AttemptScore } from "./attempt";

/** Stored score of each question (null: not scored); absent if not answered. */
export type QuestionScores = ReadonlyMap<string, number | null>;

/** Returns the scores, which only depend on the answers that count. */
export function listQuestionScores(form: readonly AttemptQuestion[]): QuestionScores {
  return new Map(form.flatMap(({ question, counted }) => (counted ? [[question.id, counted.score]] : [])));
}

/** The rules of an edition that decide whether an attempt passes. */
export type PassRules = Pick<EditionRules, "passMark">;

export function scoreAttempt(form: readonly AttemptQuestion[], rules: PassRules): AttemptScore {
  return scoreAnswers(
    form.map(({ question }) => question),
    listQuestionScores(form),
    rules,
  );
}

/** Returns the mean of the scored questions, with 0 for unanswered ones. Without scored questions the score is 1. */
export function scoreAnswers(
  questions: readonly QuestionRecord[],
  scores: QuestionScores,
  rules: PassRules,
): AttemptScore {
  const scored = questions.filter(isScored);
  const score = scored.length === 0 ? 1 : mean(scored, scores);
  const objectives = [...new Set(scored.map(({ objective }) => objective))];
  const perObjective = objectives.map((objective) => {
    const own = scored.filter((question) => question.objective === objective);
    return [objective, mean(own, scores)] as const;
  });
  return { score, passed: isAtLeast(score, rules.passMark), perObjective: Object.fromEntries(perObjective) };
}

function mean(questions: readonly QuestionRecord[], scores: QuestionScores): number {
  return questions.reduce((sum, { id }) => sum + (scores.get(id) ?? 0), 0) / questions.length;
}
