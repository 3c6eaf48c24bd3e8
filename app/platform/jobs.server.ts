/** Jobs in the database by pg-boss: left in the transaction of the business they belong to, done by any process. */
import { PgBoss } from "pg-boss";
import type { Db, Pool } from "./database.server";
import type { Logger } from "./log.server";

export const timeZone = "Europe/Amsterdam";
/** Made at the start, so that leaving a job in a transaction never waits for a second connection. */
export const mailQueueName = "mail";

/** Something to do at set times. Runs in one process at a time; must bear to be run again. */
export interface ScheduledTask {
  /** Letters, digits, `-`. */
  name: string;
  /** Five fields, in Amsterdam time. */
  cron: string;
  run(now: Date): Promise<void>;
}

export interface JobsOptions {
  /** false: this process leaves jobs but does none. */
  worker: boolean;
  log: Logger;
  tasks?: readonly ScheduledTask[];
  now?: () => Date;
}

export interface Retry {
  /** Times that a failed job is tried again. */
  limit: number;
  /** Seconds before the first retry; doubles every time, up to `longestDelay`. */
  delay: number;
  longestDelay: number;
}

export interface Jobs {
  boss: PgBoss;
  /** The queue must exist: `mail`, or one that this process works on. Leaves a job in the transaction (or pool) that is given: a roll-back takes it along. */
  send(db: Db, queue: string, data: object, retry?: Retry): Promise<void>;
  /** Does the jobs of a queue, where this process is a worker. A job that throws is tried again later. */
  work<T extends object>(queue: string, handle: (data: T) => Promise<void>): Promise<void>;
  /** Lets running jobs end, for at most ten seconds. */
  stop(): Promise<void>;
}

/** `pool` must leave column names as they are (`createPlainPool`): pg-boss reads its own. */
export async function startJobs(pool: Pool, options: JobsOptions): Promise<Jobs> {
  const { worker, log, tasks = [], now = () => new Date() } = options;
  const boss = new PgBoss({
    schema: "pgboss",
    db: { executeSql: (text, values) => executeReserved(pool, text, values) },
    supervise: worker,
    schedule: worker,
  });
  boss.on("error", (error) => log.error({ err: error }, "jobs: something went wrong"));
  await boss.start();

  await boss.createQueue(mailQueueName);
  const jobs: Jobs = {
    boss,
    async send(db, queue, data, retry) {
      const retries = retry
        ? { retryLimit: retry.limit, retryDelay: retry.delay, retryBackoff: true, retryDelayMax: retry.longestDelay }
        : {};
      await boss.send(queue, data, { ...retries, db: { executeSql: (text, values) => execute(db, text, values) } });
    },
    async work(queue, handle) {
      if (!worker) return;
      await boss.createQueue(queue);
      await boss.work(queue, { pollingIntervalSeconds: 1 }, async (batch) => {
        for (const job of batch) await handle(job.data as Parameters<typeof handle>[0]);
      });
    },
    stop: () => boss.stop({ graceful: true, timeout: 10_000 }),
  };
  if (worker) await scheduleTasks(jobs, tasks, log, now);
  return jobs;
}

async function scheduleTasks(jobs: Jobs, tasks: readonly ScheduledTask[], log: Logger, now: () => Date): Promise<void> {
  for (const task of tasks) {
    await jobs.work(task.name, async () => {
      await task.run(now());
      log.info({ task: task.name }, "task done");
    });
    await jobs.boss.schedule(task.name, task.cron, {}, { tz: timeZone });
  }
}

/** pg-boss sends several statements in one text, with begin and commit: they need one connection to themselves. */
async function executeReserved(pool: Pool, text: string, values?: unknown[]): Promise<{ rows: unknown[] }> {
  const connection = await pool.reserve();
  try {
    return await execute(connection, text, values);
  } finally {
    connection.release();
  }
}

async function execute(db: Db, text: string, values?: unknown[]): Promise<{ rows: unknown[] }> {
  // postgres.js refuses undefined, which pg-boss means as null.
  const rows = values?.length
    ? await db.unsafe(text, values.map((value) => (value === undefined ? null : value)) as never[])
    : await db.unsafe(text).simple();
  // Several statements answer with several lists.
  const lists = rows as unknown as unknown[];
  return { rows: Array.isArray(lists[0]) ? (lists as unknown[][]).flat() : [...lists] };
}
