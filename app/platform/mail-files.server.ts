import fs from "node:fs/promises";
import path from "node:path";
import { readMailFile } from "./mail-file";

export interface ListedMail {
  id: string;
  to: string;
  subject: string;
  date: string;
  text: string;
}

/** The newest mails that were written as files, newest first; empty when there is no such folder. */
export async function listMailFiles(directory: string, limit = 50): Promise<ListedMail[]> {
  const names = await fs.readdir(directory).catch((error) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  const newest = names
    .filter((name) => name.endsWith(".eml"))
    .sort()
    .reverse()
    .slice(0, limit);
  const mails = await Promise.all(
    newest.map(async (name) => {
      const mail = readMailFile(await fs.readFile(path.join(directory, name), "utf8"));
      return mail && { id: name, ...mail };
    }),
  );
  return mails.filter((mail) => mail !== null);
}

/** Mails hold names and links: files older than seven days go, as the rows of the outbox are scrubbed. */
export async function removeOldMailFiles(directory: string, { now }: { now: Date }): Promise<void> {
  const before = now.getTime() - 7 * 86_400_000;
  const names = await fs.readdir(directory).catch(() => []);
  for (const name of names) {
    const file = path.join(directory, name);
    const { mtimeMs } = await fs.stat(file);
    if (name.endsWith(".eml") && mtimeMs < before) await fs.rm(file, { force: true });
  }
}
