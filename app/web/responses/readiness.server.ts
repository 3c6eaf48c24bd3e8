/** This file tells whether this process can serve requests. A proxy asks this before it uses the process. */
import fs from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { pingDatabase } from "~/platform/database/database.server";
import type { AppServices } from "../context.server";

/** The longest time that the check waits. A proxy asks about every second, so a late answer counts as no. */
const patienceMs = 3_000;
/** The free disk space that this process needs. With less space, writing a mail or the embedded database may fail. */
export const leastFreeDiskBytes = 50_000_000;

/** Returns the reason why this process can't serve, in a few words, or null if it can. */
export async function findReadinessProblem(
  { pool, log, config }: Pick<AppServices, "pool" | "log" | "config">,
  leastFree = leastFreeDiskBytes,
) {
  const unanswered = pause(patienceMs, new Error("The database does not answer in time"), { ref: false });
  const outcome = await Promise.race([pingDatabase(pool).catch((error: unknown) => error as Error), unanswered]);
  if (outcome instanceof Error) {
    log.warn({ err: outcome }, "not ready: no database");
    return "no database";
  }
  const free = await readFreeBytes(config.dataDir);
  if (free >= leastFree) return null;
  log.warn({ free }, "not ready: DATA_DIR is nearly full");
  return "no space";
}

/** Returns the free space of the disk with the folder, also if the folder does not exist yet. */
async function readFreeBytes(folder: string): Promise<number> {
  try {
    const { bavail, bsize } = await fs.statfs(folder);
    return bavail * bsize;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT" || folder === path.dirname(folder)) throw error;
    return readFreeBytes(path.dirname(folder));
  }
}
