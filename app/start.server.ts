/** The composition root: the one place that puts the rooms together and starts them. */
import fs from "node:fs/promises";
import path from "node:path";
import { createKnownDevices } from "./accounts/known-devices.server";
import { createSessionStore } from "./accounts/sessions.server";
import { startBackground } from "./background.server";
import { createCohortWatch } from "./cohorts/watch-cohort.server";
import { loadBuiltCourses } from "./content/load-built-courses.server";
import { createReleaseReader } from "./content/releases.server";
import { foldAddresses } from "./fold-addresses.server";
import { isEditionUsed } from "./learning/editions.server";
import { createActivity } from "./platform/activity.server";
import type { Config } from "./platform/config.server";
import { createPlainPool, createPool, type Pool, type PoolOptions } from "./platform/database.server";
import { ensureDatabase } from "./platform/embedded-postgres.mjs";
import { createLimits } from "./platform/limits.server";
import { createLogger, type Logger } from "./platform/log.server";
import { migrate } from "./platform/migrate.mjs";
import { createReaders } from "./platform/reading/readers.server";
import { getSiteSecret } from "./platform/site-secrets.server";
import { runStoredSteps } from "./platform/stored-steps.server";
import type { AppServices } from "./web/context.server";
import { createPageMark } from "./web/page-mark.server";

export interface Started {
  services: AppServices;
  /** Loads what the build wrote; again at every rebuild while developing. */
  loadCourses(): Promise<void>;
  /** Ends jobs, the pool and the lease on the embedded database, in that order. */
  stop(): Promise<void>;
}

/** `step` tells what is being done, one line a step. */
export async function startServices(config: Config, step: (text: string) => void): Promise<Started> {
  const log = createLogger(config.logLevel);
  const database = await openDatabase(config, log, step);
  const { pool, jobsPool } = database;
  try {
    step("Bringing the database up to date");
    await migrateDirectly(config, pool, log);
    const loadCourses = async () => {
      const options = { now: new Date(), log, isEditionUsed };
      await loadBuiltCourses(pool, path.resolve("build/content"), options);
    };
    step("Loading the courses");
    await loadCourses();
    const background = await startBackground({ config, pool, jobsPool, log });
    const now = () => new Date();
    const releases = createReleaseReader();
    const activity = createActivity(pool, log);
    const readers = createReaders({ log });
    const services: AppServices = {
      config,
      pool,
      log,
      now,
      sessions: createSessionStore({ secure: config.secureCookies }),
      devices: createKnownDevices({
        secure: config.secureCookies,
        key: await getSiteSecret(pool, { name: "device", now: now() }),
      }),
      releases,
      limits: createLimits(pool),
      readers,
      mail: background.mail,
      activity,
      cohortWatch: createCohortWatch({ pool, releases, activity, log, now }),
      pageMark: createPageMark(await getSiteSecret(pool, { name: "page-mark", now: now() })),
    };
    const stop = async () => {
      readers.stop();
      await background.stop();
      await database.close();
    };
    return { services, loadCourses, stop };
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function migrateDirectly({ databaseDirectUrl }: Config, pool: Pool, log: Logger): Promise<void> {
  const direct = databaseDirectUrl === null ? pool : createPool(databaseDirectUrl, { max: 1 });
  const now = new Date();
  const afterwards = () => runStoredSteps(pool, { steps: [foldAddresses({ pool, log, now })], log, now });
  await migrate(direct, path.resolve("db/migrations"), { afterwards });
  if (direct !== pool) await direct.end({ timeout: 5 });
}

interface Database {
  pool: Pool;
  jobsPool: Pool;
  close(): Promise<void>;
}

async function openDatabase(config: Config, log: Logger, step: (text: string) => void): Promise<Database> {
  if (config.databaseUrl) {
    step("Connecting to the database");
    return openPools(config.databaseUrl, config);
  }
  step("Starting the embedded PostgreSQL");
  await fs.mkdir(config.dataDir, { recursive: true });
  const embedded = await ensureDatabase({ dataDir: config.dataDir, log: (line) => log.warn(line) });
  const pools = openPools(embedded.options, config);
  const close = async () => {
    await pools.close();
    await embedded.release();
  };
  return { ...pools, close };
}

function openPools(target: string | PoolOptions, config: Config): Database {
  const prepare = config.databasePrepare;
  const pool = createPool(target, { max: config.databasePool, prepare });
  const jobsPool = createPlainPool(target, { max: 2, prepare });
  const close = async () => {
    await Promise.all([pool.end({ timeout: 5 }), jobsPool.end({ timeout: 5 })]);
  };
  return { pool, jobsPool, close };
}
