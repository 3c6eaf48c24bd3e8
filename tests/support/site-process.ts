/** Starts a process of the built site. */
import { type ChildProcess, spawn } from "node:child_process";
import { findFreePort } from "./find-free-port";

export interface SiteProcess {
  port: number;
  url: string;
  child: ChildProcess;
  /** Returns what the process has printed on stderr. */
  said(): string;
  /** Sends the stop signal to the process, and returns its exit code. */
  stop(): Promise<number | null>;
}

/**
 * Starts a process of the site, and waits until it is ready. Its port is free, unless `env` names one. `cwd`: the folder that contains
 * `build/`. `args`: the options of Node and the file to run.
 */
export async function startSiteProcess(
  env: Record<string, string>,
  { cwd = process.cwd(), args = ["build/serve.js"] }: { cwd?: string; args?: string[] } = {},
): Promise<SiteProcess> {
  const port = Number(env.PORT ?? (await findFreePort()));
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, NODE_ENV: "production", PORT: String(port), LOG_LEVEL: "warn", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  // The log goes to stderr, because stdout is for the result of a program that starts the site, such as `bench --json`.
  child.stdout.on("data", (chunk) => process.stderr.write(chunk));
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  let output = "";
  await new Promise<void>((resolve, reject) => {
    child.stderr.on("data", (chunk) => {
      output += chunk;
      if (output.includes("Ready: ")) resolve();
    });
    child.once("exit", (code) => reject(new Error(`The server ended with ${code}:\n${output}`)));
  });
  return {
    port,
    url: `http://localhost:${port}`,
    child,
    said: () => output,
    stop() {
      child.kill("SIGTERM");
      return ended;
    },
  };
}
