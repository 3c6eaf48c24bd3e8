/** Runs a TypeScript command in a process of its own, and ends with its exit code. */
import { spawn } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { callWhenNpmIsGone } from "./npm-process.mjs";
import { projectRoot } from "./prepare.mjs";

/**
 * Runs a script. Both stop signals go on to it, and the end of npm does as SIGTERM. Ctrl-C then reaches it twice, which `waitForStopSignal`
 * ignores. This process ends when the script has ended.
 * @param {string} script its path in the project
 * @param {{ args?: string[], env?: NodeJS.ProcessEnv }} [options]
 */
export function runTypeScript(script, { args = [], env = process.env } = {}) {
  // Not the program of tsx, which kills the script at the second signal.
  const tsx = pathToFileURL(path.join(projectRoot, "node_modules/tsx/dist/loader.mjs")).href;
  const child = spawn(process.execPath, ["--import", tsx, script, ...args], { stdio: "inherit", env });
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) process.on(signal, () => child.kill(signal));
  callWhenNpmIsGone(() => child.kill("SIGTERM"));
  child.on("exit", (code) => process.exit(code ?? 1));
}
