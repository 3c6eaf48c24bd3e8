/** `npm run cards` makes the cards of all learners again from their answers. */
import os from "node:os";
import { parseConfigFromEnvironment } from "../app/platform/config.server";
import { cardsHelp, readCardsCommand, runCardsCommand } from "./cards-command";
import { describeCommandFailure } from "./command-failure";
import { createProgressDisplay } from "./progress-display";
import { withMigratedDatabase } from "./with-migrated-database";

async function main(): Promise<{ ok: boolean; text: string }> {
  const command = readCardsCommand(process.argv.slice(2));
  if (command === "help") return { ok: true, text: cardsHelp.trimEnd() };
  const config = parseConfigFromEnvironment(process.env);
  // The site comes first if they run on the same machine.
  os.setPriority(os.constants.priority.PRIORITY_BELOW_NORMAL);
  const progress = createProgressDisplay(command.check ? "Comparing cards" : "Making cards");
  return withMigratedDatabase(config, (pool) => runCardsCommand(pool, command, progress));
}

main().then(
  ({ ok, text }) => {
    (ok ? process.stdout : process.stderr).write(`${text}\n`);
    process.exitCode = ok ? 0 : 1;
  },
  (error) => {
    process.stderr.write(`${describeCommandFailure(error, process.env.LOG_LEVEL)}\n`);
    process.exitCode = 1;
  },
);
