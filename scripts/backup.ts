/** `npm run backup`. Bundled to build/backup.js as well, for an image without sources. */
import path from "node:path";
import { createBackup } from "../app/platform/backup/create-backup.server";
import { parseConfig } from "../app/platform/config.server";
import { backupHelp, readFolder } from "./backup-arguments";
import { describeFailure } from "./failure";
import { withTarget } from "./open-target";
import { showProgress } from "./progress";

async function main(): Promise<number> {
  const given = readFolder(process.argv.slice(2));
  if ("help" in given) {
    process.stdout.write(backupHelp);
    return 0;
  }
  if ("error" in given) throw new Error(given.error);
  const config = parseConfig(process.env);
  const into = path.resolve(given.folder ?? path.join(config.dataDir, "backups"));
  const progress = showProgress("Backup");
  const folder = await withTarget(config, (target) =>
    createBackup(target, { into, now: new Date(), progress }).finally(() => progress.end()),
  );
  process.stdout.write(`${folder}\n`);
  return 0;
}

main().then(
  (code) => process.exit(code),
  (error) => {
    process.stderr.write(`${describeFailure(error, process.env.LOG_LEVEL)}\n`);
    process.exit(1);
  },
);
