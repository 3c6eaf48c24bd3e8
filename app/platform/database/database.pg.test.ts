/**
 * These tests check what a pool of connections does if the database fails: every wait ends, and the pool works again when the database
 * does.
 */
import { afterEach, expect, it } from "vitest";
import { openTestDatabase } from "../../../tests/support/database";
import { type DatabaseProxy, startDatabaseProxy } from "../../../tests/support/database-proxy";
import { type JobQueue, startJobQueue } from "../jobs.server";
import { createLogger } from "../log.server";
import { createJobQueuePool, createPool, isDatabaseUnavailable, type Pool, type PoolOptions } from "./database.server";
import { migrate } from "./migrate.mjs";

const { pool: direct, options } = await openTestDatabase();
const opened: { pools: Pool[]; proxies: DatabaseProxy[] } = { pools: [], proxies: [] };

afterEach(async () => {
  await Promise.all(opened.pools.splice(0).map((pool) => pool.end({ timeout: 1 })));
  await Promise.all(opened.proxies.splice(0).map((proxy) => proxy.close()));
});

async function openByProxy(given: PoolOptions = {}, bend?: (chunk: Buffer) => Buffer) {
  const proxy = await startDatabaseProxy(options, bend);
  const pool = createPool({ ...proxy.target, connectMs: 400 }, { max: 2, ...given });
  opened.pools.push(pool);
  opened.proxies.push(proxy);
  return { proxy, pool };
}

const failures = async (pool: Pool, count: number) => {
  const begun = performance.now();
  const outcomes = await Promise.allSettled(Array.from({ length: count }, () => pool`select 1`));
  const reasons = outcomes.map((outcome) => (outcome.status === "rejected" ? outcome.reason : null));
  return { ms: performance.now() - begun, away: reasons.filter(isDatabaseUnavailable).length };
};

it("a server that accepts but does not answer fails all waiting queries at once, not one for each attempt", async () => {
  const { proxy, pool } = await openByProxy();
  proxy.mode = "hang";
  const { ms, away } = await failures(pool, 60);
  expect(away).toBe(60);
  expect(ms).toBeLessThan(10_000);
  proxy.mode = "pass";
  await expect.poll(() => pool`select 1`.catch(() => [])).toHaveLength(1);
});

it("a server that closes connections, or does not exist, fails them at once", async () => {
  const { proxy, pool } = await openByProxy();
  proxy.mode = "hang up";
  expect(await failures(pool, 20)).toMatchObject({ away: 20 });
  expect(proxy.made).toBeLessThan(5);
  const gone = createPool({ ...proxy.target, port: 1 }, { max: 2 });
  opened.pools.push(gone);
  const { ms, away } = await failures(gone, 20);
  expect(away).toBe(20);
  expect(ms).toBeLessThan(10_000);
});

it("a connection that stops answering during a statement is closed, and the next one works", async () => {
  const { proxy, pool } = await openByProxy({ silenceMs: 500 });
  await pool`select 1`;
  proxy.mode = "hang";
  const error = await pool`select 1`.catch((thrown) => thrown);
  expect(error).toMatchObject({ code: "DATABASE_SILENT" });
  expect(isDatabaseUnavailable(error)).toBe(true);
  proxy.mode = "pass";
  await expect.poll(() => pool`select 1`.catch(() => [])).toHaveLength(1);
});

it("an unused connection stays open, and a statement without a limit may take long", async () => {
  const { proxy, pool } = await openByProxy({ max: 1, silenceMs: 300 });
  await pool`select 1`;
  await new Promise((resolve) => setTimeout(resolve, 700));
  // Reads results of many sizes, so that the last bytes of a result arrive in different pieces.
  for (let size = 1; size < 200_000; size += 17_389) await pool`select repeat('Z', ${size}::int)`;
  await new Promise((resolve) => setTimeout(resolve, 700));
  await pool`select 1`;
  expect(proxy.made).toBe(1);
  const { pool: patient } = await openByProxy();
  await expect(patient`select pg_sleep(1)`).resolves.toHaveLength(1);
});

it("cancelling a statement does not refuse a new connection", async () => {
  const { pool } = await openByProxy();
  await pool`select 1`;
  const long = pool`select pg_sleep(20)`;
  long.catch(() => {});
  await new Promise((resolve) => setTimeout(resolve, 100));
  long.cancel();
  await expect(long).rejects.toMatchObject({ code: "57014" });
  await Promise.all([pool`select 1`, pool`select 1`, pool`select 1`]);
});

it("PostgreSQL 15 and a database in another encoding are refused with a sentence", async () => {
  const old = await openByProxy({ max: 1 }, (chunk) => {
    // Changes the version of PostgreSQL from 18 to 15 in the bytes that the database sends.
    return Buffer.from(
      chunk.toString("latin1").replace("\0\0\0\x0218\0\0\0\x04UTF8", "\0\0\0\x0215\0\0\0\x04UTF8"),
      "latin1",
    );
  });
  await expect(migrate(old.pool, "db/migrations")).rejects.toThrow("This is PostgreSQL 15: 16 or later is needed.");
  const name = `latin_${Date.now()}`;
  await direct.unsafe(`create database ${name} encoding 'LATIN1' locale 'C' template template0 locale_provider libc`);
  const latin = createPool({ ...options, database: name }, { max: 1 });
  await expect(migrate(latin, "db/migrations")).rejects.toThrow(`The database ${name} is encoded in LATIN1`);
  expect(await latin`select to_regclass('schema_migration') as made`).toEqual([{ made: null }]);
  await latin.end();
  await direct.unsafe(`drop database ${name}`);
});

it("after an outage the queue continues, a failed text leaves no transaction open, and stopping works", async () => {
  const proxy = await startDatabaseProxy(options);
  opened.proxies.push(proxy);
  const pool = createJobQueuePool({ ...proxy.target, connectMs: 400 }, { silenceMs: 1_000 });
  opened.pools.push(pool);
  const jobs: JobQueue = await startJobQueue(pool, { worker: true, log: createLogger("silent") });
  const done: number[] = [];
  await jobs.work<{ n: number }>("count", async ({ n }) => void done.push(n));
  await jobs.send(direct, "count", { n: 1 });
  await expect.poll(() => done).toEqual([1]);
  await expect(jobs.boss.createQueue("count", { policy: "nonsense" as never })).rejects.toThrow();
  proxy.mode = "hang";
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  proxy.mode = "hang up";
  proxy.cut();
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  proxy.mode = "pass";
  await jobs.send(direct, "count", { n: 2 });
  await expect.poll(() => done).toEqual([1, 2]);
  const begun = performance.now();
  await jobs.stop();
  expect(performance.now() - begun).toBeLessThan(25_000);
  // A job that is added after the queue stopped waits for the next process.
  await jobs.send(direct, "count", { n: 3 });
});

it("a queue also stops while the database does not answer", async () => {
  const proxy = await startDatabaseProxy(options);
  opened.proxies.push(proxy);
  const pool = createJobQueuePool({ ...proxy.target, connectMs: 400 }, { silenceMs: 60_000 });
  const jobs = await startJobQueue(pool, { worker: true, log: createLogger("silent"), graceMs: 2_000 });
  await jobs.work("count", async () => {});
  proxy.mode = "hang";
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  const begun = performance.now();
  await jobs.stop();
  await pool.end({ timeout: 1 });
  expect(performance.now() - begun).toBeLessThan(25_000);
});
