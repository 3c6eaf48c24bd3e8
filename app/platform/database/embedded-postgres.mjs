/**
 * Runs an embedded PostgreSQL from an npm package, which needs no set-up. The server is started, or if it already runs, connected to over a
 * unix socket. Every process that uses the server keeps one connection open, its lease. The process that closes the last lease stops the
 * server. If a process is killed (kill -9), its lease ends and the server keeps running; the next start connects to it or recovers it.
 */
import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import lockfile from "proper-lockfile";
import client from "./postgres-client.mjs";
import {
  choosePostgresServerUser,
  createPostgresDatabaseFiles,
  embeddedPostgresSocketPort,
  errorCodeOf,
  findPostgresPrograms,
  readLastPostgresServerError,
  refuseIncompleteDatabaseFiles,
  refuseSocketFolderOfOtherUser,
  removeStalePostgresPidFile,
  spawnPostgres,
} from "./postgres-programs.mjs";

/**
 * @typedef {{ host: string, port: number, user: string, database: string, path?: string }} ConnectionOptions how to reach a database
 * @typedef {{ sql: import('postgres').Sql, drop: () => Promise<void> }} Lease a connection that keeps the server running
 */

/** The name by which PostgreSQL lists the connections that are leases. */
const leaseName = "leerdossier-lease";

/**
 * Waits this long.
 * @param {number} ms
 */
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Returns the folder of the unix socket. It is in the temporary directory, because the path of a socket may have at most about 107 bytes.
 * @param {string} cluster the folder of the database files
 */
function socketFolder(cluster) {
  const real = path.join(fs.realpathSync(path.dirname(cluster)), path.basename(cluster));
  return path.join(os.tmpdir(), `leerdossier-${createHash("sha256").update(real).digest("hex").slice(0, 16)}`);
}

/**
 * Returns the options for connecting to a database of the embedded server.
 * @param {string} folder the folder of the unix socket
 * @param {string} database
 * @returns {ConnectionOptions}
 */
const connection = (folder, database) => ({
  host: folder,
  port: embeddedPostgresSocketPort,
  path: path.join(folder, `.s.PGSQL.${embeddedPostgresSocketPort}`),
  user: "app",
  database,
});

/**
 * Opens a lease: a connection that keeps the embedded server running.
 * @param {string} folder the folder of the unix socket
 * @param {() => void} onLost called if the connection is lost
 * @returns {Promise<Lease | undefined>} undefined if no server answers
 */
async function openLease(folder, onLost) {
  if (!fs.existsSync(path.join(folder, `.s.PGSQL.${embeddedPostgresSocketPort}`))) return;
  let held = false;
  const sql = client({
    ...connection(folder, "postgres"),
    max: 1,
    idle_timeout: 0,
    max_lifetime: null,
    connect_timeout: 3,
    connection: { application_name: leaseName },
    onnotice: () => {},
    onclose: () => {
      if (held) onLost();
    },
  });
  try {
    await sql`select 1`;
  } catch {
    await sql.end({ timeout: 0 });
    return;
  }
  held = true;
  return {
    sql,
    drop: () => {
      held = false;
      return sql.end({ timeout: 1 });
    },
  };
}

/**
 * Starts the embedded PostgreSQL of a data folder, or connects to it if it already runs.
 * @param {{ dataDir: string, database?: string, settings?: Record<string, string>, log?: (line: string) => void }} input
 * `dataDir`: its folder `postgres/` contains the database files; `settings`: PostgreSQL settings, used if this call starts the server
 * @returns {Promise<{ options: ConnectionOptions, how: 'created' | 'started' | 'attached', release: () => Promise<'stopped' | 'left running'> }>}
 * `options`: for a connection pool; `release`: closes the lease (close your pool first) and stops the server if no other lease is open
 * @throws Error with one sentence if there is no PostgreSQL for this platform, or if it does not start
 */
