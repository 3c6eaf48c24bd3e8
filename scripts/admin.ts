/** `npm run admin`: roles from the command line. */
import fs from "node:fs/promises";
import path from "node:path";
import { parseConfig } from "../app/platform/config.server";
import { createPool, type Pool } from "../app/platform/database.server";
import { ensureDatabase } from "../app/platform/embedded-postgres.mjs";
import { migrate } from "../app/platform/migrate.mjs";
import { adminHelp, readAdminCommand, runAdminCommand } from "./admin-command";
import { describeFailure } from "./failure";

async function withDatabase<T>(work: (pool: Pool) => Promise<T>): Promise<T> {
  const config = parseConfig(process.env);
  if (config.databaseUrl) {
    const pool = createPool(config.databaseUrl, { max: 2, prepare: config.databasePrepare });
    return work(pool).finally(() => pool.end({ timeout: 5 }));
  }
  await fs.mkdir(config.dataDir, { recursive: true });
  const embedded = await ensureDatabase({ dataDir: config.dataDir });
  const pool = createPool(embedded.options, { max: 2 });
  return work(pool).finally(async () => {
    await pool.end({ timeout: 5 });
    await embedded.release();
  });
}

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
  return withDatabase(async (pool) => {
    await migrate(pool, path.resolve("db/migrations"));
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
    process.stderr.write(`${describeFailure(error, process.env.LOG_LEVEL)}\n`);
    process.exitCode = 1;
  },
);
