/** What the commands that measure, draw or fill something have in common. */
import type { ParseArgsConfig } from "node:util";
import { composeArgumentError, isHelpAsked, type OptionValues, readOptions } from "./command-arguments";
import { CommandRefusal, describeCommandFailure } from "./command-failure";
import { ensureBuild } from "./prepare.mjs";

type Options = NonNullable<ParseArgsConfig["options"]>;

export type { OptionValues };

interface CommandWithOptions<T extends Options> {
  /** The name after `npm run`. */
  name: string;
  help: string;
  options: T;
  /** Whether it needs a built site, which is built before it runs. */
  needsBuild?: boolean;
  /** Returns what is wrong with the values, or null. It is asked before anything is built or started, which takes minutes. */
  check?: (values: OptionValues<T>) => string | null;
  run: (values: OptionValues<T>) => Promise<void>;
}

/** Reads the options of a command and runs it. Prints its help instead if that is asked, and a failure as a sentence. */
export async function runCommandWithOptions<const T extends Options>(command: CommandWithOptions<T>): Promise<void> {
  const { name, help, options, needsBuild = false, check, run } = command;
  const args = process.argv.slice(2);
  try {
    if (isHelpAsked(args)) {
      process.stdout.write(help.trimStart());
      return;
    }
    const values = readOptions(name, options, args);
    const wrong = check?.(values) ?? null;
    if (wrong !== null) throw new CommandRefusal(composeArgumentError(name, wrong));
    if (needsBuild) ensureBuild();
    await run(values);
  } catch (error) {
    process.stderr.write(`${describeCommandFailure(error, process.env.LOG_LEVEL)}\n`);
    // A site or a browser that was started may keep the process alive.
    process.exit(1);
  }
}

/** Prints rows as a table, or as JSON. */
export function printRows(rows: object[], asJson: boolean | undefined): void {
  if (asJson) process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
  else console.table(rows);
}
