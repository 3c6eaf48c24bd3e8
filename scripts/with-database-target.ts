import fs from "node:fs/promises";
import type { Config } from "../app/platform/config.server";
import type { DatabaseTarget } from "../app/platform/database/database-target.server";
import { startOrJoinEmbeddedPostgres } from "../app/platform/database/embedded-postgres.mjs";

/**
 * Calls `work` with the address of the database: that of DATABASE_URL, or else the embedded one, also while the site runs. pgbouncer is
 * bypassed. No migrations are run.
 */
export async function withDatabaseTarget<T>(config: Config, work: (target: DatabaseTarget) => Promise<T>): Promise<T> {
  if (config.databaseUrl) return work(config.databaseDirectUrl ?? config.databaseUrl);
  await fs.mkdir(config.dataDir, { recursive: true });
  const embedded = await startOrJoinEmbeddedPostgres({ dataDir: config.dataDir });
  return work(embedded.options).finally(() => embedded.release());
}
