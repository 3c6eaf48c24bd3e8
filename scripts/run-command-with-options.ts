/** What the commands that measure, draw or fill something have in common. */
import { type ParseArgsConfig, parseArgs } from "node:util";
import { describeCommandFailure } from "./command-failure";

type Options = NonNullable<ParseArgsConfig["options"]>;
export type OptionValues<T extends Options> = ReturnType<typeof parseArgs<{ options: T }>>["values"];

/** Reads the options of a command and runs it. Prints its help instead if that is asked, and a failure as a sentence. */
export async function runCommandWithOptions<const T extends Options>(
  help: string,
  options: T,
  run: (values: OptionValues<T>) => Promise<void>,
): Promise<void> {
  const args = process.argv.slice(2);
  try {
    if (args.includes("--help") || args.includes("-h")) process.stdout.write(help.trimStart());
    else await run(parseArgs({ options }).values);
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
