import type { GuessableChoices } from "../kind";
import { isWithinTolerance } from "./grade";
import { readNumber } from "./read-number";
import type { NumberQuestion } from "./schema";

/** The robot types a number that occurs in the question. There are no choices, so the chance of a random answer is 0. */
export function getGuessableNumberChoices(question: NumberQuestion): GuessableChoices | null {
  const { stemText, language, decimals } = question;
  const choices = (stemText.match(/\d+(?:[.,]\d+)*/g) ?? []).flatMap((text) => {
    const found = readNumber(text, language, decimals);
    return found ? [{ text, correct: isWithinTolerance(question, found.value) }] : [];
  });
  return choices.length > 0 ? { choices, chance: 0 } : null;
}
