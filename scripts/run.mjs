/** Runs one of our TypeScript commands: `node scripts/run.mjs <name> [arguments]`. On a fresh clone it installs the packages first. */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { ensureDependencies, projectRoot } from "./prepare.mjs";

const [name = "", ...given] = process.argv.slice(2);
process.chdir(projectRoot);
ensureDependencies();
const tsx = path.join(projectRoot, "node_modules/tsx/dist/cli.mjs");
const done = spawnSync(process.execPath, [tsx, `scripts/${name}.ts`, ...given], { stdio: "inherit" });
process.exit(done.status ?? 1);
