import { expect, it, onTestFinished } from "vitest";
import { parseConfigFromEnvironment } from "~/platform/config.server";
import { createPool } from "~/platform/database/database.server";
import { createLogger } from "~/platform/log.server";
import { openTestDatabase } from "../../../tests/support/database";
import { startDatabaseProxy } from "../../../tests/support/database-proxy";
import { findReadinessProblem, leastFreeDiskBytes } from "./readiness.server";

const { pool, options } = await openTestDatabase();
const log = createLogger("silent");
const config = parseConfigFromEnvironment({ DATA_DIR: "/tmp/not there/nor there" });

it("a disk with too little left is in the way, also of a folder that is not there yet", async () => {
  expect(await findReadinessProblem({ pool, log, config })).toBeNull();
  expect(leastFreeDiskBytes).toBe(50_000_000);
  expect(await findReadinessProblem({ pool, log, config }, Number.MAX_SAFE_INTEGER)).toBe("no space");
});

it("a database that does not answer is in the way, and is told within three seconds", async () => {
  const proxy = await startDatabaseProxy(options);
  const slow = createPool(proxy.target, { max: 1, silenceMs: 60_000 });
  onTestFinished(async () => {
    await slow.end({ timeout: 0 });
    await proxy.close();
  });
  expect(await findReadinessProblem({ pool: slow, log, config })).toBeNull();
  proxy.mode = "hang";
  const begun = performance.now();
  expect(await findReadinessProblem({ pool: slow, log, config })).toBe("no database");
  expect(performance.now() - begun).toBeLessThan(20_000);
});
