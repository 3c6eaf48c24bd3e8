/**
 * The one rule for the arguments of our commands. `--help` prints the help and ends with 0. A command that needs arguments and gets none prints
 * the same help as an error. Whatever else is wrong is a sentence that ends with where to read the help. Both end with 1.
 */
import { type ParseArgsConfig, parseArgs } from "node:util";
import { CommandRefusal } from "./command-failure";

type Options = NonNullable<ParseArgsConfig["options"]>;
export type OptionValues<T extends Options> = ReturnType<typeof parseArgs<{ options: T }>>["values"];

export const isHelpAsked = (args: readonly string[]): boolean => args.includes("--help") || args.includes("-h");

/** What is wrong with the arguments of a command, as a sentence. Whoever knows the name of the command adds where to read its help. */
export class ArgumentRefusal extends CommandRefusal {}

/** Composes a sentence about wrong arguments. `command`: the name after `npm run`. */
export const composeArgumentError = (command: string, sentence: string): string =>
  `${sentence.trimEnd().replace(/[^.?!]$/, "$&.")} See npm run ${command} -- --help`;

/**
 * Returns the values of options. No command that uses this takes other arguments.
 * @throws CommandRefusal with a sentence about what is wrong with them
 */
export function readOptions<const T extends Options>(
  command: string,
  options: T,
  args: readonly string[],
): OptionValues<T> {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new CommandRefusal(composeArgumentError(command, error instanceof Error ? error.message : String(error)));
  }
}
