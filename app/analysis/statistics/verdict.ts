/** The verdict on a question from its statistics. Pure functions. */
import type { QuestionStatistics } from "./statistics";

/** With fewer first attempts, figures vary too much for a verdict. */
export const fewestAttemptsForVerdict = 30;

/** `look`: learners who do well elsewhere get this question wrong, so the key may be wrong. `even`: all marks are equal. */
export type Verdict = "too-few" | "look" | "weak" | "acceptable" | "good" | "even";

export function chooseVerdict({ n, discrimination }: Pick<QuestionStatistics, "n" | "discrimination">): Verdict {
  if (n < fewestAttemptsForVerdict) return "too-few";
  if (discrimination === null) return "even";
  if (discrimination < 0) return "look";
  if (discrimination < 20) return "weak";
  return discrimination < 30 ? "acceptable" : "good";
}

/** Returns null for fewer than 30 first attempts. */
export function isDubious({ n, efficiency }: Pick<QuestionStatistics, "n" | "efficiency">): boolean {
  return n >= fewestAttemptsForVerdict && efficiency !== null && efficiency < 15;
}
