/** Jobs in the database by pg-boss: left in the transaction of the business they belong to, done by any process. */
import { setTimeout as pause } from "node:timers/promises";
import { type Job, type JobResult, PgBoss } from "pg-boss";
import { type Db, isDatabaseUnavailable, type Pool } from "./database/database.server";
import type { Logger } from "./log.server";

export const jobTimeZone = "Europe/Amsterdam";
/** Made at the start, so that leaving a job in a transaction never waits for a second connection. */
export const mailQueueName = "mail";

/** Something to do at set times. Runs in one process at a time; must bear to be run again. */
export interface ScheduledTask {
  /** Letters, digits, `-`. */
  name: string;
  /** Five fields, in Amsterdam time. */
  cron: string;
  /** `jobs`: to leave a mail. */
  run(now: Date, jobs: Jobs): Promise<void>;
}

export interface JobsOptions {
  /** false: this process leaves jobs but does none. */
  worker: boolean;
  log: Logger;
  tasks?: readonly ScheduledTask[];
  /** Clean-up need not start to the second; only tests can't wait. */
  taskPollSeconds?: number;
  now?: () => Date;
}

export interface RetryPolicy {
  /** Times that a failed job is tried again. */
  limit: number;
  /** Seconds before the first retry; doubles every time, up to `longestDelay`. */
  delay: number;
  longestDelay: number;
}

export interface Jobs {
  boss: PgBoss;
  /**
   * Leaves a job in the transaction (or pool) that is given: a roll-back takes it along. The queue must exist: `mail`,
   * or one that this process works on.
   */
  send(db: Db, queue: string, data: object, retry?: RetryPolicy): Promise<void>;
  /**
   * Does the jobs of a queue, where this process is a worker. A job that throws is tried again later, apart from the
   * others. `pollSeconds`: how long a job waits at most before it is seen, 1 unless told.
   */
  work<T extends object>(queue: string, handle: (data: T) => Promise<void>, pollSeconds?: number): Promise<void>;
  /** Takes no more jobs and lets running ones end, for at most ten seconds, whatever the database does. Jobs can still be left. */
  stop(): Promise<void>;
}

const graceMs = 10_000;

// A full batch is followed by the next at once, so that many mails don't wait for the clock.
const inBatches = { batchSize: 10, burstWhenBatchFull: true, perJobResults: true } as const;

/** A process that is killed says nothing: its jobs go to another one as soon as they miss their sign of life. */
const signOfLife = { heartbeatSeconds: 10 } as const;
const lookForLostSeconds = 5;

async function settleEach(batch: Job<object>[], handle: (data: object) => Promise<void>): Promise<JobResult[]> {
  const results: JobResult[] = [];
  for (const { id, data } of batch) {
    const outcome = await handle(data).then(
      () => ({ id, status: "completed" as const }),
      (error) => ({ id, status: "failed" as const, output: { message: String(error) } }),
    );
    results.push(outcome);
  }
  return results;
}

/** `pool`: of `createJobsPool`, for nothing else. */
export async function startJobs(pool: Pool, options: JobsOptions): Promise<Jobs> {
  const { worker, log } = options;
  const boss = new PgBoss({
    schema: "pgboss",
    db: { executeSql: inTurn((text, values) => executeWhole(pool, text, values)) },
    supervise: worker,
    schedule: worker,
    superviseIntervalSeconds: lookForLostSeconds,
    monitorIntervalSeconds: lookForLostSeconds,
  });
  boss.on("error", (error) => log.error({ err: error }, "jobs: something went wrong"));
  await boss.start();

  await prepareQueue(boss, mailQueueName);
  const jobs: Jobs = {
    boss,
    async send(db, queue, data, retry) {
      const retries = retry
        ? { retryLimit: retry.limit, retryDelay: retry.delay, retryBackoff: true, retryDelayMax: retry.longestDelay }
        : {};
      await boss.send(queue, data, { ...retries, db: { executeSql: (text, values) => execute(db, text, values) } });
    },
    async work(queue, handle, pollSeconds = 1) {
      if (!worker) return;
      await prepareQueue(boss, queue);
      const options = { ...inBatches, pollingIntervalSeconds: pollSeconds };
      const each = (data: object) => handle(data as Parameters<typeof handle>[0]);
      await boss.work(queue, options, (batch: Job<object>[]) => settleEach(batch, each));
    },
    // Its time-out is for jobs, not for the statements that it waits for before and after.
    stop: () =>
      Promise.race([boss.stop({ graceful: true, timeout: graceMs }), pause(graceMs + 500, undefined, { ref: false })]),
  };
  if (worker) await scheduleTasks(jobs, options);
  return jobs;
}

/** A queue that an earlier version made gets its sign of life too. */
async function prepareQueue(boss: PgBoss, name: string): Promise<void> {
  await boss.createQueue(name, signOfLife);
  await boss.updateQueue(name, signOfLife);
}

async function scheduleTasks(jobs: Jobs, options: JobsOptions): Promise<void> {
  const { tasks = [], taskPollSeconds = 30, log, now = () => new Date() } = options;
  for (const task of tasks) {
    const run = async () => {
      await task.run(now(), jobs);
      log.info({ task: task.name }, "task done");
    };
    await jobs.work(task.name, run, taskPollSeconds);
    await jobs.boss.schedule(task.name, task.cron, {}, { tz: jobTimeZone });
  }
}

type Execute = (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }>;

function inTurn(execute: Execute): Execute {
  let last: Promise<unknown> = Promise.resolve();
  return (text, values) => {
    const next = last.then(() => execute(text, values));
    last = next.catch(() => {});
    return next;
  };
}

/** pg-boss sends several statements in one text, with begin and commit: one that fails must not leave its transaction open. */
async function executeWhole(pool: Pool, text: string, values?: unknown[]): Promise<{ rows: unknown[] }> {
  try {
    return await execute(pool, text, values);
  } catch (error) {
    if (!isDatabaseUnavailable(error)) await pool`rollback`;
    throw error;
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
