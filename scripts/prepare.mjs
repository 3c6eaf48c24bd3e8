/** What `npm start`, `npm test` and the others need before they can begin: dependencies and a build that is not stale. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/** @param {string} text */
export const printStep = (text) => process.stderr.write(`• ${text}\n`);

/** Prints `help` and ends when it was asked for; refuses what is not known. @param {string} help @param {string[]} [known] */
export function readCommandArguments(help, known = []) {
  const given = process.argv.slice(2);
  if (given.includes("--help") || given.includes("-h")) {
    process.stdout.write(`${help.trim()}\n`);
    process.exit(0);
  }
  const unknown = given.find((argument) => !known.includes(argument));
  if (unknown) exitWithError(`Unknown argument ${unknown}: try --help.`);
  return new Set(given);
}

/** @param {string} sentence @returns {never} */
export function exitWithError(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

/** Runs a command; its output is shown, unless `quiet`: then only when it fails. @param {string} command @param {string[]} args @param {{ quiet?: boolean }} [options] */
export function runCommand(command, args, { quiet = false } = {}) {
  const done = spawnSync(command, args, { cwd: projectRoot, stdio: quiet ? "pipe" : "inherit", encoding: "utf8" });
  if (done.status === 0) return;
  if (quiet) process.stderr.write(`${done.stdout ?? ""}${done.stderr ?? ""}`);
  exitWithError(
    `This step failed: ${path.basename(command)} ${args.map((arg) => path.relative(projectRoot, arg) || arg).join(" ")}`,
  );
}

/** A program of an installed package. @param {string} relative path inside node_modules @param {string[]} args @param {{ quiet?: boolean }} [options] */
export function runPackage(relative, args, options) {
  runCommand(process.execPath, [path.join(projectRoot, "node_modules", relative), ...args], options);
}

/** Installs what the lock file says when node_modules is missing or older. */
export function ensureDependencies() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 11))
    exitWithError(`Node 20.11 or later is needed; this is ${process.versions.node}.`);
  const modules = path.join(projectRoot, "node_modules");
  const stamp = path.join(modules, ".leerdossier");
  const lock = createHash("sha256")
    .update(fs.readFileSync(path.join(projectRoot, "package-lock.json")))
    .digest("hex");
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, "utf8") === lock) return;
  // npm would empty the folder behind the link, which another copy of this project lives from.
  if (fs.lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink())
    exitWithError(
      "node_modules is a link to packages of another version: remove the link, or run this where it leads.",
    );
  printStep("Installing dependencies (once; a minute or two)");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  runCommand(npm, ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"]);
  fs.writeFileSync(stamp, lock);
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

/** What stands in the folders with courses, links followed, as the build does. Each on its own: one may be closed. */
function courseFolders() {
  return ["content", process.env.COURSES_DIR].flatMap((folder) => {
    if (!folder) return [];
    const start = path.resolve(projectRoot, folder);
    const names = attempt(() => fs.readdirSync(start).sort(), []);
    return names.map((name) => path.join(start, name)).map((each) => attempt(() => fs.realpathSync(each), each));
  });
}

/** Hash over names, sizes and times of everything a build is made from. @param {string[]} starts */
function fingerprint(starts) {
  const hash = createHash("sha256");
  for (const start of starts) {
    const names = attempt(() => fs.readdirSync(start, { recursive: true, encoding: "utf8" }).sort(), [""]);
    for (const file of names.map((name) => path.join(start, name))) {
      const stat = attempt(() => fs.lstatSync(file), null);
      // Of a folder the names in it count; its size is the file system's.
      const look = stat && !stat.isDirectory() ? `${stat.size}:${stat.mtimeMs}` : "";
      hash.update(`${path.relative(projectRoot, file)}:${look}\n`);
    }
  }
  return hash.digest("hex");
}

/** What can't be looked at is no reason not to start. @template T @param {() => T} look @param {T} otherwise @returns {T} */
function attempt(look, otherwise) {
  try {
    return look();
  } catch {
    return otherwise;
  }
}

/** Compiles the courses that pass their check; what is wrong with the others is told. Returns whether all of them do. */
export function buildCourses() {
  printStep("Building: courses");
  const tsx = path.join(projectRoot, "node_modules/tsx/dist/cli.mjs");
  const done = spawnSync(process.execPath, [tsx, "scripts/content-build.ts"], { cwd: projectRoot, stdio: "inherit" });
  return done.status === 0;
}

/** @param {string} stamp @param {string} wanted */
function isFresh(stamp, wanted) {
  return fs.existsSync(stamp) && fs.readFileSync(stamp, "utf8") === wanted;
}

/**
 * Builds what changed since the last build. Returns whether every course passed its check: whoever goes on without is served
 * from the database, in the last version that did. @param {{ force?: boolean }} [options]
 */
export function ensureBuild({ force = false } = {}) {
  const [stamp, coursesStamp] = [path.join(projectRoot, "build/.stamp"), path.join(projectRoot, "build/.courses")];
  const wanted = fingerprint(code.map((name) => path.join(projectRoot, name)));
  const wantedCourses = wanted + fingerprint(courseFolders());
  if (force || !isFresh(stamp, wanted)) {
    fs.rmSync(stamp, { force: true });
    printStep("Building: pages");
    runPackage("@remix-run/dev/dist/cli.js", ["vite:build"], { quiet: true });
    printStep("Building: server");
    runPackage("tsx/dist/cli.mjs", ["scripts/bundle.ts"]);
    fs.writeFileSync(stamp, wanted);
  } else if (isFresh(coursesStamp, wantedCourses)) return true;
  fs.rmSync(coursesStamp, { force: true });
  // After the pages: their build empties the folder. With a problem it is tried again at every start, and told again.
  if (!buildCourses()) return false;
  fs.writeFileSync(coursesStamp, wantedCourses);
  return true;
}
