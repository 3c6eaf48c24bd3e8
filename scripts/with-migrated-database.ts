/** Opens the database for a command: that of DATABASE_URL, or else the embedded one, also while the site runs. */
import fs from "node:fs/promises";
import path from "node:path";
import type { Config } from "../app/platform/config.server";
import { createPool, type Pool } from "../app/platform/database/database.server";
import { startOrJoinEmbeddedPostgres } from "../app/platform/database/embedded-postgres.mjs";
import { migrate } from "../app/platform/database/migrate.mjs";

/** Calls `work` with connections to a database that has all migrations, and always closes them afterwards. */
export async function withMigratedDatabase<T>(config: Config, work: (pool: Pool) => Promise<T>): Promise<T> {
  const upToDate = async (pool: Pool) => {
    await migrate(pool, path.resolve("db/migrations"));
    return work(pool);
  };
  if (config.databaseUrl) {
    const target = config.databaseDirectUrl ?? config.databaseUrl;
    const pool = createPool(target, { max: 2, prepare: config.databasePrepare });
    return upToDate(pool).finally(() => pool.end({ timeout: 5 }));
  }
  await fs.mkdir(config.dataDir, { recursive: true });
  const embedded = await startOrJoinEmbeddedPostgres({ dataDir: config.dataDir });
  const pool = createPool(embedded.options, { max: 2 });
  return upToDate(pool).finally(async () => {
    await pool.end({ timeout: 5 });
    await embedded.release();
  });
}