export async function startOrJoinEmbeddedPostgres({ dataDir, database = "app", settings = {}, log = () => {} }) {
  const cluster = path.resolve(dataDir, "postgres");
  fs.mkdirSync(path.dirname(cluster), { recursive: true });
  const binaries = await findPostgresPrograms();
  const folder = socketFolder(cluster);
  /**
   * Runs `work` while holding a file lock. Starting and stopping the server take the same lock, so that processes don't do both at once.
   * @template T
   * @param {() => Promise<T>} work
   * @returns {Promise<T>}
   */
  const locked = async (work) => {
    const unlock = await lockfile.lock(cluster, {
      realpath: false,
      stale: 5000,
      retries: { retries: 600, factor: 1, minTimeout: 25, maxTimeout: 100 },
    });
    try {
      return await work();
    } finally {
      await unlock();
    }
  };
  /** @type {Lease | undefined} */
  let lease;
  let released = false;
  /** @type {'created' | 'started' | 'attached'} */
  let how = "attached";

  const onLost = () => {
    if (released) return;
    log("The embedded PostgreSQL went away: starting it again.");
    ensure().catch((error) => log(String(error)));
  };
  const ensure = () =>
    locked(async () => {
      how = "attached";
      const owners = [process.getuid?.(), choosePostgresServerUser(cluster, binaries.postgres).as.uid];
      refuseSocketFolderOfOtherUser(folder, owners);
      lease = await openLease(folder, onLost);
      if (lease) return;
      how = "started";
      refuseIncompleteDatabaseFiles(cluster);
      if (!fs.existsSync(path.join(cluster, "PG_VERSION"))) {
        createPostgresDatabaseFiles(binaries, cluster, choosePostgresServerUser(cluster, binaries.postgres));
        how = "created";
      }
      const identity = choosePostgresServerUser(cluster, binaries.postgres);
      fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
      if (identity.as.uid !== undefined) fs.chownSync(folder, identity.as.uid, identity.as.gid ?? identity.as.uid);
      removeStalePostgresPidFile(cluster);
      // If a former server was killed (kill -9), its processes may still hold shared memory. A new server then exits at once, so it is
      // started again.
      for (let tries = 0; tries < 40; tries++) {
        const server = spawnPostgres(binaries, cluster, folder, identity, settings);
        while (!server.exited) {
          lease = await openLease(folder, onLost);
          if (lease) return;
          await sleep(15);
        }
        await sleep(50);
      }
      throw new Error(
        `The embedded PostgreSQL does not start${readLastPostgresServerError(cluster)}: see ${cluster}.log`,
      );
    });

  await ensure();
  await createDatabase(/** @type {Lease} */ (/** @type {unknown} */ (lease)).sql, database);
  return {
    options: connection(folder, database),
    how,
    release: () => {
      released = true;
      return locked(() => stopWhenLast(/** @type {Lease} */ (lease), cluster, folder));
    },
  };
}

/**
 * Creates a database in the embedded server, if it does not exist yet.
 * @param {import('postgres').Sql} sql
 * @param {string} database
 */
async function createDatabase(sql, database) {
  if ((await sql`select from pg_database where datname = ${database}`).length) return;
  try {
    await sql`create database ${sql(database)}`;
  } catch (error) {
    // These codes mean that another process created the database at the same time.
    if (errorCodeOf(error) !== "42P04" && errorCodeOf(error) !== "23505") throw error;
  }
}

/**
 * Closes the lease, and stops the embedded server if no other lease is open. Other connections don't count, because PostgreSQL lists the
 * connections of a pool for a while after it was closed.
 * @param {Lease} lease
 * @param {string} cluster the folder of the database files
 * @param {string} folder the folder of the unix socket
 * @returns {Promise<'stopped' | 'left running'>}
 */
async function stopWhenLast(lease, cluster, folder) {
  let others = 0;
  // If the server does not answer, it is left running, so that the end of this process does not wait for it.
  const answers = await Promise.race([
    lease.sql`select 1`.then(
      () => true,
      () => true,
    ),
    sleep(2_000),
  ]);
  if (!answers) {
    await lease.sql.end({ timeout: 0 });
    return "left running";
  }
  try {
    // PostgreSQL lists a lease for a moment after it was closed. So only leases that are still listed after half a second count.
    for (let looks = 0; looks < 20; looks++) {
      const [row] = await lease.sql`
        select count(*)::int as others from pg_stat_activity
        where application_name = ${leaseName} and pid <> pg_backend_pid()`;
      others = row?.others ?? 0;
      if (!others) break;
      await sleep(25);
    }
  } catch {
    return "stopped";
  }
  if (others > 0) {
    await lease.drop();
    return "left running";
  }
  const pidFile = path.join(cluster, "postmaster.pid");
  const pid = Number(fs.readFileSync(pidFile, "utf8").split("\n")[0]);
  // SIGINT makes PostgreSQL stop fast: it disconnects its clients, writes a checkpoint and exits.
  process.kill(pid, "SIGINT");
  await lease.drop();
  for (let waited = 0; waited < 1000 && fs.existsSync(pidFile); waited++) await sleep(10);
  fs.rmSync(folder, { recursive: true, force: true });
  return "stopped";
}
