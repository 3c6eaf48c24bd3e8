/**
 * The job queue, which the library pg-boss keeps in the database. A job is added in the same transaction as the change that needs it, and
 * any process can run it.
 */
import { setTimeout as pause } from "node:timers/promises";
import { type Job, type JobResult, PgBoss } from "pg-boss";
import type { Db, Pool } from "./database/database.server";
import { executeSqlAndRollBackOnError, executeSqlWithoutRollbackOnError } from "./database/execute-sql-text.server";
import type { Logger } from "./log.server";

const jobTimeZone = "Europe/Amsterdam";
/**
 * The name of the queue for mails. This queue is created at the start, so that adding a job in a transaction never needs a second
 * connection.
 */
export const mailQueueName = "mail";

/** A task that runs at fixed times, in one process at a time. It must be safe to repeat. */
export interface ScheduledTask {
  /** The name of the task: only letters, digits and `-`. */
  name: string;
  /** When the task runs, as a cron expression with five fields, in Amsterdam time. */
  cron: string;
  /** Runs the task. `jobs` is the job queue, to which the task can add mails. */
  run(now: Date, jobs: JobQueue): Promise<void>;
}

interface JobQueueOptions {
  /** Whether this process runs jobs. If false, it only adds jobs. */
  worker: boolean;
  log: Logger;
  tasks?: readonly ScheduledTask[];
  /** How often to look for tasks, in seconds. Only tests change this. */
  taskPollSeconds?: number;
  /** How long stopping waits for running jobs, in milliseconds. Only tests change this. */
  graceMs?: number;
  now?: () => Date;
}

export interface JobRetryPolicy {
  /** How many times a failed job is tried again. */
  limit: number;
  /** The shortest time in seconds before the first retry. It doubles with each retry, up to `longestDelay`. */
  delay: number;
  longestDelay: number;
}

export interface JobQueue {
  boss: PgBoss;
  /**
   * Adds a job in the given transaction (or pool), so that a rollback also removes the job. If `data` is a list, it adds a job for each, in
   * one statement. The queue must exist: `mail`, or one for which `work` was called in this process.
   */
  send(db: Db, queue: string, data: object | readonly object[], retry?: JobRetryPolicy): Promise<void>;
  /**
   * Calls `handle` for the jobs of a queue, if this process runs jobs. If `handle` throws, only that job is tried again later.
   * `pollSeconds` is how often to look for new jobs; 1 by default.
   */
  work<T extends object>(queue: string, handle: (data: T) => Promise<void>, pollSeconds?: number): Promise<void>;
  /**
   * Starts no more jobs, and waits for running jobs, for at most about the grace time (ten seconds), even if the database does not answer. Jobs can still be
   * added.
   */
  stop(): Promise<void>;
}

// After a full batch of ten jobs, the next batch is fetched at once, so that many mails don't wait for the next look at the queue.
const inBatches = { batchSize: 10, burstWhenBatchFull: true, perJobResults: true } as const;

/**
 * A process that runs a job must confirm every ten seconds that it still does. Without this heartbeat, for example because the process was
 * killed, the job is given to another process.
 */
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

/** Starts the job queue. `pool` must be made by `createJobQueuePool` and used for nothing else. */
export async function startJobQueue(pool: Pool, options: JobQueueOptions): Promise<JobQueue> {
  const { worker, log, graceMs = 10_000 } = options;
  const boss = new PgBoss({
    schema: "pgboss",
    db: { executeSql: inTurn((text, values) => executeSqlAndRollBackOnError(pool, text, values)) },
    supervise: worker,
    schedule: worker,
    superviseIntervalSeconds: lookForLostSeconds,
    monitorIntervalSeconds: lookForLostSeconds,
  });
  boss.on("error", (error) => log.error({ err: error }, "jobs: something went wrong"));
  await boss.start();

  await prepareQueue(boss, mailQueueName);
  const jobs: JobQueue = {
    boss,
    async send(db, queue, data, retry) {
      const retries = retry
        ? { retryLimit: retry.limit, retryDelay: retry.delay, retryBackoff: true, retryDelayMax: retry.longestDelay }
        : {};
      const inTransaction = {
        db: { executeSql: (text: string, values?: unknown[]) => executeSqlWithoutRollbackOnError(db, text, values) },
      };
      if (!Array.isArray(data)) await boss.send(queue, data, { ...retries, ...inTransaction });
      else if (data.length > 0)
        await boss.insert(
          queue,
          data.map((each: object) => ({ data: each, ...retries })),
          inTransaction,
        );
    },
    async work(queue, handle, pollSeconds = 1) {
      if (!worker) return;
      await prepareQueue(boss, queue);
      const options = { ...inBatches, pollingIntervalSeconds: pollSeconds };
      const each = (data: object) => handle(data as Parameters<typeof handle>[0]);
      await boss.work(queue, options, (batch: Job<object>[]) => settleEach(batch, each));
    },
    // There is a time limit here too, because pg-boss's own timeout covers the jobs, but not the SQL statements before and after them.
    stop: () =>
      Promise.race([boss.stop({ graceful: true, timeout: graceMs }), pause(graceMs + 500, undefined, { ref: false })]),
  };
  if (worker) await scheduleTasks(jobs, options);
  return jobs;
}

/** Creates a queue. If an earlier version of the site created it, its heartbeat is set. */
async function prepareQueue(boss: PgBoss, name: string): Promise<void> {
  await boss.createQueue(name, signOfLife);
  await boss.updateQueue(name, signOfLife);
}

async function scheduleTasks(jobs: JobQueue, options: JobQueueOptions): Promise<void> {
  const { tasks = [], taskPollSeconds = 30, log, now = () => new Date() } = options;
  for (const task of tasks) {
    const run = async () => {
      await task.run(now(), jobs).catch((error) => {
        log.error({ task: task.name, err: error }, "task failed");
        throw error;
      });
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
