import fs from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import type { Db, Pool } from "../database/database.server";
import { migrate } from "../database/migrate.mjs";
import { createRowCountingAndHashingStream } from "./counting-streams.server";
import {
  BackupError,
  type BackupManifest,
  type BackupManifestTable,
  compareBackupFilesWithManifest,
  readBackupManifest,
} from "./manifest.server";
import {
  addForeignKey,
  countTableRows,
  dropForeignKey,
  findNonEmptyTable,
  listAppliedMigrations,
  listForeignKeys,
  listTablesToBackUp,
  openTableRowsWriteStream,
  switchTriggersOfSite,
  updateQueryPlannerStatistics,
} from "./tables.sql.server";
import type { BackupProgressDisplay } from "./write-backup-to-new-folder.server";

interface RestoreInput {
  /** The folder of the backup that is restored. */
  folder: string;
  migrationsDir: string;
  progress: BackupProgressDisplay;
}

/**
 * Restores a backup in a database that has no data of the site yet. It checks all files, creates the tables as they were at the time of the
 * backup, loads all rows in one transaction, and then applies newer migrations. If loading fails, no row is left.
 * @throws BackupError if the backup is broken or made by a newer version, or if the database already contains data
 */
export async function restoreBackup(
  pool: Pool,
  { folder, migrationsDir, progress }: RestoreInput,
): Promise<BackupManifest> {
  const manifest = await readBackupManifest(folder);
  const newest = await requireKnownMigrations(manifest, migrationsDir, await listAppliedMigrations(pool));
  await refuseFilled(pool);
  progress.begin(total(manifest.tables, "bytes"));
  progress.name("check");
  await compareBackupFilesWithManifest(folder, manifest, (bytes) => progress.advance(bytes));
  await migrate(pool, migrationsDir, { upTo: newest });
  progress.begin(total(manifest.tables, "rows"));
  await pool.begin((tx) => loadAll(tx, folder, manifest, progress));
  await migrate(pool, migrationsDir);
  await updateQueryPlannerStatistics(pool);
  return manifest;
}

function total(tables: BackupManifestTable[], of: "bytes" | "rows"): number {
  return tables.reduce((sum, table) => sum + table[of], 0);
}

/**
 * Checks that this version of the code has every migration of the backup, and that the database has no later migration. Returns the name of
 * the last migration in the backup.
 */
async function requireKnownMigrations(
  { migrations }: BackupManifest,
  migrationsDir: string,
  applied: { name: string }[] | null,
): Promise<string> {
  const files = await fs.promises.readdir(migrationsDir);
  const unknown = migrations.find(({ name }) => !files.includes(name));
  if (unknown)
    throw new BackupError(`This backup is of a newer version (it has ${unknown.name}): update the code first.`);
  const newest = migrations.at(-1)?.name ?? "";
  const ahead = applied?.find(({ name }) => name > newest);
  if (ahead)
    throw new BackupError(
      `The database is further than the backup already (it has ${ahead.name}): restore into a new, empty database.`,
    );
  return newest;
}

async function refuseFilled(db: Db): Promise<void> {
  const filled = await findNonEmptyTable(db);
  if (filled)
    throw new BackupError(`The database holds data already (table ${filled}): restore into a new, empty database.`);
}

async function loadAll(
  tx: Db,
  folder: string,
  manifest: BackupManifest,
  progress: BackupProgressDisplay,
): Promise<void> {
  const { tables } = manifest;
  await requireSameTables(tx, manifest);
  // Tables refer to each other in circles, so foreign keys are removed before the rows are loaded. Adding them again afterwards checks
  // every reference.
  const keys = await listForeignKeys(tx);
  for (const key of keys) await dropForeignKey(tx, key);
  for (const { name } of tables) await switchTriggersOfSite(tx, name, "disable");
  // This is checked again after the tables are locked, because another process may have added rows.
  await refuseFilled(tx);
  for (const table of tables) {
    progress.name(table.name);
    await loadTable(tx, table, folder, progress);
    const found = await countTableRows(tx, table.name);
    if (found !== table.rows) throw new BackupError(`${table.name} got ${found} rows instead of ${table.rows}.`);
  }
  progress.name("foreign keys");
  for (const { name } of tables) await switchTriggersOfSite(tx, name, "enable");
  for (const key of keys) await addForeignKey(tx, key);
}

async function requireSameTables(tx: Db, { tables, migrations }: BackupManifest): Promise<void> {
  const shapes = (list: { name: string; columns: string[] }[]) =>
    list.map(({ name, columns }) => `${name}(${[...columns].sort()})`).sort();
  const made = shapes(await listTablesToBackUp(tx));
  if (JSON.stringify(made) !== JSON.stringify(shapes(tables)))
    throw new BackupError(`The tables of ${migrations.at(-1)?.name} are not those of this backup: it can't be used.`);
}

async function loadTable(
  tx: Db,
  table: BackupManifestTable,
  folder: string,
  progress: BackupProgressDisplay,
): Promise<void> {
  const sink = await openTableRowsWriteStream(tx, table);
  const text = createRowCountingAndHashingStream((rows) => progress.advance(rows));
  const source = fs.createReadStream(path.join(folder, table.file));
  await pipeline(source, createGunzip(), text.stream, sink);
  if (text.measured.sha256 !== table.textSha256) throw new BackupError(`${table.file} changed while it was read.`);
}
