import fs from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { createPool, type Db, type Pool } from "../database/database.server";
import type { DatabaseTarget } from "../database/database-target.server";
import { createByteCountingAndHashingStream, createRowCountingAndHashingStream } from "./counting-streams.server";
import { BackupError, type BackupManifest, type BackupManifestTable, manifestFileName } from "./manifest.server";
import {
  cancelQueryOfPostgresProcess,
  countTableRows,
  exportSnapshotForOtherConnections,
  getPostgresProcessIdOfConnection,
  listAppliedMigrations,
  listTablesToBackUp,
  lockTablesAgainstMigrations,
  openTableRowsReadStream,
  type TableDescription,
} from "./tables.sql.server";

export interface BackupProgressDisplay {
  begin(total: number): void;
  /** Shows the name of the step that now begins. */
  name(text: string): void;
  advance(by: number): void;
}

interface BackupInput {
  /** The folder in which the folder of the new backup is created. */
  into: string;
  now: Date;
  progress: BackupProgressDisplay;
  /** Receives the name of the database snapshot that is backed up, so that a test can read the same data on another connection. */
  onSnapshot?: (name: string) => Promise<void>;
}

/**
 * Writes all tables to files, as the tables are at one moment, while the site stays online. The folder of the backup gets its final name
 * after all files are on the disk. If anything fails before that, the folder is deleted. Returns the path of the folder.
 * @throws BackupError if the database is not one of this site, if its tables change while the backup begins, or if the folder can't be
 * written
 */
export async function writeBackupToNewFolder(target: DatabaseTarget, input: BackupInput): Promise<string> {
  const folder = path.join(
    input.into,
    `leerdossier-${input.now.toISOString().replaceAll(":", "-").replace(/\.\d+/, "")}`,
  );
  const unfinished = `${folder}.incomplete`;
  // One connection copies the rows. The other one can cancel the copying.
  const pool = createPool(target, { max: 2 });
  try {
    await prepareFolder(folder, unfinished);
    await copyAll(pool, unfinished, input);
    await fs.promises.rename(unfinished, folder);
    await syncFolder(input.into);
    return folder;
  } catch (error) {
    await fs.promises.rm(unfinished, { recursive: true, force: true }).catch(() => {});
    throw asSentence(error, input.into);
  } finally {
    await pool.end({ timeout: 5 });
  }
}

async function prepareFolder(folder: string, unfinished: string): Promise<void> {
  await fs.promises.mkdir(path.dirname(folder), { recursive: true });
  if (fs.existsSync(folder)) throw new BackupError(`${folder} is there already.`);
  await fs.promises.rm(unfinished, { recursive: true, force: true });
  await fs.promises.mkdir(unfinished, { mode: 0o700 });
}

async function copyAll(pool: Pool, folder: string, input: BackupInput): Promise<void> {
  const before = await listTablesToBackUp(pool);
  if (!(await listAppliedMigrations(pool))) throw new BackupError("This database holds no data of Leerdossier.");
  await pool.begin("isolation level repeatable read read only", async (tx) => {
    await lockTablesAgainstMigrations(tx, before);
    const manifest = await describeDatabase(tx, before, input);
    const pid = await getPostgresProcessIdOfConnection(tx);
    const cancel = () => cancelQueryOfPostgresProcess(pool, pid);
    const rows = new Map<string, number>();
    for (const { name } of before) rows.set(name, await countTableRows(tx, name));
    input.progress.begin([...rows.values()].reduce((sum, each) => sum + each, 0));
    for (const table of before) {
      input.progress.name(table.name);
      const entry = await copyTable(tx, table, folder, input.progress, cancel);
      if (entry.rows !== rows.get(table.name)) throw new Error(`${table.name}: ${entry.rows} rows were written`);
      manifest.tables.push(entry);
    }
    await writeFile(path.join(folder, manifestFileName), `${JSON.stringify(manifest, null, 2)}\n`);
    await syncFolder(folder);
  });
}

async function describeDatabase(
  tx: Db,
  before: TableDescription[],
  { now, onSnapshot }: BackupInput,
): Promise<BackupManifest> {
  const migrations = (await listAppliedMigrations(tx)) ?? [];
  if (JSON.stringify(await listTablesToBackUp(tx)) !== JSON.stringify(before))
    throw new BackupError("The tables changed while the backup began: an update is under way. Try again in a minute.");
  const { server, snapshot } = await exportSnapshotForOtherConnections(tx);
  await onSnapshot?.(snapshot);
  return { format: 1, createdAt: now.toISOString(), server, migrations, tables: [] };
}

async function copyTable(
  tx: Db,
  table: TableDescription,
  folder: string,
  progress: BackupProgressDisplay,
  cancel: () => Promise<unknown>,
): Promise<BackupManifestTable> {
  const { name, columns } = table;
  const source = await openTableRowsReadStream(tx, table);
  const text = createRowCountingAndHashingStream((rows) => progress.advance(rows));
  const packed = createByteCountingAndHashingStream();
  const file = `${name}.copy.gz`;
  const sink = fs.createWriteStream(path.join(folder, file), { mode: 0o600, flush: true });
  source.once("error", (error) => text.stream.destroy(error));
  source.pipe(text.stream);
  try {
    await pipeline(text.stream, createGzip(), packed.stream, sink);
  } catch (error) {
    // The remaining rows must be read, or the connection would never become free. Cancelling the query makes them few.
    const closed = source.closed ? null : new Promise((resolve) => source.once("close", resolve));
    source.unpipe().resume();
    await cancel();
    await closed;
    throw error;
  } finally {
    // postgres.js stops reading while our stream is slow, and does not start again after the last row. This call makes it continue.
    source._read(0);
  }
  const { rows, sha256: textSha256 } = text.measured;
  return { name, columns, rows, file, ...packed.measured, textSha256 };
}

async function writeFile(file: string, text: string): Promise<void> {
  await fs.promises.writeFile(file, text, { flag: "wx", mode: 0o600, flush: true });
}

async function syncFolder(folder: string): Promise<void> {
  // Windows can't open a folder as a file. There the folder is not flushed to disk.
  const handle = await fs.promises.open(folder).catch(() => null);
  await handle?.sync().catch(() => {});
  await handle?.close();
}

const full = ["ENOSPC", "EDQUOT", "EFBIG"];
const closed = ["EACCES", "EPERM", "EROFS", "ENOTDIR", "ENOENT", "EEXIST"];

function asSentence(error: unknown, folder: string): unknown {
  const { code = "" } = error as { code?: string };
  if (full.includes(code)) return new BackupError(`There is no room in ${folder} for a backup: nothing was kept.`);
  if (closed.includes(code)) return new BackupError(`${folder} can't be written: choose another folder (${code}).`);
  return error;
}
