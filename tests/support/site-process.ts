/** Starts another process of the built site on the same database. */
import { type ChildProcess, spawn } from "node:child_process";
import { findFreePort } from "./find-free-port";

export interface SiteProcess {
  port: number;
  url: string;
  /** Returns what the process has printed on stderr. */
  said(): string;
  /** Sends the stop signal to the process, and returns its exit code. */
  stop(): Promise<number | null>;
}

/** Starts a process of the site, and waits until it is ready. `cwd`: the folder that contains `build/`. `entry`: the file to run. */
export async function startSiteProcess(
  env: Record<string, string>,
  cwd = process.cwd(),
  entry = "build/serve.js",
): Promise<SiteProcess> {
  const port = await findFreePort();
  const child: ChildProcess = spawn(process.execPath, [entry], {
    cwd,
    env: { ...process.env, NODE_ENV: "production", PORT: String(port), LOG_LEVEL: "warn", ...env },
    stdio: ["ignore", "inherit", "pipe"],
  });
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  let output = "";
  await new Promise<void>((resolve, reject) => {
    child.stderr?.on("data", (chunk) => {
      output += chunk;
      if (output.includes("Ready: ")) resolve();
    });
    child.once("exit", (code) => reject(new Error(`The server ended with ${code}:\n${output}`)));
  });
  return {
    port,
    url: `http://localhost:${port}`,
    said: () => output,
    stop() {
      child.kill("SIGTERM");
      return ended;
    },
  };
}
