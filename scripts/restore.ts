/**
 * `npm run restore` puts a backup in an empty database. A build also makes build/restore.js of it, because a container image has no source
 * files.
 */
import path from "node:path";
import { restoreBackup } from "../app/platform/backup/restore-backup.server";
import { parseConfigFromEnvironment } from "../app/platform/config.server";
import { createJobQueuePool, createPool } from "../app/platform/database/database.server";
import type { DatabaseTarget } from "../app/platform/database/database-target.server";
import { startJobQueue } from "../app/platform/jobs.server";
import { createLogger } from "../app/platform/log.server";
import { requeueUnsentMailsAfterRestore } from "../app/platform/mail/mail-queue.server";
import { readBackupFolderArgument, restoreHelp } from "./backup-arguments";
import { CommandRefusal, describeCommandFailure } from "./command-failure";
import { createProgressDisplay } from "./progress-display";
import { withDatabaseTarget } from "./with-database-target";

async function main(): Promise<number> {
  const given = readBackupFolderArgument("restore", process.argv.slice(2));
  if ("help" in given) {
    process.stdout.write(restoreHelp);
    return 0;
  }
  if ("error" in given) throw new Error(given.error);
  if (given.folder === null) throw new CommandRefusal(restoreHelp.trimEnd());
  const folder = path.resolve(given.folder);
  await withDatabaseTarget(parseConfigFromEnvironment(process.env), (target) => restore(target, folder));
  return 0;
}

async function restore(target: DatabaseTarget, folder: string): Promise<void> {
  const progress = createProgressDisplay("Restore");
  const pool = createPool(target, { max: 2 });
  try {
    const input = { folder, migrationsDir: path.resolve("db/migrations"), progress };
    const { tables, createdAt } = await restoreBackup(pool, input).finally(() => progress.end());
    const mails = await requeue(target);
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    process.stdout.write(`${tables.length} tables, ${rows} rows of ${createdAt} are back.\n`);
    if (mails > 0) process.stdout.write(`${mails} mails that had not left are in the queue again.\n`);
  } finally {
    await pool.end({ timeout: 5 });
  }
}

async function requeue(target: DatabaseTarget): Promise<number> {
  const pool = createJobQueuePool(target);
  try {
    const jobs = await startJobQueue(pool, { worker: false, log: createLogger("warn") });
    const count = await pool.begin((tx) => requeueUnsentMailsAfterRestore(tx, { jobs, now: new Date() }));
    await jobs.stop();
    return count;
  } finally {
    await pool.end({ timeout: 5 });
  }
}

main().then(
  (code) => process.exit(code),
  (error) => {
    process.stderr.write(`${describeCommandFailure(error, process.env.LOG_LEVEL)}\n`);
    process.exit(1);
  },
);
