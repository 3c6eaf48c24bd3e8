/**
 * SQL for backups: reads from PostgreSQL which tables the site has and how they refer to each other, so that a new table needs no change in
 * this file.
 */
import type { Db } from "../database/database.server";

export interface TableDescription {
  name: string;
  columns: string[];
  /** The columns of the primary key. A backup contains the rows sorted by them. */
  key: string[];
}

interface ForeignKey {
  table: string;
  name: string;
  definition: string;
}

/**
 * Returns the tables of the site, ordered by name. The rate limits are left out, because they need no backup, and the list of migrations,
 * because the manifest contains it.
 */
export async function listTablesToBackUp(db: Db): Promise<TableDescription[]> {
  const rows = await db<TableDescription[]>`
    select c.relname as name,
      (select json_agg(a.attname order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      coalesce((select json_agg(a.attname order by array_position(i.indkey::int2[], a.attnum)) from pg_index i
        join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey::int2[])
        where i.indrelid = c.oid and i.indisprimary), '[]') as key
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and c.relpersistence = 'p' and c.relname <> 'schema_migration'
    order by c.relname`;
  return [...rows];
}

/**
 * Returns all foreign keys. For a partitioned table, only the foreign key of the parent table is returned, because its partitions inherit
 * it.
 */
export async function listForeignKeys(db: Db): Promise<ForeignKey[]> {
  const rows = await db<ForeignKey[]>`
    select c.relname as table, k.conname as name, pg_get_constraintdef(k.oid) as definition
      from pg_constraint k join pg_class c on c.oid = k.conrelid
     where k.contype = 'f' and k.conparentid = 0 and c.relnamespace = 'public'::regnamespace
     order by c.relname, k.conname`;
  return [...rows];
}

interface AppliedMigration {
  name: string;
  sha256: string;
}

/** Returns the migrations that were applied to a database, or null if the site never used it. */
export async function listAppliedMigrations(db: Db): Promise<AppliedMigration[] | null> {
  const [found] = await db<{ there: boolean }[]>`select to_regclass('public.schema_migration') is not null as there`;
  if (!found?.there) return null;
  const rows = await db<AppliedMigration[]>`select name, sha256 from schema_migration order by name`;
  return [...rows];
}

export async function countTableRows(db: Db, table: string): Promise<number> {
  const [row] = await db<{ rows: number }[]>`select count(*)::float8 as rows from ${db(`public.${table}`)}`;
  return row?.rows ?? 0;
}

/** Returns the name of the first table that contains a row, or null if all tables are empty. */
export async function findNonEmptyTable(db: Db): Promise<string | null> {
  for (const { name } of await listTablesToBackUp(db)) {
    const rows = await db`select from ${db(`public.${name}`)} limit 1`;
    if (rows.length > 0) return name;
  }
  return null;
}

/**
 * Locks the tables before the snapshot is taken, so that no migration changes a table during the backup. Also sets the formats in which
 * values are written.
 */
export async function lockTablesAgainstMigrations(tx: Db, tables: TableDescription[]): Promise<void> {
  const names = tables.map(({ name }) => quoteIdentifier(name)).join(", ");
  await tx.unsafe(`lock table ${names} in access share mode`);
  await tx
    .unsafe("set local datestyle = 'ISO'; set local bytea_output = 'hex'; set local extra_float_digits = 1")
    .simple();
}

/**
 * Returns the version of PostgreSQL, and the name of a snapshot. With that name another connection can read the data of the same moment.
 */
export async function exportSnapshotForOtherConnections(tx: Db): Promise<{ server: string; snapshot: string }> {
  const [row] = await tx<{ server: string; snapshot: string }[]>`
    select current_setting('server_version') as server, pg_export_snapshot() as snapshot`;
  return row ?? { server: "", snapshot: "" };
}

/** Returns the id of the PostgreSQL process that serves this transaction. */
export async function getPostgresProcessIdOfConnection(tx: Db): Promise<number> {
  const [backend] = await tx<{ pid: number }[]>`select pg_backend_pid() as pid`;
  return backend?.pid ?? 0;
}

/** Cancels the query that the PostgreSQL process with this id is running. */
export async function cancelQueryOfPostgresProcess(db: Db, pid: number): Promise<void> {
  await db`select pg_cancel_backend(${pid})`;
}

/**
 * Returns a stream of a table's rows in COPY format. The rows are sorted by key, so that equal rows give equal files. The order on the disk
 * would show who was active when.
 */
export function openTableRowsReadStream(tx: Db, { name, columns, key }: TableDescription) {
  const list = columns.map(quoteIdentifier).join(", ");
  const order = key.length > 0 ? `order by ${key.map(quoteIdentifier).join(", ")}` : "";
  return tx.unsafe(`copy (select ${list} from public.${quoteIdentifier(name)} ${order}) to stdout`).readable();
}

/** Returns a stream that inserts rows into a table. It takes the rows in COPY format. */
export function openTableRowsWriteStream(tx: Db, { name, columns }: Pick<TableDescription, "name" | "columns">) {
  const list = columns.map(quoteIdentifier).join(", ");
  return tx.unsafe(`copy public.${quoteIdentifier(name)} (${list}) from stdin`).writable();
}

export async function dropForeignKey(tx: Db, { table, name }: ForeignKey): Promise<void> {
  await tx.unsafe(`alter table public.${quoteIdentifier(table)} drop constraint ${quoteIdentifier(name)}`);
}

export async function addForeignKey(tx: Db, { table, name, definition }: ForeignKey): Promise<void> {
  await tx.unsafe(`alter table public.${quoteIdentifier(table)} add constraint ${quoteIdentifier(name)} ${definition}`);
}

/** Enables or disables the site's own triggers on a table. The triggers of foreign keys don't change. */
export async function switchTriggersOfSite(tx: Db, table: string, to: "enable" | "disable"): Promise<void> {
  await tx.unsafe(`alter table public.${quoteIdentifier(table)} ${to} trigger user`);
}

/** Updates the statistics by which PostgreSQL plans queries, because they don't include the rows that were just loaded. */
export async function updateQueryPlannerStatistics(db: Db): Promise<void> {
  await db`analyze`;
}

function quoteIdentifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
