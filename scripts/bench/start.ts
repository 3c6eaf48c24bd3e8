/** Measures the time from starting the built server to its first page, beside that of a bare node:http server. */
import { type ChildProcess, spawn } from "node:child_process";
import http from "node:http";
import { findFreePort } from "../../tests/support/find-free-port";
import { median } from "./measure";
import type { BenchScale } from "./scale";
import { startHttpBaselineServer, stopProcess } from "./site";

interface StartMeasurement {
  name: string;
  /** Median time in ms from starting the server's process to the last byte of the home page. The database is already running. */
  first_page_ms: number;
  bare_ms: number;
  ratio: number;
}

/** Starts the server several times on a data folder whose database is running and contains the courses, as after an update. */
export async function measureServerStart(
  dataDir: string,
  { rounds: runs, firstRound }: BenchScale,
  step: (text: string) => void,
): Promise<StartMeasurement> {
  const [ours, bares]: [number[], number[]] = [[], []];
  // The first run reads everything from disk and is not counted.
  for (let run = firstRound; run <= runs; run++) {
    step(`start: run ${run} of ${runs}`);
    const port = await findFreePort();
    const began = performance.now();
    const child = spawn(process.execPath, ["build/serve.js"], {
      env: { ...process.env, NODE_ENV: "production", PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: "warn" },
      stdio: "ignore",
    });
    await firstPage(port, child);
    const took = performance.now() - began;
    await stopProcess(child);
    const bareBegan = performance.now();
    const bare = await startHttpBaselineServer(Buffer.from("<p>Page</p>"));
    await get(bare.port);
    const bareTook = performance.now() - bareBegan;
    await bare.stop();
    if (run === 0) continue;
    ours.push(took);
    bares.push(bareTook);
  }
  const [first, bare] = [median(ours), median(bares)];
  return {
    name: "start",
    first_page_ms: Math.round(first),
    bare_ms: Math.round(bare),
    ratio: Math.round((first / bare) * 10) / 10,
  };
}

/**
 * Requests the home page until the server returns it.
 * @throws if the server ends instead
 */
async function firstPage(port: number, child: ChildProcess): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}`);
    const status = await get(port).catch(() => 0);
    if (status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

function get(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    http
      .get({ port, host: "127.0.0.1", path: "/" }, (response) => {
        response.resume();
        response.on("end", () => resolve(response.statusCode ?? 0));
      })
      .on("error", reject);
  });
}
