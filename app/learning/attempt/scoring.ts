/** What the answers of an attempt are worth. Pure. */
import { isAtLeast } from "~/platform/fractions";
import { isScored } from "~/questions/question";
import type { QuestionRecord } from "~/questions/table";
import type { AttemptScore, FormQuestion } from "./attempt";

/** Question id -> stored score (null: not scored); absent while unanswered. */
export type QuestionScores = ReadonlyMap<string, number | null>;

/** By the answers that count. */
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

/**
 * The score is the mean of the scored questions, of which an open one counts as 0. Without scored questions it is full marks.
 */
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
