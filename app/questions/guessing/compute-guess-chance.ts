import type { ChoicesForGuessingRobot } from "../kind";
import { getQuestionKindDefinition, type QuestionRecord } from "../table";

/**
 * Returns the chance that somebody who knows nothing answers completely right: every choice is equally likely. Returns null if nobody can
 * say, because the answer is typed or put in order.
 */
export function computeGuessChance(question: QuestionRecord): number | null {
  const parts = getQuestionKindDefinition(question.type).getChoicesForGuessingRobot?.(question) ?? [];
  if (parts.length === 0 || parts.some(({ form }) => form === "number")) return null;
  return parts.reduce((chance, part) => chance * computeChanceOfPart(part), 1);
}

function computeChanceOfPart(part: ChoicesForGuessingRobot): number {
  switch (part.form) {
    case "one":
      return part.choices.filter(({ correct }) => correct).length / part.choices.length;
    // At least one must be chosen.
    case "several":
      return 1 / (2 ** part.choices.length - 1);
    case "statement":
      return 1 / 2;
    case "cards":
      return (1 / new Set(part.slots).size) ** part.cards.length;
    case "number":
      return 0;
  }
}
