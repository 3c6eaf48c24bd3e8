/** Pure: what the statistics of a question say in a word. */
import type { QuestionStatistics } from "./statistics";

/** With fewer first attempts than this, figures swing too much to judge a question by. */
export const fewestAttempts = 30;

/** `look`: who scores well elsewhere has this one wrong; the key may be wrong. `even`: there is nothing to compare. */
export type Verdict = "too-few" | "look" | "weak" | "acceptable" | "good" | "even";

export function chooseVerdict({ n, discrimination }: Pick<QuestionStatistics, "n" | "discrimination">): Verdict {
  if (n < fewestAttempts) return "too-few";
  if (discrimination === null) return "even";
  if (discrimination < 0) return "look";
  if (discrimination < 20) return "weak";
  return discrimination < 30 ? "acceptable" : "good";
}

/** No word on it under 30 first attempts. */
export function isDubious({ n, efficiency }: Pick<QuestionStatistics, "n" | "efficiency">): boolean {
  return n >= fewestAttempts && efficiency !== null && efficiency < 15;
}
