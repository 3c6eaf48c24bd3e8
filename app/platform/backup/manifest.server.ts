/** `manifest.json` lists what a backup holds, so that a broken or incomplete backup is recognised. */
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { z } from "zod";

/** A problem that the person who runs the command can solve. Only its message is shown. */
export class BackupError extends Error {}

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const tableEntry = z.strictObject({
  name: z.string(),
  columns: z.array(z.string()).min(1),
  rows: z.number().int().min(0),
  file: z.string().regex(/^[a-z0-9_]+\.copy\.gz$/),
  /** Size of the compressed file. */
  bytes: z.number().int().min(0),
  sha256,
  /** Hash of the uncompressed text. It is the same in two backups of equal rows, whatever compressed them. */
  textSha256: sha256,
});
const manifest = z.strictObject({
  format: z.literal(1),
  createdAt: z.iso.datetime(),
  /** Version of PostgreSQL. */
  server: z.string(),
  migrations: z.array(z.strictObject({ name: z.string(), sha256 })).min(1),
  tables: z.array(tableEntry),
});
export type BackupManifest = z.infer<typeof manifest>;
export type ManifestTable = z.infer<typeof tableEntry>;

export const manifestFileName = "manifest.json";

/** @throws BackupError if there is no readable manifest */
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
 * Reads every file and compares it with the manifest, before anything is restored.
 * @throws BackupError with the name of the first file that is missing or different
 */
export async function checkBackupFiles(
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
