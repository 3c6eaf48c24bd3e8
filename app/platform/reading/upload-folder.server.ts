/** The folder in which large files from outside stand while they are read: they are not kept, and are too large for the memory of the site. */
import { randomUUID } from "node:crypto";
import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";

const hourMs = 3_600_000;
const machine = os.hostname().replace(/[^A-Za-z0-9-]/g, "");

/** Returns the path of a new file in the folder. The name says which process made it. */
export async function composeUploadPath(folder: string): Promise<string> {
  await fs.mkdir(folder, { recursive: true, mode: 0o700 });
  return path.join(folder, `${machine}_${process.pid}_${randomUUID()}`);
}

/** Removes the files of processes that ended without removing them. Of a process on another machine, those that are an hour old. */
export async function removeLeftoverUploads(folder: string, { now }: { now: Date }): Promise<void> {
  for (const name of await fs.readdir(folder).catch(() => [] as string[])) {
    const file = path.join(folder, name);
    const [host, pid] = name.split("_");
    const isOld = now.getTime() - (await readTime(file)) > hourMs;
    if (isOld || (host === machine && !isOtherRunningProcess(Number(pid)))) await fs.rm(file, { force: true });
  }
}

async function readTime(file: string): Promise<number> {
  const found = await fs.stat(file).catch(() => null);
  return found?.mtimeMs ?? 0;
}

/** This process has made no file yet: in a container, every process has the same number. */
function isOtherRunningProcess(pid: number): boolean {
  if (!(pid > 0) || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
