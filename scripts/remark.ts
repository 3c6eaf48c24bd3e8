/** `npm run remark` marks stored answers again after a key was mended. */
import os from "node:os";
import { parseConfigFromEnvironment } from "../app/platform/config.server";
import { createJobQueuePool } from "../app/platform/database/database.server";
import type { DatabaseTarget } from "../app/platform/database/database-target.server";
import { startJobQueue } from "../app/platform/jobs.server";
import { createLogger } from "../app/platform/log.server";
import { createMailQueue, type MailQueue } from "../app/platform/mail/mail-queue.server";
import { describeCommandFailure } from "./command-failure";
import { createProgressDisplay } from "./progress-display";
import { readRemarkCommand, remarkHelp, runRemarkCommand } from "./remark-command";
import { withDatabaseTarget } from "./with-database-target";
import { withMigratedPool } from "./with-migrated-database";

async function main(): Promise<{ ok: boolean; text: string }> {
  const command = readRemarkCommand(process.argv.slice(2));
  if (command === "help") return { ok: true, text: remarkHelp.trimEnd() };
  const config = parseConfigFromEnvironment(process.env);
  // The site comes first if they run on the same machine.
  os.setPriority(os.constants.priority.PRIORITY_BELOW_NORMAL);
  return withDatabaseTarget(config, (target) =>
    withMigratedPool(config, target, (pool) =>
      withMailQueue(target, (mail) => {
        const progress = createProgressDisplay("Marking again");
        return runRemarkCommand(pool, command, { mail, progress, now: new Date() });
      }),
    ),
  );
}

/** Calls `work` with a queue of mails, which the site sends. */
async function withMailQueue<T>(target: DatabaseTarget, work: (mail: MailQueue) => Promise<T>): Promise<T> {
  const pool = createJobQueuePool(target);
  try {
    const jobs = await startJobQueue(pool, { worker: false, log: createLogger("warn") });
    return await work(createMailQueue(jobs)).finally(() => jobs.stop());
  } finally {
    await pool.end({ timeout: 5 });
  }
}

main().then(
  ({ ok, text }) => {
    (ok ? process.stdout : process.stderr).write(`${text}\n`);
    process.exitCode = ok ? 0 : 1;
  },
  (error) => {
    process.stderr.write(`${describeCommandFailure(error, process.env.LOG_LEVEL)}\n`);
    process.exitCode = 1;
  },
);
