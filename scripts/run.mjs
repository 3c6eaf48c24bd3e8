/** Runs one of our TypeScript commands: `node scripts/run.mjs <name> [arguments]`. On a fresh clone it installs the packages first. */
import { ensureDependencies, projectRoot } from "./prepare.mjs";
import { runTypeScript } from "./run-typescript.mjs";

const [name = "", ...args] = process.argv.slice(2);
process.chdir(projectRoot);
ensureDependencies();
runTypeScript(`scripts/${name}.ts`, { args });
