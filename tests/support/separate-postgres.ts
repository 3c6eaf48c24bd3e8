/** Starts a separate PostgreSQL on a port of this machine. A test can stop it, freeze it and start it again. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { createPool, type Pool } from "../../app/platform/database/database.server";
import { parseDatabaseUrl } from "../../app/platform/database/database-target.server";
import {
  choosePostgresServerUser,
  createPostgresDatabaseFiles,
  findPostgresPrograms,
  spawnPostgres,
} from "../../app/platform/database/postgres-programs.mjs";
import { findFreePort } from "./find-free-port";

export interface SeparatePostgres {
  /** The address of the database in this PostgreSQL, without a password. */
  url: string;
  port: number;
  dataDir: string;
  start(): Promise<void>;
  /** Stops PostgreSQL as an administrator does: connections are closed and new ones refused. */
  stop(): Promise<void>;
  /** Freezes all processes of PostgreSQL: it accepts connections but does not answer. */
  freeze(): void;
  thaw(): void;
  /** Stops PostgreSQL and deletes its data. */
  remove(): Promise<void>;
}

interface SeparatePostgresOptions {
  /** PostgreSQL settings, such as `max_connections`. */
  settings?: Record<string, string>;
  /** Files to write in PostgreSQL's data folder, such as `pg_hba.conf`. */
  files?: Record<string, string>;
}

export async function startSeparatePostgres({
  settings = {},
  files = {},
}: SeparatePostgresOptions = {}): Promise<SeparatePostgres> {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "leerdossier-own-"));
  fs.chmodSync(dataDir, 0o755);
  const cluster = path.join(dataDir, "postgres");
  const binaries = await findPostgresPrograms();
  const identity = choosePostgresServerUser(cluster, binaries.postgres);
  createPostgresDatabaseFiles(binaries, cluster, identity);
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(cluster, name);
    fs.writeFileSync(file, text, { mode: 0o600 });
    if (identity.as.uid !== undefined) fs.chownSync(file, identity.as.uid, identity.as.gid ?? identity.as.uid);
  }
  const port = await findFreePort();
  const url = `postgres://app@127.0.0.1:${port}/postgres`;
  const given = { fsync: "off", listen_addresses: "127.0.0.1", port: String(port), unix_socket_directories: "" };
  const pids = () => {
    const main = Number(fs.readFileSync(path.join(cluster, "postmaster.pid"), "utf8").split("\n")[0]);
    const children = fs.readFileSync(`/proc/${main}/task/${main}/children`, "utf8").trim().split(" ");
    return [main, ...children.filter(Boolean).map(Number)];
  };
  const server: SeparatePostgres = {
    url,
    port,
    dataDir,
    async start() {
      spawnPostgres(binaries, cluster, "", identity, { ...given, ...settings });
      for (let tries = 0; tries < 400 && !(await answers(url)); tries++) await pause(25);
    },
    async stop() {
      process.kill(pids()[0] ?? 0, "SIGINT");
      for (let tries = 0; tries < 400 && fs.existsSync(path.join(cluster, "postmaster.pid")); tries++) await pause(25);
    },
    freeze: () => pids().forEach((pid) => void process.kill(pid, "SIGSTOP")),
    thaw: () => pids().forEach((pid) => void process.kill(pid, "SIGCONT")),
    async remove() {
      if (fs.existsSync(path.join(cluster, "postmaster.pid"))) {
        server.thaw();
        await server.stop();
      }
      fs.rmSync(dataDir, { recursive: true, force: true });
    },
  };
  await server.start();
  return server;
}

async function answers(url: string): Promise<boolean> {
  const pool: Pool = createPool(parseDatabaseUrl(url), { max: 1 });
  const answered = await pool`select 1`.then(
    () => true,
    // PostgreSQL has started if it answers 28000, for example because it requires TLS.
    ({ code }) => code === "28000",
  );
  await pool.end({ timeout: 1 });
  return answered;
}
