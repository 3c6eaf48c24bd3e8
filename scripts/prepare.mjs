/** Prepares `npm start`, `npm test` and other commands: installs dependencies and builds what changed. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { waitForAndTakeProcessLock } from "./process-lock.mjs";

export const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/**
 * Prints a line about what is being done.
 * @param {string} text
 */
export const printStep = (text) => process.stderr.write(`• ${text}\n`);

/**
 * Returns the arguments of the command. Prints `help` and ends if that was asked; refuses arguments that are not `known`.
 * @param {string} help its first words are the command, before a colon
 * @param {string[]} [known]
 */
export function readCommandArguments(help, known = []) {
  const given = process.argv.slice(2);
  if (given.includes("--help") || given.includes("-h")) {
    process.stdout.write(`${help.trim()}\n`);
    process.exit(0);
  }
  const unknown = given.find((argument) => !known.includes(argument));
  const command = help.trim().split(":")[0];
  if (unknown) exitWithError(`Unknown option '${unknown}'. See ${command} -- --help`);
  return new Set(given);
}

/**
 * Prints a sentence as an error, and ends the process.
 * @param {string} sentence
 * @returns {never}
 */
export function exitWithError(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

/**
 * Runs a command and shows its output; with `quiet` only if the command fails. A failure ends this process too.
 * @param {string} command
 * @param {string[]} args
 * @param {{ quiet?: boolean }} [options]
 */
function runCommand(command, args, { quiet = false } = {}) {
  const done = spawnSync(command, args, { cwd: projectRoot, stdio: quiet ? "pipe" : "inherit", encoding: "utf8" });
  if (done.status === 0) return;
  if (quiet) process.stderr.write(`${done.stdout ?? ""}${done.stderr ?? ""}`);
  exitWithError(
    `This step failed: ${path.basename(command)} ${args.map((arg) => path.relative(projectRoot, arg) || arg).join(" ")}`,
  );
}

/**
 * Runs a program of an installed package.
 * @param {string} relative path inside node_modules
 * @param {string[]} args
 * @param {{ quiet?: boolean }} [options]
 */
export function runPackageProgram(relative, args, options) {
  runCommand(process.execPath, [path.join(projectRoot, "node_modules", relative), ...args], options);
}

/** Installs the packages of package-lock.json if node_modules is missing or has other ones. Of several commands at once, one installs. */
export function ensureDependencies() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 11))
    exitWithError(`Node 20.11 or later is needed; this is ${process.versions.node}.`);
  if (areDependenciesInstalled()) return;
  // Another command may have installed the packages while this one waited, so this is checked again.
  runAlone(() => areDependenciesInstalled() || installDependencies());
}

/**
 * Waits until no other command installs or builds, then calls `work` and returns its result.
 * @template T
 * @param {() => T} work
 */
function runAlone(work) {
  const release = waitForAndTakeProcessLock(path.join(projectRoot, ".preparing"), (owner) =>
    printStep(`Waiting for process ${owner}, which installs or builds (if it does not: remove the folder .preparing)`),
  );
  const result = work();
  release();
  return result;
}

const modules = path.join(projectRoot, "node_modules");
const packageLock = path.join(projectRoot, "package-lock.json");
/** The path of a file with the hash of the package-lock.json whose packages are in node_modules. */
const installedStamp = path.join(modules, ".leerdossier");
const hashPackageLock = () => createHash("sha256").update(fs.readFileSync(packageLock)).digest("hex");

/** Returns whether node_modules has the packages of package-lock.json, also if somebody installed them by hand. */
function areDependenciesInstalled() {
  if (isFresh(installedStamp, hashPackageLock())) return true;
  // When npm has installed everything, it writes a list of the packages in this file.
  const installed = readPackages(path.join(modules, ".package-lock.json"));
  const { "": _project, ...wanted } = readPackages(packageLock) ?? {};
  return (
    installed !== null &&
    // A missing optional package is no fault: npm leaves it out if it is for another operating system.
    Object.entries(wanted).every(([name, { integrity, optional }]) =>
      installed[name] ? installed[name].integrity === integrity : optional,
    )
  );
}

/**
 * Returns the packages in a lock file of npm by their paths, or null if there is no such file.
 * @param {string} file
 * @returns {Record<string, { integrity?: string, optional?: boolean }> | null}
 */
const readPackages = (file) => attempt(() => JSON.parse(fs.readFileSync(file, "utf8")).packages, null);

