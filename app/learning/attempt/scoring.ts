/** The scores of an attempt's answers. Pure. */
import { isAtLeast } from "~/platform/fractions";
import { isScored } from "~/questions/question";
import type { QuestionRecord } from "~/questions/table";
import type { AttemptScore, FormQuestion } from "./attempt";

/** Stored score of each question (null: not scored); absent if not answered. */
export type QuestionScores = ReadonlyMap<string, number | null>;

/** From the answers that count. */
export function scoresOf(form: readonly FormQuestion[]): QuestionScores {
  return new Map(form.flatMap(({ question, counted }) => (counted ? [[question.id, counted.score]] : [])));
}

export function scoreForm(form: readonly FormQuestion[], mark: number): AttemptScore {
  return scoreAnswers(
    form.map(({ question }) => question),
    scoresOf(form),
    mark,
  );
}

/** The mean of the scored questions, with 0 for unanswered ones. Without scored questions the score is 1. */
export function scoreAnswers(questions: readonly QuestionRecord[], scores: QuestionScores, mark: number): AttemptScore {
  const scored = questions.filter(isScored);
  const score = scored.length === 0 ? 1 : mean(scored, scores);
  const objectives = [...new Set(scored.map(({ objective }) => objective))];
  const perObjective = objectives.map((objective) => {
    const own = scored.filter((question) => question.objective === objective);
    return [objective, mean(own, scores)] as const;
  });
  return { score, passed: isAtLeast(score, mark), perObjective: Object.fromEntries(perObjective) };
}

function mean(questions: readonly QuestionRecord[], scores: QuestionScores): number {
  return questions.reduce((sum, { id }) => sum + (scores.get(id) ?? 0), 0) / questions.length;
}
