/**
 * The job queue, by pg-boss in the database. A job is added in the same transaction as the change that needs it, and any process can run
 * it.
 */
import { setTimeout as pause } from "node:timers/promises";
import { type Job, type JobResult, PgBoss } from "pg-boss";
import type { Db, Pool } from "./database/database.server";
import { executeSqlStatements, executeSqlText } from "./database/execute-sql-text.server";
import type { Logger } from "./log.server";

export const jobTimeZone = "Europe/Amsterdam";
/** This queue is created at the start, so that adding a job in a transaction never needs a second connection. */
export const mailQueueName = "mail";

/** A task that runs at set times, in one process at a time. It must be repeatable. */
export interface ScheduledTask {
  /** Letters, digits and `-` only. */
  name: string;
  /** Five fields, in Amsterdam time. */
  cron: string;
  /** `jobs`: for adding a mail. */
  run(now: Date, jobs: JobQueue): Promise<void>;
}

export interface JobQueueOptions {
  /** false: this process adds jobs but runs none. */
  worker: boolean;
  log: Logger;
  tasks?: readonly ScheduledTask[];
  /** How often to look for tasks. Only tests change it. */
  taskPollSeconds?: number;
  now?: () => Date;
}

export interface JobRetryPolicy {
  /** How often a failed job is tried again. */
  limit: number;
  /** Seconds before the first retry. It doubles each time, up to `longestDelay`. */
  delay: number;
  longestDelay: number;
}

export interface JobQueue {
  boss: PgBoss;
  /**
   * Adds a job in the given transaction (or pool), so that a roll-back removes it. The queue must exist: `mail`, or one that this process
   * works on.
   */
  send(db: Db, queue: string, data: object, retry?: JobRetryPolicy): Promise<void>;
  /**
   * Runs the jobs of a queue, if this process is a worker. If a job throws, only that job is tried again later. `pollSeconds`: how often
   * to look for new jobs; 1 by default.
   */
  work<T extends object>(queue: string, handle: (data: T) => Promise<void>, pollSeconds?: number): Promise<void>;
  /**
   * Stops taking jobs and waits for running ones, for at most ten seconds, also if the database does not answer. Jobs can still be added.
   */
  stop(): Promise<void>;
}

const graceMs = 10_000;

// After a full batch the next one is fetched at once, so that many mails don't wait for the next poll.
const inBatches = { batchSize: 10, burstWhenBatchFull: true, perJobResults: true } as const;

/** A job is given to another process if its own process misses this heartbeat, as when it was killed. */
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

/** `pool`: made by `createJobsPool` and used for nothing else. */
export async function startJobQueue(pool: Pool, options: JobQueueOptions): Promise<JobQueue> {
  const { worker, log } = options;
  const boss = new PgBoss({
    schema: "pgboss",
    db: { executeSql: inTurn((text, values) => executeSqlStatements(pool, text, values)) },
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
      await boss.send(queue, data, {
        ...retries,
        db: { executeSql: (text, values) => executeSqlText(db, text, values) },
      });
    },
    async work(queue, handle, pollSeconds = 1) {
      if (!worker) return;
      await prepareQueue(boss, queue);
      const options = { ...inBatches, pollingIntervalSeconds: pollSeconds };
      const each = (data: object) => handle(data as Parameters<typeof handle>[0]);
      await boss.work(queue, options, (batch: Job<object>[]) => settleEach(batch, each));
    },
    // pg-boss's own timeout covers the jobs, but not the statements before and after them.
    stop: () =>
      Promise.race([boss.stop({ graceful: true, timeout: graceMs }), pause(graceMs + 500, undefined, { ref: false })]),
  };
  if (worker) await scheduleTasks(jobs, options);
  return jobs;
}

/** Creates the queue, or sets the heartbeat of one that an earlier version created. */
async function prepareQueue(boss: PgBoss, name: string): Promise<void> {
  await boss.createQueue(name, signOfLife);
  await boss.updateQueue(name, signOfLife);
}

async function scheduleTasks(jobs: JobQueue, options: JobQueueOptions): Promise<void> {
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
