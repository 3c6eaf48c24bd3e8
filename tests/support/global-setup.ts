import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { createPool } from "../../app/platform/database/database.server";
import { startOrJoinEmbeddedPostgres } from "../../app/platform/database/embedded-postgres.mjs";
import { migrate } from "../../app/platform/database/migrate.mjs";

/** Starts one temporary PostgreSQL for all test files. Its data need not survive, so it does not wait for the disk. */
export default async function startTestPostgres(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "leerdossier-test-"));
  fs.chmodSync(dataDir, 0o755);
  const settings = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "200" };
  const database = await startOrJoinEmbeddedPostgres({ dataDir, database: "template", settings });
  const pool = createPool(database.options, { max: 2 });
  await migrate(pool, path.resolve("db/migrations"));
  await pool.end();
  project.provide("database", { options: database.options, template: "template" });
  return async () => {
    await database.release();
    fs.rmSync(dataDir, { recursive: true, force: true });
  };
}
