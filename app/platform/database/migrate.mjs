/**
 * Applies migrations: numbered SQL files that change the tables. They are never undone. Each runs in its own transaction, all run under one
 * lock, and a checksum detects a file that was changed later.
 */
import { createHash } from "node:crypto";
import fs from "node:fs/promises";
import path from "node:path";
import { requireSupportedDatabaseVersionAndEncoding } from "./supported-database.mjs";

/**
 * Applies the migrations that are not applied yet. If several processes call this at once, one applies them and the others wait. It needs
 * a direct connection for a session lock, so not pgbouncer in transaction mode.
 * @param {import('postgres').Sql} sql
 * @param {string} folder with files such as `0001_name.sql`
 * @param {{ upTo?: string, afterwards?: () => Promise<void> }} [options] `upTo`: name of the last file to apply, for a backup of that
 *   version; `afterwards`: runs after the migrations, under the same lock
 * @returns {Promise<string[]>} names of the files that were applied now
 * @throws Error if the database is not supported (`requireSupportedDatabaseVersionAndEncoding`) or newer than this code, if an applied
 *   file was changed, or if a statement fails
 */
export async function migrate(sql, folder, { upTo, afterwards } = {}) {
  const files = (await fs.readdir(folder)).filter((file) => file.endsWith(".sql")).sort();
  await requireSupportedDatabaseVersionAndEncoding(sql);
  const connection = await sql.reserve();
  /** @type {string[]} */
  const applied = [];
  try {
    await connection`select pg_advisory_lock(hashtext('leerdossier:migrate'))`;
    await connection`create table if not exists schema_migration
      (name text primary key, sha256 text not null, applied_at timestamptz not null default now())`;
    const rows = await connection`select name, sha256 from schema_migration`;
    const done = new Map(rows.map((row) => [row.name, row.sha256]));
    for (const name of done.keys()) {
      if (!files.includes(name))
        throw new Error(`The database is ahead of this code: it has ${name}. Update the code.`);
    }
    for (const name of files) {
      if (upTo !== undefined && name > upTo) break;
      const text = (await fs.readFile(path.join(folder, name), "utf8")).replaceAll("\r\n", "\n");
      const sha256 = createHash("sha256").update(text).digest("hex");
      if (done.get(name) === sha256) continue;
      if (done.has(name)) throw new Error(`${name} was edited after it was applied: add a new migration instead.`);
      await connection`begin`;
      try {
        await connection.unsafe(text).simple();
        await connection`insert into schema_migration (name, sha256) values (${name}, ${sha256})`;
        await connection`commit`;
      } catch (error) {
        await connection`rollback`;
        throw new Error(`${name}: ${error instanceof Error ? error.message : error}`, { cause: error });
      }
      applied.push(name);
    }
    await afterwards?.();
    return applied;
  } finally {
    await connection`select pg_advisory_unlock(hashtext('leerdossier:migrate'))`.catch(() => {});
    connection.release();
  }
}
