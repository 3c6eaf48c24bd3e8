/**
 * `npm run backup` copies the database to a folder. A build also makes build/backup.js of it, because a container image has no source
 * files.
 */
import path from "node:path";
import { writeBackupToNewFolder } from "../app/platform/backup/write-backup-to-new-folder.server";
import { parseConfigFromEnvironment } from "../app/platform/config.server";
import { backupHelp, readBackupFolderArgument } from "./backup-arguments";
import { describeCommandFailure } from "./command-failure";
import { createProgressDisplay } from "./progress-display";
import { withDatabaseTarget } from "./with-database-target";

async function main(): Promise<number> {
  const given = readBackupFolderArgument("backup", process.argv.slice(2));
  if ("help" in given) {
    process.stdout.write(backupHelp);
    return 0;
  }
  if ("error" in given) throw new Error(given.error);
  const config = parseConfigFromEnvironment(process.env);
  const into = path.resolve(given.folder ?? path.join(config.dataDir, "backups"));
  const progress = createProgressDisplay("Backup");
  const folder = await withDatabaseTarget(config, (target) =>
    writeBackupToNewFolder(target, { into, now: new Date(), progress }).finally(() => progress.end()),
  );
  process.stdout.write(`${folder}\n`);
  return 0;
}

main().then(
  (code) => process.exit(code),
  (error) => {
    process.stderr.write(`${describeCommandFailure(error, process.env.LOG_LEVEL)}\n`);
    process.exit(1);
  },
);