function installDependencies() {
  // node_modules is a link to the packages of another copy of this project, which npm would delete.
  if (fs.lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink())
    exitWithError(
      "node_modules is a link to packages of another version: remove the link, or run this where it leads.",
    );
  printStep("Installing dependencies (once; a minute or two)");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  runCommand(npm, ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"]);
  fs.writeFileSync(installedStamp, hashPackageLock());
}

const code = [
  "app",
  "public",
  "scripts",
  "remix.config.js",
  "vite.config.ts",
  "vite-plugin-enhance.ts",
  "package-lock.json",
  "tsconfig.json",
];

/** Returns the paths of the courses in the course folders, and of the final tests in POOL_DIR, following links as the build does. A folder that can't be read is skipped. */
function courseFolders() {
  return ["content", process.env.COURSES_DIR, process.env.POOL_DIR].flatMap((folder) => {
    if (!folder) return [];
    const start = path.resolve(projectRoot, folder);
    const names = attempt(() => fs.readdirSync(start).sort(), []);
    return names.map((name) => path.join(start, name)).map((each) => attempt(() => fs.realpathSync(each), each));
  });
}

/**
 * Returns a hash of the names, sizes and times of all files in these folders. If it changes, a build is needed.
 * @param {string[]} starts
 */
function fingerprint(starts) {
  const hash = createHash("sha256");
  for (const start of starts) {
    const names = attempt(() => fs.readdirSync(start, { recursive: true, encoding: "utf8" }).sort(), [""]);
    for (const file of names.map((name) => path.join(start, name))) {
      const stat = attempt(() => fs.lstatSync(file), null);
      // Of a folder only the names in it count, because its size depends on the file system.
      const look = stat && !stat.isDirectory() ? `${stat.size}:${stat.mtimeMs}` : "";
      hash.update(`${path.relative(projectRoot, file)}:${look}\n`);
    }
  }
  return hash.digest("hex");
}

/**
 * Returns what `look` returns, or `otherwise` if it throws, because an unreadable file must not prevent a start.
 * @template T
 * @param {() => T} look
 * @param {T} otherwise
 * @returns {T}
 */
function attempt(look, otherwise) {
  try {
    return look();
  } catch {
    return otherwise;
  }
}

/** Compiles the courses that pass their check, and prints what is wrong with the others. Returns whether all passed. */
export function buildCourses() {
  printStep("Building: courses");
  const tsx = path.join(projectRoot, "node_modules/tsx/dist/cli.mjs");
  const done = spawnSync(process.execPath, [tsx, "scripts/content-build.ts"], { cwd: projectRoot, stdio: "inherit" });
  return done.status === 0;
}

/**
 * Returns whether the file `stamp` contains the hash `wanted`, so that no build is needed.
 * @param {string} stamp
 * @param {string} wanted
 */
function isFresh(stamp, wanted) {
  return fs.existsSync(stamp) && fs.readFileSync(stamp, "utf8") === wanted;
}

/**
 * Builds what changed since the last build. Returns whether every course passed its check. A course that did not pass is served from the
 * database, in its last good version.
 * @param {{ force?: boolean }} [options]
 */
export function ensureBuild({ force = false } = {}) {
  const { wanted, wantedCourses } = hashWhatIsBuilt();
  if (!force && isFresh(buildStamp, wanted) && isFresh(coursesStamp, wantedCourses)) return true;
  return runAlone(() => buildChanges(force));
}

const buildStamp = path.join(projectRoot, "build/.stamp");
const coursesStamp = path.join(projectRoot, "build/.courses");

function hashWhatIsBuilt() {
  const wanted = fingerprint(code.map((name) => path.join(projectRoot, name)));
  return { wanted, wantedCourses: wanted + fingerprint(courseFolders()) };
}

/**
 * Builds everything if the code changed or with `force`, and only the courses if only they changed. Returns whether every course passed its
 * check.
 * @param {boolean} force
 */
function buildChanges(force) {
  // The hashes are computed again, because another command may have built everything while this one waited.
  const { wanted, wantedCourses } = hashWhatIsBuilt();
  if (force || !isFresh(buildStamp, wanted)) {
    fs.rmSync(buildStamp, { force: true });
    printStep("Building: pages");
    runPackageProgram("@remix-run/dev/dist/cli.js", ["vite:build"], { quiet: true });
    printStep("Building: server");
    runPackageProgram("tsx/dist/cli.mjs", ["scripts/bundle.ts"]);
    fs.writeFileSync(buildStamp, wanted);
  } else if (isFresh(coursesStamp, wantedCourses)) return true;
  fs.rmSync(coursesStamp, { force: true });
  // Courses are built after the pages, because the build of the pages empties the folder. After an error, they are built again at every
  // start.
  if (!buildCourses()) return false;
  fs.writeFileSync(coursesStamp, wantedCourses);
  return true;
}
