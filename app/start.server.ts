/**
 * This file is the composition root: the only file that connects the rooms (the folders of `app`, each about one subject) and starts them.
 */
import path from "node:path";
import { createKnownDeviceCookieStore } from "./accounts/session/known-devices.server";
import { createSessionStore } from "./accounts/session/sessions.server";
import { startBackgroundJobs } from "./background-jobs.server";
import { createMatrixUpdatePoller } from "./cohorts/following/watch-cohort.server";
import { createLiveSessionPoller } from "./cohorts/live/watch-live-session.server";
import { readBuiltCourses } from "./content/disk/built-courses.server";
import { publishBuiltCourses } from "./content/release/publish-built-courses.server";
import { createReleaseCache } from "./content/release/release-cache.server";
import { createSearchDocumentsMigration } from "./content/search/store-search-documents.server";
import { createEmailNormalisationMigration } from "./email-normalisation-migration.server";
import { createCardsMigration } from "./learning/cards/cards-migration.server";
import { hasEditionEverHadLearners } from "./learning/enrolment/has-edition-ever-had-learners.server";
import { createLearnerActivityChannel } from "./platform/activity-signal.server";
import type { Config } from "./platform/config.server";
import { runDataMigrations } from "./platform/database/data-migrations.server";
import type { Pool } from "./platform/database/database.server";
import { openAndMigrateDatabase } from "./platform/database/open-and-migrate-database.server";
import { getOrCreateSiteSecret } from "./platform/database/site-secrets.server";
import { createLogger, type Logger } from "./platform/log.server";
import { createRateLimiter } from "./platform/rate-limits.server";
import { createFileReadingProcesses } from "./platform/reading/file-reading-processes.server";
import { removeLeftoverUploads } from "./platform/reading/upload-folder.server";
import { createSourceImporter } from "./studio/imports/source-importer.server";
import type { AppServices } from "./web/context.server";
import { createStreamPlaces } from "./web/responses/stream-places.server";
import { createLiveVoterTokens } from "./web/security/live-voters.server";
import { createPageMarkFunction } from "./web/security/page-mark.server";

export interface RunningServices {
  services: AppServices;
  /** Loads the courses that the build compiled. In development it runs again after every build. */
  loadCourses(): Promise<void>;
  /** Stops taking new background jobs and waits for running ones, for at most ten seconds. Web requests are still answered. */
  stopJobs(): Promise<void>;
  /** Stops the background jobs, closes the database pools, and gives up this process's use of the embedded database, in that order. */
  stop(): Promise<void>;
}

/**
 * Starts everything that a process needs to serve requests.
 * @param step called with one line of text for each step of the start
 * @param courseLog gets what is wrong with a course that is loaded; the log of the process if it is absent
 */
export async function startServices(
  config: Config,
  step: (text: string) => void,
  courseLog?: Logger,
): Promise<RunningServices> {
  const log = createLogger(config.logLevel);
  const afterwards = (pool: Pool) => bringStoredUpToDate(pool, log);
  const database = await openAndMigrateDatabase(config, { log, step, afterwards });
  const pool = database.pages;
  try {
    const loadCourses = async () => {
      const options = { now: new Date(), log: courseLog ?? log, hasEditionEverHadLearners };
      await publishBuiltCourses(pool, await readBuiltCourses(path.resolve("build/content")), options);
    };
    step("Loading the courses");
    await loadCourses();
    const background = await startBackgroundJobs({ config, pool: database.work, jobsPool: database.jobs, log });
    const now = () => new Date();
    const releases = createReleaseCache();
    const activity = createLearnerActivityChannel({ pool, listener: database.listener, log });
    const [readers, writers] = [createFileReadingProcesses({ log }), createFileReadingProcesses({ log })];
    // A queue of its own: a long document must not make lists of people wait.
    const sourceImporter = createSourceImporter({ pool, readers: createFileReadingProcesses({ log }), log, now });
    await removeLeftoverUploads(path.join(config.dataDir, "uploads"), { now: now() });
    const services: AppServices = {
      config,
      pool,
      log,
      now,
      sessions: createSessionStore({ secure: config.secureCookies }),
      devices: createKnownDeviceCookieStore({
        secure: config.secureCookies,
        key: await getOrCreateSiteSecret(pool, { name: "device", now: now() }),
      }),
      releases,
      limits: createRateLimiter(pool),
      readers,
      sourceImporter,
      writers,
      mail: background.mail,
      activity,
      cohortWatch: createMatrixUpdatePoller({ pool, releases, activity, log, now }),
      liveSessionWatch: createLiveSessionPoller({ pool, log }),
      streamPlaces: createStreamPlaces(),
      liveVoters: createLiveVoterTokens(await getOrCreateSiteSecret(pool, { name: "live-voter", now: now() })),
      pageMark: createPageMarkFunction(await getOrCreateSiteSecret(pool, { name: "page-mark", now: now() })),
    };
    const stop = async () => {
      readers.stop();
      writers.stop();
      await sourceImporter.stop();
      await background.stop();
      await database.close();
    };
    return { services, loadCourses, stopJobs: background.stop, stop };
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function bringStoredUpToDate(pool: Pool, log: Logger): Promise<void> {
  const now = new Date();
  const steps = [
    createEmailNormalisationMigration({ pool, log, now }),
    createSearchDocumentsMigration(pool),
    createCardsMigration(pool),
  ];
  await runDataMigrations(pool, { steps, log, now });
}
