import type { GuessableChoices } from "../kind";
import { isWithin } from "./grade";
import { readNumber } from "./read-number";
import type { NumberQuestion } from "./schema";

/** Who knows nothing types a number that stands in the question. By chance alone nobody is right. */
export function guesses(question: NumberQuestion): GuessableChoices | null {
  const { stemText, language, decimals } = question;
  const choices = (stemText.match(/\d+(?:[.,]\d+)*/g) ?? []).flatMap((text) => {
    const found = readNumber(text, language, decimals);
    return found ? [{ text, correct: isWithin(question, found.value) }] : [];
  });
  return choices.length > 0 ? { choices, chance: 0 } : null;
}
