import type { ChoicesForGuessingRobot } from "../kind";
import type { QuestionOption } from "./schema";

/** Returns the options as choices that a robot can guess, or null if there is only one. `chance`: one divided by the number of options. */
export function composeChoicesForGuessingRobot(options: QuestionOption[]): ChoicesForGuessingRobot | null {
  return options.length > 1 ? { choices: options, chance: 1 / options.length } : null;
}
