/**
 * Reads files and long texts from outside in a separate process, one at a time, so that no input can block the site. Why a process and not
 * a worker thread: docs/decisions/017-reading.md.
 */
import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Logger } from "../log.server";
import type { ReaderDefinition, ReadingLimits, ReadingOutcome } from "./reading";

const maxWaiting = 5;
const maxStartMs = 15_000;
const youngMegabytes = 16;

export interface ReaderProcesses {
  read<Input, Output>(kind: ReaderDefinition<Input, Output>, input: Input): Promise<ReadingOutcome<Output>>;
  /** Ends the running process. From then on every reading is `busy`. */
  stop(): void;
}

/** `entry`: the file that calls `runReaderProcess`. TypeScript in development and tests, one bundle in a build. */
export function createReaderProcesses({ log, entry = ownEntry() }: { log: Logger; entry?: URL }): ReaderProcesses {
  const queue: (() => void)[] = [];
  let running: ChildProcess | null = null;
  let taken = false;
  let stopped = false;

  const readOnce = (kind: ReaderDefinition<unknown, unknown>, input: unknown): Promise<ReadingOutcome<unknown>> => {
    if (stopped) return Promise.resolve({ ok: false, reason: "busy" });
    const child = startReader(entry, kind.limits);
    running = child;
    return new Promise((resolve) => {
      let outcome: ReadingOutcome<unknown> | null = null;
      const end = (reason: ReadingOutcome<unknown>) => {
        outcome ??= reason;
        child.kill("SIGKILL");
      };
      const slow = () => end({ ok: false, reason: "slow" });
      let timer = setTimeout(slow, maxStartMs);
      const frames: string[] = [];
      child.stderr?.setEncoding("utf8").on("data", (text: string) => frames.push(...framesOf(text)));
      child.on("message", (message: "ready" | ReadingOutcome<unknown>) => {
        if (message !== "ready") return end(message);
        clearTimeout(timer);
        timer = setTimeout(slow, kind.limits.milliseconds);
        child.send({ kind: kind.name, limits: kind.limits, input }, () => {});
      });
      child.once("error", () => end({ ok: false, reason: "broken" }));
      child.once("close", (code, signal) => {
        clearTimeout(timer);
        if (outcome === null && stopped) outcome = { ok: false, reason: "busy" };
        if (outcome === null && isOutOfMemory(code, signal)) outcome = { ok: false, reason: "large" };
        if (outcome === null)
          log.error({ kind: kind.name, code, signal, frames: frames.slice(0, 20) }, "a reader ended");
        resolve(outcome ?? { ok: false, reason: "broken" });
      });
    });
  };

  return {
    async read(kind, input) {
      if (stopped || queue.length >= maxWaiting) return { ok: false, reason: "busy" };
      if (taken) await new Promise<void>((resolve) => queue.push(resolve));
      taken = true;
      try {
        return (await readOnce(kind as ReaderDefinition<unknown, unknown>, input)) as never;
      } finally {
        running = null;
        const next = queue.shift();
        // The next reading takes over the place directly, so that no other can come between.
        if (next) next();
        else taken = false;
      }
    },
    stop() {
      stopped = true;
      running?.kill("SIGKILL");
    },
  };
}

function startReader(entry: URL, { heapMegabytes }: ReadingLimits): ChildProcess {
  const isSource = entry.pathname.endsWith(".ts");
  return fork(fileURLToPath(entry), [], {
    execArgv: [
      ...(isSource ? ["--import", "tsx"] : []),
      `--max-old-space-size=${heapMegabytes - youngMegabytes}`,
      // The young generation of V8 has three parts of this size.
      `--max-semi-space-size=${Math.floor(youngMegabytes / 3)}`,
    ],
    // Without the site's environment, so that a hostile file that runs code finds no passwords.
    env: { NODE_ENV: "production" },
    serialization: "advanced",
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
}

/** V8 aborts when its heap is full: with a signal, or with an exit code on Windows. */
function isOutOfMemory(code: number | null, signal: string | null): boolean {
  return signal === "SIGABRT" || code === 134;
}

/** Returns the stack of an error without its message, which may repeat the input. */
function framesOf(text: string): string[] {
  return text.split("\n").filter((line) => /^\s+(at |code:)/.test(line));
}

function ownEntry(): URL {
  const isSource = import.meta.url.endsWith(".ts");
  return new URL(isSource ? "../../reader.server.ts" : "./reader.js", import.meta.url);
}
