/** Whether this process can serve: what a proxy asks before it sends somebody here. */
import fs from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { pingDatabase } from "~/platform/database/database.server";
import type { AppServices } from "../context.server";

/** A proxy asks every second or so: an answer that comes late is a no. */
const patienceMs = 3_000;
/** Below that, a mail or the embedded database may be cut off half-way. */
export const leastFreeBytes = 50_000_000;

/** What stands in the way, in a few words; null: nothing. */
export async function findObstacle(
  { pool, log, config }: Pick<AppServices, "pool" | "log" | "config">,
  leastFree = leastFreeBytes,
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

/** Of the disk that holds the folder, or will hold it. */
async function readFreeBytes(folder: string): Promise<number> {
  try {
    const { bavail, bsize } = await fs.statfs(folder);
    return bavail * bsize;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT" || folder === path.dirname(folder)) throw error;
    return readFreeBytes(path.dirname(folder));
  }
}
