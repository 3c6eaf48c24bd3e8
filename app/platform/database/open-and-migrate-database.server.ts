/**
 * Opens the database of a process: the one in DATABASE_URL, or the embedded one. Applies the migrations first, and then opens a connection
 * pool for each kind of work.
 */
import fs from "node:fs/promises";
import path from "node:path";
import type { Config } from "../config.server";
import type { Logger } from "../log.server";
import { divideDatabaseConnections } from "./connection-shares";
import { createJobQueuePool, createPool, type Pool } from "./database.server";
import type { DatabaseTarget } from "./database-target.server";
import { startOrJoinEmbeddedPostgres } from "./embedded-postgres.mjs";
import { migrate } from "./migrate.mjs";

interface Database {
  /** The pool for page requests. A person is waiting, so a statement fails if no answer comes for some seconds. */
  pages: Pool;
  /** The pool for tasks and mails, which may take longer than pages. */
  work: Pool;
  /** The pool for pg-boss, the library of the job queue. */
  jobs: Pool;
  /** The pool that is used only for PostgreSQL's LISTEN. */
  listener: Pool;
  /** Closes all pools. It returns within some seconds, even if the database does not answer. */
  close(): Promise<void>;
}

const pageSilenceMs = 8_000;
const workSilenceMs = 120_000;
/** Seconds that LISTEN waits before it connects again after a lost connection. */
const listenAgainSeconds = 2;

interface DatabaseOpenOptions {
  log: Logger;
  /** Called with a line of text when each step begins, such as "Connecting to the database". */
  step: (text: string) => void;
  /** Runs after the migrations, under the same lock. Data migrations use this. */
  afterwards: (pool: Pool) => Promise<void>;
}

export async function openAndMigrateDatabase(
  config: Config,
  { log, step, afterwards }: DatabaseOpenOptions,
): Promise<Database> {
  const { target, release } = await findDatabase(config, log, step);
  const prepare = config.databasePrepare;
  try {
    step("Bringing the database up to date");
    await bringUpToDate(config.databaseDirectUrl ?? target, createPool(target, { max: 1, prepare }), afterwards);
  } catch (error) {
    await release();
    throw error;
  }
  const { pages, work } = divideDatabaseConnections(config.databasePool);
  const pools = {
    pages: createPool(target, { max: pages, prepare, silenceMs: pageSilenceMs }),
    work: createPool(target, { max: work, prepare, silenceMs: workSilenceMs }),
    jobs: createJobQueuePool(target, { prepare, silenceMs: workSilenceMs }),
    listener: createPool(target, { max: 1, prepare, backoff: () => listenAgainSeconds }),
  };
  const close = async () => {
    await Promise.all(Object.values(pools).map((pool) => pool.end({ timeout: 2 })));
    await release();
  };
  return { ...pools, close };
}

/** Applies the migrations. This is done before the other pools are opened, because waiting for the lock and a migration may take long. */
async function bringUpToDate(
  target: DatabaseTarget,
  pool: Pool,
  afterwards: DatabaseOpenOptions["afterwards"],
): Promise<void> {
  const direct = createPool(target, { max: 1 });
  try {
    await migrate(direct, path.resolve("db/migrations"), { afterwards: () => afterwards(pool) });
  } finally {
    await Promise.all([direct, pool].map((each) => each.end({ timeout: 2 })));
  }
}

async function findDatabase(config: Config, log: Logger, step: (text: string) => void) {
  if (config.databaseUrl) {
    step("Connecting to the database");
    return { target: config.databaseUrl, release: async () => {} };
  }
  step("Starting the embedded PostgreSQL");
  await fs.mkdir(config.dataDir, { recursive: true });
  const embedded = await startOrJoinEmbeddedPostgres({ dataDir: config.dataDir, log: (line) => log.warn(line) });
  return { target: embedded.options, release: embedded.release };
}
