import fs from "node:fs/promises";
import type { Config } from "../app/platform/config.server";
import type { DatabaseTarget } from "../app/platform/database/database-target.server";
import { startOrJoinEmbeddedPostgres } from "../app/platform/database/embedded-postgres.mjs";

/**
 * Calls `work` with the address of the database, for work that opens its own connections. No migrations are run, and pgbouncer is bypassed.
 */
export async function withDatabaseTarget<T>(config: Config, work: (target: DatabaseTarget) => Promise<T>): Promise<T> {
  const url = config.databaseDirectUrl ?? config.databaseUrl;
  if (url) return work(url);
  await fs.mkdir(config.dataDir, { recursive: true });
  const embedded = await startOrJoinEmbeddedPostgres({ dataDir: config.dataDir });
  return work(embedded.options).finally(() => embedded.release());
}
