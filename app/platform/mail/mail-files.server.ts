import fs from "node:fs/promises";
import path from "node:path";
import type { Db } from "../database/database.server";
import { runForEach, throwCollectedErrors } from "../run-for-each";
import { readMailFile } from "./mail-file";
import { filterMailIdsWithStoredRecipient } from "./outbox.sql.server";

/** Returns the folder for mails that are written as files because there is no mail server. */
export const mailFileDirectoryOf = (dataDir: string) => path.join(dataDir, "mail");

interface ListedMailFile {
  id: string;
  to: string;
  subject: string;
  date: string;
  text: string;
}

/** Returns the newest mail files, newest first, or an empty list if there is no such folder. */
export async function listMailFiles(directory: string, limit = 50): Promise<ListedMailFile[]> {
  const newest = (await listNames(directory))
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

/** Matches the names of files that the mailer writes. The name of an unfinished file ends in `.part`. */
const written = /-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.eml(?:\.part)?$/;

/**
 * Deletes mail files whose row in the outbox was deleted or has no recipient any more, which happens when an account is deleted and after
 * the retention period. Returns the number of deleted files. One that can't be deleted does not stop the others.
 * @throws AggregateError at the end, if some could not be deleted
 */
export async function removeMailFilesWithoutStoredRecipient(db: Db, directory: string): Promise<number> {
  const files = (await listNames(directory)).flatMap((name) => {
    const id = written.exec(name)?.[1];
    return id === undefined ? [] : [{ name, id }];
  });
  const ids = files.map(({ id }) => id);
  const kept = new Set(await filterMailIdsWithStoredRecipient(db, ids));
  const forgotten = files.filter(({ id }) => !kept.has(id));
  const errors: unknown[] = [];
  const remove = async ({ name }: { name: string }) => {
    await fs.rm(path.join(directory, name), { force: true });
    return true;
  };
  const removed = await runForEach(forgotten, remove, errors);
  throwCollectedErrors(errors);
  return removed;
}

/** Returns the names of the files in a folder, or an empty list if there is no such folder. */
function listNames(directory: string): Promise<string[]> {
  return fs.readdir(directory).catch((error) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
}
