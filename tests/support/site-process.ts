/** One process of the built site, beside others on the same database. */
import { type ChildProcess, spawn } from "node:child_process";
import { freePort } from "./free-port";

export interface SiteProcess {
  port: number;
  url: string;
  /** What it said on stderr. */
  said(): string;
  /** Asks it to stop, and tells its exit code. */
  stop(): Promise<number | null>;
}

/** Resolves when it says that it is ready. `cwd`: the folder that holds `build/`; `entry`: what is run there. */
export async function startSiteProcess(
  env: Record<string, string>,
  cwd = process.cwd(),
  entry = "build/serve.js",
): Promise<SiteProcess> {
  const port = await freePort();
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
