import type { ChoicesForGuessingRobot } from "../kind";
import { isWithinTolerance } from "./grade";
import { parseTypedNumber } from "./parse-typed-number";
import type { NumericQuestion } from "./schema";

/**
 * Returns the numbers in the text of the question as choices for a robot, or null if there are none. `chance` is 0, because a random number
 * is practically never right.
 */
export function getNumbersInQuestionTextForGuessingRobot(question: NumericQuestion): ChoicesForGuessingRobot | null {
  const { stemText, language, decimals } = question;
  const choices = (stemText.match(/\d+(?:[.,]\d+)*/g) ?? []).flatMap((text) => {
    const found = parseTypedNumber(text, language, decimals);
    return found ? [{ text, correct: isWithinTolerance(question, found.value) }] : [];
  });
  return choices.length > 0 ? { choices, chance: 0 } : null;
}
