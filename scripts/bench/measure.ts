/** Sends requests and measures what they cost: response times, and CPU time of the server's process. */
import fs from "node:fs";
import http from "node:http";

export interface LoadTestRequest {
  method: "GET" | "POST";
  path: string;
  headers: Record<string, string>;
  body?: string;
}

export interface LoadTestSample {
  /** The response times in ms, sorted. */
  latencies: number[];
  seconds: number;
  /** CPU time of the server's process per request, in ms. */
  cpu: number;
}

/** Returns the CPU time that a process and all its threads have used, in ms. It reads /proc, so it works on Linux only. */
export function readCpuMs(pid: number): number {
  const threads = fs.readdirSync(`/proc/${pid}/task`);
  const ns = threads.map((thread) => {
    try {
      return Number(fs.readFileSync(`/proc/${pid}/task/${thread}/schedstat`, "utf8").split(" ")[0]);
    } catch {
      return 0; // The thread ended meanwhile.
    }
  });
  return ns.reduce((sum, each) => sum + each, 0) / 1e6;
}

/** Returns the CPU time that the main thread of a process has used, in ms. Linux only. */
export function readMainThreadCpuMs(pid: number): number {
  return Number(fs.readFileSync(`/proc/${pid}/task/${pid}/schedstat`, "utf8").split(" ")[0]) / 1e6;
}

/**
 * Sends the requests over keep-alive connections, `concurrency` at a time, and returns their response times and CPU cost.
 * @throws if a response has another status than expected
 */
export async function runLoadTest(
  port: number,
  jobs: LoadTestRequest[],
  concurrency: number,
  expected: number,
  pid: number,
): Promise<LoadTestSample> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: concurrency });
  const latencies: number[] = [];
  const queue = jobs.values();
  const cpuBefore = readCpuMs(pid);
  const start = performance.now();
  const worker = async () => {
    for (const job of queue) {
      const began = performance.now();
      const status = await sendRequestReturningStatus(port, job, agent);
      if (status !== expected) throw new Error(`${job.method} ${job.path} answered ${status}, expected ${expected}`);
      latencies.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  const seconds = (performance.now() - start) / 1000;
  const cpu = (readCpuMs(pid) - cpuBefore) / jobs.length;
  agent.destroy();
  return { latencies: latencies.sort((a, b) => a - b), seconds, cpu };
}

/** Sends one request, waits for the whole response, and returns its status. */
export function sendRequestReturningStatus(port: number, job: LoadTestRequest, agent: http.Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers =
      job.body === undefined ? job.headers : { ...job.headers, "content-length": Buffer.byteLength(job.body) };
    const request = http.request(
      { port, agent, host: "127.0.0.1", method: job.method, path: job.path, headers },
      (response) => {
        response.resume();
        response.once("end", () => resolve(response.statusCode ?? 0));
        response.once("error", reject);
      },
    );
    request.once("error", reject);
    request.end(job.body);
  });
}

/** Returns samples that were taken one after another as one. They must have the same number of requests. */
export function mergeLoadTestSamples(samples: LoadTestSample[]): LoadTestSample {
  return {
    latencies: samples.flatMap(({ latencies }) => latencies).sort((a, b) => a - b),
    seconds: samples.reduce((sum, { seconds }) => sum + seconds, 0),
    cpu: samples.reduce((sum, { cpu }) => sum + cpu, 0) / samples.length,
  };
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** Returns the value below which this share (0 to 1) of the sorted values lies. */
export function percentile(sorted: number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export interface LoadTestResult {
  name: string;
  requests_per_second: number;
  p50_ms: number;
  p95_ms: number;
  p99_ms: number;
  cpu_ms: number;
  bare_cpu_ms: number;
  ratio: number;
}

/** Returns the results of one measurement: medians over the rounds, for the app and for the baseline. */
export function summariseLoadTestSamples(name: string, app: LoadTestSample[], bareCpu: number[]): LoadTestResult {
  const round = (value: number, digits: number) => Number(value.toFixed(digits));
  const over = (figure: (sample: LoadTestSample) => number) => median(app.map(figure));
  const cpu = over((sample) => sample.cpu);
  const bare = median(bareCpu);
  return {
    name,
    requests_per_second: round(
      over((sample) => sample.latencies.length / sample.seconds),
      0,
    ),
    p50_ms: round(
      over((sample) => percentile(sample.latencies, 0.5)),
      2,
    ),
    p95_ms: round(
      over((sample) => percentile(sample.latencies, 0.95)),
      2,
    ),
    p99_ms: round(
      over((sample) => percentile(sample.latencies, 0.99)),
      2,
    ),
    cpu_ms: round(cpu, 4),
    bare_cpu_ms: round(bare, 4),
    ratio: round(cpu / bare, 2),
  };
}
