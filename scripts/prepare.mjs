/** What `npm start`, `npm test` and the others need before they can begin: dependencies and a build that is not stale. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/** @param {string} text */
export const step = (text) => process.stderr.write(`• ${text}\n`);

/** Prints `help` and ends when it was asked for; refuses what is not known. @param {string} help @param {string[]} [known] */
export function readArguments(help, known = []) {
  const given = process.argv.slice(2);
  if (given.includes("--help") || given.includes("-h")) {
    process.stdout.write(`${help.trim()}\n`);
    process.exit(0);
  }
  const unknown = given.find((argument) => !known.includes(argument));
  if (unknown) fail(`Unknown argument ${unknown}: try --help.`);
  return new Set(given);
}

/** @param {string} sentence @returns {never} */
export function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

/** Runs a command; its output is shown, unless `quiet`: then only when it fails. @param {string} command @param {string[]} args @param {{ quiet?: boolean }} [options] */
export function run(command, args, { quiet = false } = {}) {
  const done = spawnSync(command, args, { cwd: root, stdio: quiet ? "pipe" : "inherit", encoding: "utf8" });
  if (done.status === 0) return;
  if (quiet) process.stderr.write(`${done.stdout ?? ""}${done.stderr ?? ""}`);
  fail(`This step failed: ${path.basename(command)} ${args.map((arg) => path.relative(root, arg) || arg).join(" ")}`);
}

/** A program of an installed package. @param {string} relative path inside node_modules @param {string[]} args @param {{ quiet?: boolean }} [options] */
export function runPackage(relative, args, options) {
  run(process.execPath, [path.join(root, "node_modules", relative), ...args], options);
}

/** Installs what the lock file says when node_modules is missing or older. */
export function ensureDependencies() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 11))
    fail(`Node 20.11 or later is needed; this is ${process.versions.node}.`);
  const modules = path.join(root, "node_modules");
  const stamp = path.join(modules, ".leerdossier");
  const lock = createHash("sha256")
    .update(fs.readFileSync(path.join(root, "package-lock.json")))
    .digest("hex");
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, "utf8") === lock) return;
  // npm would empty the folder behind the link, which another copy of this project lives from.
  if (fs.lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink())
    fail("node_modules is a link to packages of another version: remove the link, or run this where it leads.");
  step("Installing dependencies (once; a minute or two)");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  run(npm, ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"]);
  fs.writeFileSync(stamp, lock);
}

const sources = [
  "app",
  "content",
  "public",
  "scripts",
  "remix.config.js",
  "vite.config.ts",
  "vite-plugin-enhance.ts",
  "package-lock.json",
  "tsconfig.json",
];

/** Hash over names, sizes and times of everything a build is made from. */
function fingerprint() {
  const hash = createHash("sha256");
  const folders = [...sources.map((name) => path.join(root, name)), process.env.COURSES_DIR];
  for (const start of folders) {
    if (!start || !fs.existsSync(start)) continue;
    const files = fs.statSync(start).isDirectory()
      ? fs
          .readdirSync(start, { recursive: true, encoding: "utf8" })
          .map((file) => path.join(start, file))
          .sort()
      : [start];
    for (const file of files) {
      const { size, mtimeMs } = fs.statSync(file);
      // Below where it was looked for: a project that is moved or copied is the same.
      hash.update(`${path.relative(path.dirname(start), file)}:${size}:${mtimeMs}\n`);
    }
  }
  return hash.digest("hex");
}

/** Builds when a source changed since the last build. @param {{ force?: boolean }} [options] */
export function ensureBuild({ force = false } = {}) {
  const stamp = path.join(root, "build", ".stamp");
  const wanted = fingerprint();
  if (!force && fs.existsSync(stamp) && fs.readFileSync(stamp, "utf8") === wanted) return;
  fs.rmSync(stamp, { force: true });
  step("Building: pages");
  runPackage("@remix-run/dev/dist/cli.js", ["vite:build"], { quiet: true });
  // After the pages: their build empties the folder.
  step("Building: courses");
  runPackage("tsx/dist/cli.mjs", ["scripts/content-build.ts"]);
  step("Building: server");
  runPackage("tsx/dist/cli.mjs", ["scripts/bundle.ts"]);
  fs.writeFileSync(stamp, wanted);
}
