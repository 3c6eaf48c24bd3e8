/** The built app on a database of its own with learners, and the bare programs with which it is compared. */
import { type ChildProcess, fork, spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { createSessionStore } from "../../app/accounts/session/sessions.server";
import { createReleaseCache, type ReleaseWithQuestions } from "../../app/content/release/release-cache.server";
import { createPool, type Pool } from "../../app/platform/database/database.server";
import type { DatabaseTarget } from "../../app/platform/database/database-target.server";
import { startOrJoinEmbeddedPostgres } from "../../app/platform/database/embedded-postgres.mjs";
import { getOrCreateSiteSecret } from "../../app/platform/database/site-secrets.server";
import { newId } from "../../app/platform/ids";
import { createPageMarkFunction } from "../../app/web/security/page-mark.server";
import { insertTrainer } from "../../tests/support/cohorts";
import { startSiteProcess } from "../../tests/support/site-process";
import type { SqlBaselineMessage } from "./sql-baseline";

/** Number of learners. Measurements must not share learners: `answer` takes them from the front of the list, `class` from the back. */
const learnerCount = 3000;

export interface BenchPerson {
  learnerId: string;
  cookie: string;
  /** The page mark of this person's pages: a code in every form that shows for whom the page was made. */
  mark: string;
}

export interface BenchSite {
  port: number;
  pid: number;
  dataDir: string;
  pool: Pool;
  release: ReleaseWithQuestions;
  people: BenchPerson[];
  trainer: { trainerId: string; cookie: string };
  stop(): Promise<void>;
}

interface BenchSiteOptions {
  /** Folder for a CPU profile, which the app writes when it ends. */
  profileDir?: string;
  /** The folder of the project whose build is served. */
  root?: string;
}

export async function startBenchSite(
  step: (text: string) => void,
  { profileDir, root = "." }: BenchSiteOptions = {},
): Promise<BenchSite> {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "leerdossier-bench-"));
  fs.chmodSync(dataDir, 0o755);
  const database = await startOrJoinEmbeddedPostgres({ dataDir });
  const pool = createPool(database.options);
  const profiling = profileDir ? ["--cpu-prof", `--cpu-prof-dir=${profileDir}`] : [];
  const { port, child, stop } = await startSiteProcess(
    { DATA_DIR: dataDir, WORKER: "off" },
    { cwd: root, args: [...profiling, "build/serve.js"] },
  );
  const [release] = await createReleaseCache().list(pool);
  if (!release) throw new Error("There is no course: run npm run build.");
  step(`Making ${learnerCount} learners`);
  const people = await makePeople(pool);
  return {
    port,
    pid: child.pid ?? 0,
    dataDir,
    pool,
    release,
    people,
    trainer: await makeTrainer(pool),
    async stop() {
      await stop();
      await pool.end({ timeout: 1 });
      await database.release();
      fs.rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function makePeople(pool: Pool): Promise<BenchPerson[]> {
  const sessions = createSessionStore({ secure: false });
  const now = new Date();
  const rows = Array.from({ length: learnerCount }, (_, index) => ({ id: newId(now), index }));
  await pool`insert into learner ${pool(rows.map(({ id }) => ({ id, kind: "account", created_at: now, last_active_on: now })))}`;
  await pool`insert into account ${pool(
    rows.map(({ id, index }) => ({
      learner_id: id,
      email: `learner${index}@example.org`,
      email_confirmed_at: now,
      password_hash: "none",
      name: `Learner ${index}`,
    })),
  )}`;
  const pageMark = createPageMarkFunction(await getOrCreateSiteSecret(pool, { name: "page-mark", now }));
  // In one transaction, so that PostgreSQL waits for the disk once; and no statement waits for the answer to the one before it.
  return pool.begin((tx) =>
    Promise.all(
      rows.map(async ({ id }): Promise<BenchPerson> => {
        const cookie = await sessions.start(tx, { learnerId: id, device: "bench", now });
        return { learnerId: id, cookie: cookie.split(";")[0] ?? "", mark: pageMark(id) };
      }),
    ),
  );
}

async function makeTrainer(pool: Pool): Promise<BenchSite["trainer"]> {
  const now = new Date();
  const trainerId = await insertTrainer(pool, "Marieke Postma", now);
  const cookie = await createSessionStore({ secure: false }).start(pool, {
    learnerId: trainerId,
    device: "bench",
    now,
  });
  return { trainerId, cookie: cookie.split(";")[0] ?? "" };
}

/** Returns the address for another connection to the database of this site. */
export function databaseTargetOf({ pool }: Pick<BenchSite, "pool">): DatabaseTarget {
  const { host, port, user, database, path } = pool.options;
  return { host: host[0] ?? "", port: port[0] ?? 5432, user, database, path: path || undefined };
}

export function stopProcess(child: ChildProcess): Promise<unknown> {
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  return ended;
}

export interface HttpBaselineServer {
  port: number;
  pid: number;
  stop(): Promise<unknown>;
}

/**
 * Starts a process with only node:http that answers every request with these bytes. `encoding`: how the bytes are compressed, such as gzip.
 */
export async function startHttpBaselineServer(body: Buffer, encoding = ""): Promise<HttpBaselineServer> {
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "leerdossier-bare-")), "body");
  fs.writeFileSync(file, body);
  const child = spawn(process.execPath, ["scripts/bench/http-baseline.mjs", file, encoding], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const port = await new Promise<number>((resolve) => child.stdout?.once("data", (chunk) => resolve(Number(chunk))));
  return { port, pid: child.pid ?? 0, stop: () => stopProcess(child) };
}

interface SqlBaselineProcess {
  pid: number;
  run(message: SqlBaselineMessage): Promise<void>;
  stop(): Promise<unknown>;
}

export async function startSqlBaselineProcess(options: DatabaseTarget): Promise<SqlBaselineProcess> {
  const child = fork("scripts/bench/sql-baseline.ts", { execArgv: ["--import", "tsx"] });
  const run = (message: SqlBaselineMessage) =>
    new Promise<void>((resolve, reject) => {
      const fail = (code: number | null) => reject(new Error(`The bare transactions ended with ${code}`));
      child.once("exit", fail);
      child.once("message", () => {
        child.off("exit", fail);
        resolve();
      });
      child.send(message);
    });
  await run({ connect: options });
  return { pid: child.pid ?? 0, run, stop: () => stopProcess(child) };
}
