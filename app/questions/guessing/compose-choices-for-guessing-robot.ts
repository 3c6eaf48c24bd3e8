import type { QuestionOption } from "../choices/schema";
import type { ChoicesForGuessingRobot } from "../kind";

/** Returns the options as choices of which one is right. The list is empty if nothing can be chosen wrongly. */
export function composeChoicesForGuessingRobot(options: QuestionOption[]): ChoicesForGuessingRobot[] {
  return options.length > 1 ? [{ form: "one", choices: options }] : [];
}
