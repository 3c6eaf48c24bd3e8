import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { openTestDatabase } from "../../../tests/support/database";
import { createPool } from "./database.server";
import { migrate } from "./migrate.mjs";

const { pool, options } = await openTestDatabase();

function folderWith(files: Record<string, string>): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "migrations-"));
  for (const name of fs.readdirSync("db/migrations")) {
    fs.copyFileSync(path.join("db/migrations", name), path.join(folder, name));
  }
  for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), text);
  return folder;
}

it("five processes at once apply a migration once", async () => {
  const folder = folderWith({ "9001_once.sql": "create table once (id int); select pg_sleep(0.2);" });
  const pools = Array.from({ length: 5 }, () => createPool(options, { max: 1 }));
  const applied = await Promise.all(pools.map((each) => migrate(each, folder)));
  await Promise.all(pools.map((each) => each.end()));
  expect(applied.flat()).toEqual(["9001_once.sql"]);
});

it("an applied file that was edited is refused", async () => {
  const folder = folderWith({ "9001_once.sql": "create table once (id bigint);" });
  await expect(migrate(pool, folder)).rejects.toThrow("9001_once.sql was edited after it was applied");
});

it("a database that is newer than the code is refused", async () => {
  await expect(migrate(pool, "db/migrations")).rejects.toThrow(
    "The database is ahead of this code: it has 9001_once.sql",
  );
});

it("a failing migration leaves nothing behind and names its file", async () => {
  const folder = folderWith({
    "9001_once.sql": "create table once (id int); select pg_sleep(0.2);",
    "9002_bad.sql": "create table half (id int); select nonsense;",
  });
  await expect(migrate(pool, folder)).rejects.toThrow("9002_bad.sql: column");
  const [row] = await pool`select to_regclass('half') as half`;
  expect(row?.half).toBeNull();
});
