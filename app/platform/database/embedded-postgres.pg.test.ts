import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { createPool } from "./database.server";
import { startOrJoinEmbeddedPostgres } from "./embedded-postgres.mjs";

function dataFolder(): string {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "leerdossier-lease-"));
  fs.chmodSync(dataDir, 0o755);
  return dataDir;
}

test("connections that close at the same moment don't keep the database running, another lease does", async () => {
  const dataDir = dataFolder();
  try {
    const first = await startOrJoinEmbeddedPostgres({ dataDir });
    const second = await startOrJoinEmbeddedPostgres({ dataDir });
    expect(second.how).toBe("attached");
    expect(await first.release()).toBe("left running");
    // A new connection asks for types before its first query. If it is lost meanwhile, only that query fails.
    for (let delayMs = 0; delayMs < 40; delayMs += 1) {
      const closing = createPool(second.options, { max: 1 });
      const query = closing`select pg_sleep(0.1)`.catch(() => "cut off");
      await new Promise((resolve) => setTimeout(resolve, delayMs));
      await closing.end({ timeout: 0 });
      expect(await query).toBe("cut off");
    }
    // The connection is waiting inside PostgreSQL, which notices only later that its client is gone.
    const pool = createPool(second.options, { max: 1 });
    const waiting = pool`select pg_sleep(5)`.catch(() => "cut off");
    await new Promise((resolve) => setTimeout(resolve, 50));
    await pool.end({ timeout: 0 });
    expect(await second.release()).toBe("stopped");
    expect(await waiting).toBe("cut off");
    expect(fs.existsSync(path.join(dataDir, "postgres/postmaster.pid"))).toBe(false);
  } finally {
    fs.rmSync(dataDir, { recursive: true, force: true });
  }
});
