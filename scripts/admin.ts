/** `npm run admin` gives accounts a role, takes it away, and compares stored results with their answers. */
import { parseConfigFromEnvironment } from "../app/platform/config.server";
import { adminHelp, readAdminCommand, runAdminCommand } from "./admin-command";
import { describeCommandFailure } from "./command-failure";
import { withMigratedDatabase } from "./with-migrated-database";

async function main(): Promise<number> {
  const command = readAdminCommand(process.argv.slice(2));
  if ("error" in command) {
    process.stderr.write(`${command.error}\n`);
    return 1;
  }
  if (command.name === "help") {
    process.stdout.write(adminHelp);
    return 0;
  }
  return withMigratedDatabase(parseConfigFromEnvironment(process.env), async (pool) => {
    const { ok, text } = await runAdminCommand(pool, command, new Date());
    (ok ? process.stdout : process.stderr).write(`${text}\n`);
    return ok ? 0 : 1;
  });
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    process.stderr.write(`${describeCommandFailure(error, process.env.LOG_LEVEL)}\n`);
    process.exitCode = 1;
  },
);
