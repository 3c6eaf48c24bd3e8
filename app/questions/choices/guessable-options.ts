import type { GuessableChoices } from "../kind";
import type { Option } from "./schema";

/** The chance to guess right is one divided by the number of options. */
export function getGuessableOptions(options: Option[]): GuessableChoices | null {
  return options.length > 1 ? { choices: options, chance: 1 / options.length } : null;
}
