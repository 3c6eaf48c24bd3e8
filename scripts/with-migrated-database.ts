/** Opens the database for a command. */
import path from "node:path";
import type { Config } from "../app/platform/config.server";
import { createPool, type Pool } from "../app/platform/database/database.server";
import type { DatabaseTarget } from "../app/platform/database/database-target.server";
import { migrate } from "../app/platform/database/migrate.mjs";
import { withDatabaseTarget } from "./with-database-target";

/** Calls `work` with connections to a database that has all migrations, and always closes them afterwards. */
export function withMigratedDatabase<T>(config: Config, work: (pool: Pool) => Promise<T>): Promise<T> {
  return withDatabaseTarget(config, (target) => withMigratedPool(config, target, work));
}

/** Does the same with the address of a database. */
export async function withMigratedPool<T>(
  config: Pick<Config, "databasePrepare">,
  target: DatabaseTarget,
  work: (pool: Pool) => Promise<T>,
): Promise<T> {
  const pool = createPool(target, { max: 2, prepare: config.databasePrepare });
  try {
    await migrate(pool, path.resolve("db/migrations"));
    return await work(pool);
  } finally {
    await pool.end({ timeout: 5 });
  }
}
