/**
 * Reads and checks `manifest.json`, which lists the files of a backup with their hashes, so that a broken or incomplete backup is
 * recognised.
 */
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { z } from "zod";

/** An error that the person who runs the command can solve. Only its message is shown, without a stack trace. */
export class BackupError extends Error {}

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const tableEntry = z.strictObject({
  name: z.string(),
  columns: z.array(z.string()).min(1),
  rows: z.number().int().min(0),
  file: z.string().regex(/^[a-z0-9_]+\.copy\.gz$/),
  /** The size of the compressed file in bytes. */
  bytes: z.number().int().min(0),
  sha256,
  /** The hash of the uncompressed text. Two backups of equal rows have the same hash, even if they were compressed differently. */
  textSha256: sha256,
});
const manifest = z.strictObject({
  format: z.literal(1),
  createdAt: z.iso.datetime(),
  /** The version of PostgreSQL that the backup was made from. */
  server: z.string(),
  migrations: z.array(z.strictObject({ name: z.string(), sha256 })).min(1),
  tables: z.array(tableEntry),
});
export type BackupManifest = z.infer<typeof manifest>;
export type BackupManifestTable = z.infer<typeof tableEntry>;

export const manifestFileName = "manifest.json";

/**
 * Reads the manifest of a backup.
 * @throws BackupError if it is missing or can't be read
 */
export async function readBackupManifest(folder: string): Promise<BackupManifest> {
  const file = path.join(folder, manifestFileName);
  const text = await fs.promises.readFile(file, "utf8").catch(() => null);
  if (text === null) throw new BackupError(`${folder} holds no whole backup: it has no ${manifestFileName}.`);
  try {
    return manifest.parse(JSON.parse(text));
  } catch {
    throw new BackupError(`${file} is broken: this backup can't be used.`);
  }
}

/**
 * Reads every file of a backup and compares it with the manifest. This is done before anything is restored.
 * @throws BackupError that names the first file that is missing or different
 */
export async function compareBackupFilesWithManifest(
  folder: string,
  { tables }: BackupManifest,
  progress: (bytes: number) => void,
): Promise<void> {
  for (const { file, bytes, sha256: expected } of tables) {
    const full = path.join(folder, file);
    const found = await fs.promises.stat(full).catch(() => null);
    if (!found) throw new BackupError(`${file} is missing in ${folder}: this backup can't be used.`);
    const hash = createHash("sha256");
    if (found.size === bytes) {
      await pipeline(fs.createReadStream(full), async (chunks: AsyncIterable<Buffer>) => {
        for await (const chunk of chunks) {
          hash.update(chunk);
          progress(chunk.length);
        }
      });
    }
    if (hash.digest("hex") !== expected)
      throw new BackupError(`${file} in ${folder} is not what was written: this backup can't be used.`);
  }
}
