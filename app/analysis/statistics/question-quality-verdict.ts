/** Chooses the verdict on a question, such as `good` or `weak`, from its statistics. */
import type { QuestionStatistics } from "./statistics";

/** The fewest first attempts for a verdict on a question. With fewer, its figures vary too much. */
export const fewestAttemptsForVerdict = 30;

/**
 * The verdict on a question. `look`: learners who do well on other questions get this one wrong, so its key may be wrong. `even`: all
 * learners have the same mark, so nothing can be said.
 */
export type QuestionQualityVerdict = "too-few" | "look" | "weak" | "acceptable" | "good" | "even";

export function chooseQuestionQualityVerdict({
  n,
  discrimination,
}: Pick<QuestionStatistics, "n" | "discrimination">): QuestionQualityVerdict {
  if (n < fewestAttemptsForVerdict) return "too-few";
  if (discrimination === null) return "even";
  if (discrimination < 0) return "look";
  if (discrimination < 20) return "weak";
  return discrimination < 30 ? "acceptable" : "good";
}

/** Returns whether at least 30 first attempts show a very low efficiency. Returns false for fewer attempts. */
export function isQuestionEfficiencyDubious({ n, efficiency }: Pick<QuestionStatistics, "n" | "efficiency">): boolean {
  return n >= fewestAttemptsForVerdict && efficiency !== null && efficiency < 15;
}
