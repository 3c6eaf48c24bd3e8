import type { ChoicesForGuessingRobot } from "../kind";
import type { MultipleAnswerQuestion } from "./schema";

/** Returns the options as choices of which some are right. The list is empty if all are, because then there is nothing to tell apart. */
export function getMultipleAnswerOptionsForGuessingRobot({
  options,
}: MultipleAnswerQuestion): ChoicesForGuessingRobot[] {
  return options.some(({ correct }) => !correct) ? [{ form: "several", choices: options }] : [];
}
