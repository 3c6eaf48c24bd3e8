/** Forward-only migrations: numbered SQL files, one transaction each, under one lock, guarded by checksums. */
import { createHash } from "node:crypto";
import fs from "node:fs/promises";
import path from "node:path";
import { requireSupportedDatabase } from "./supported-database.mjs";

/**
 * Applies what is not applied yet. Many processes may call this at once: one applies, the others wait.
 * Needs a direct connection (a session lock): not through pgbouncer in transaction mode.
 * @param {import('postgres').Sql} sql
 * @param {string} folder with `0001_name.sql` …
 * @param {{ upTo?: string, afterwards?: () => Promise<void> }} [options] `upTo`: name of the last file to apply, for a backup of then;
 *   `afterwards`: what follows under the same lock
 * @returns {Promise<string[]>} names that were applied now
 * @throws Error when the database is unfit (`requireSupportedDatabase`) or ahead of this code, when an applied file was edited, or when a
 *   statement fails
 */
export async function migrate(sql, folder, { upTo, afterwards } = {}) {
  const files = (await fs.readdir(folder)).filter((file) => file.endsWith(".sql")).sort();
  await requireSupportedDatabase(sql);
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
