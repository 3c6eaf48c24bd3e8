import fs from "node:fs/promises";
import type { Config } from "../app/platform/config.server";
import type { DatabaseTarget } from "../app/platform/database/database-target.server";
import { startOrJoinEmbeddedPostgres } from "../app/platform/database/embedded-postgres.mjs";
import { holdUntilStopSignal } from "./stop-signal";

/**
 * Calls `work` with the address of the database: that of DATABASE_URL, or else the embedded one, also while the site runs. pgbouncer is
 * bypassed. No migrations are run. At Ctrl-C or SIGTERM the embedded one is given up and stays behind for nobody: see `holdUntilStopSignal`.
 */
export async function withDatabaseTarget<T>(config: Config, work: (target: DatabaseTarget) => Promise<T>): Promise<T> {
  if (config.databaseUrl) return work(config.databaseDirectUrl ?? config.databaseUrl);
  await fs.mkdir(config.dataDir, { recursive: true });
  const start = () => startOrJoinEmbeddedPostgres({ dataDir: config.dataDir });
  return holdUntilStopSignal({ start, end: ({ release }) => release() }, ({ options }) => work(options));
}
