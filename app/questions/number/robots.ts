import type { ChoicesForGuessingRobot } from "../kind";
import { isWithinTolerance } from "./grade";
import { parseTypedNumber } from "./parse-typed-number";
import type { NumericQuestion } from "./schema";

/** Returns the numbers in the text of the question, because a robot can copy one. The list is empty if there are none. */
export function getNumbersInQuestionTextForGuessingRobot(question: NumericQuestion): ChoicesForGuessingRobot[] {
  const { stemText, language, decimals } = question;
  const choices = (stemText.match(/\d+(?:[.,]\d+)*/g) ?? []).flatMap((text) => {
    const found = parseTypedNumber(text, language, decimals);
    return found ? [{ text, correct: isWithinTolerance(question, found.value) }] : [];
  });
  return choices.length > 0 ? [{ form: "number", choices }] : [];
}
