/** This test kills a process that runs jobs, and checks that another process does these jobs. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { pino } from "pino";
import { expect, it, onTestFinished } from "vitest";
import { openTestDatabase } from "~/../tests/support/database";
import { createJobQueuePool } from "./database/database.server";
import { startJobQueue } from "./jobs.server";
import { createMailQueue } from "./mail/mail-queue.server";

const { pool, options } = await openTestDatabase();

it("mails of a process that was killed with -9 are sent by another within a minute", { timeout: 90_000 }, async () => {
  const jobsPool = createJobQueuePool(options);
  const leaving = await startJobQueue(jobsPool, { worker: false, log: pino({ level: "silent" }) });
  const queue = createMailQueue(leaving);
  const mails = 12;
  for (let each = 0; each < mails; each++) {
    const mail = { idempotencyKey: `mail ${each}`, recipient: "a@example.org", template: "x", locale: "nl" as const };
    await queue.enqueue(pool, { ...mail, data: {} }, new Date());
  }
  await leaving.stop();
  const child = spawn(process.execPath, ["node_modules/tsx/dist/cli.mjs", "tests/support/hanging-worker.ts"], {
    env: { ...process.env, DATABASE: JSON.stringify(options) },
    stdio: ["ignore", "pipe", "inherit"],
    // tsx starts the script in a child process. A process group of their own lets the test kill both.
    detached: true,
  });
  await once(child.stdout, "data");
  process.kill(-(child.pid as number), "SIGKILL");
  const killedAt = Date.now();

  const done = new Set<string>();
  const jobs = await startJobQueue(jobsPool, { worker: true, log: pino({ level: "silent" }) });
  onTestFinished(async () => {
    await jobs.stop();
    await jobsPool.end({ timeout: 1 });
  });
  await jobs.work("mail", async ({ id }: { id: string }) => void done.add(id));
  await expect.poll(() => done.size, { timeout: 80_000, interval: 200 }).toBe(mails);
  expect(Date.now() - killedAt).toBeLessThan(60_000);
});
