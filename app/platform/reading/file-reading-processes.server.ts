/**
 * Reads files and long texts from outside in a separate process, one at a time, so that no input can block the site. The document
 * docs/decisions/017-reading.md explains why this is a process and not a worker thread.
 */
import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Logger } from "../log.server";
import type {
  FileReadingLimits,
  FileReadingMessage,
  FileReadingNameAndLimits,
  FileReadingOutcome,
  FileReadingProgram,
  FileReadingProgress,
} from "./reading";

const maxWaiting = 5;
/** How many readings of one person may run or wait at once, so that nobody takes all places. */
const mostPerPerson = 2;
const maxStartMs = 15_000;
const youngMegabytes = 16;

export interface FileReadingOptions {
  /** Whose reading it is. A third one of the same person at once fails with the reason `busy`. */
  by?: string | undefined;
  /** Called each time that the reader says how far it is. */
  onProgress?: FileReadingProgress;
  /** Stops the reading, also while it waits. */
  signal?: AbortSignal;
}

export interface FileReadingProcesses {
  /** @throws the reason of the signal, if that stopped the reading. */
  read<Input, Output>(
    kind: FileReadingNameAndLimits<Input, Output>,
    input: Input,
    options?: FileReadingOptions,
  ): Promise<FileReadingOutcome<Output>>;
  /** Ends the running process. After that, every reading fails with the reason `busy`. */
  stop(): void;
}

/**
 * Returns an object that reads in separate processes. `entry` is the file that each process runs, which calls
 * `answerFileReadingRequestOfParentProcess`. If it is absent, it is the program of what is read: a TypeScript file in development and tests,
 * a bundle in a build.
 */
export function createFileReadingProcesses({ log, entry }: { log: Logger; entry?: URL }): FileReadingProcesses {
  const queue: (() => void)[] = [];
  const people: string[] = [];
  let running: ChildProcess | null = null;
  let taken = false;
  let stopped = false;

  const readOnce = (
    kind: FileReadingNameAndLimits<unknown, unknown>,
    input: unknown,
    { onProgress, signal }: FileReadingOptions,
  ): Promise<FileReadingOutcome<unknown>> => {
    signal?.throwIfAborted();
    if (stopped) return Promise.resolve({ ok: false, reason: "busy" });
    const child = startReader(entry ?? entryOf(kind.program ?? "reader"), kind.limits);
    running = child;
    return new Promise((resolve, reject) => {
      let outcome: FileReadingOutcome<unknown> | null = null;
      const end = (reason: FileReadingOutcome<unknown>) => {
        outcome ??= reason;
        child.kill("SIGKILL");
      };
      const slow = () => end({ ok: false, reason: "slow" });
      const cancel = () => child.kill("SIGKILL");
      signal?.addEventListener("abort", cancel);
      let timer = setTimeout(slow, maxStartMs);
      const frames: string[] = [];
      child.stderr?.setEncoding("utf8").on("data", (text: string) => frames.push(...framesOf(text)));
      child.on("message", (message: FileReadingMessage) => {
        if (message !== "ready") return "page" in message ? onProgress?.(message.page, message.pages) : end(message);
        clearTimeout(timer);
        timer = setTimeout(slow, kind.limits.milliseconds);
        child.send({ kind: kind.name, limits: kind.limits, input }, () => {});
      });
      child.once("error", () => end({ ok: false, reason: "broken" }));
      child.once("close", (code, endedBy) => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", cancel);
        if (outcome === null && signal?.aborted) return reject(signal.reason);
        if (outcome === null && stopped) outcome = { ok: false, reason: "busy" };
        if (outcome === null && isOutOfMemory(code, endedBy)) outcome = { ok: false, reason: "large" };
        if (outcome === null)
          log.error({ kind: kind.name, code, signal: endedBy, frames: frames.slice(0, 20) }, "a reader ended");
        resolve(outcome ?? { ok: false, reason: "broken" });
      });
    });
  };

  /** Waits until no other reading is running. */
  const takeTurn = async (signal: AbortSignal | undefined): Promise<void> => {
    if (!taken) {
      taken = true;
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const leave = () => {
        queue.splice(queue.indexOf(start), 1);
        reject(signal?.reason);
      };
      const start = () => {
        signal?.removeEventListener("abort", leave);
        resolve();
      };
      queue.push(start);
      signal?.addEventListener("abort", leave, { once: true });
    });
  };

  return {
    async read(kind, input, options = {}) {
      const { by, signal } = options;
      signal?.throwIfAborted();
      if (stopped || queue.length >= maxWaiting) return { ok: false, reason: "busy" };
      if (by !== undefined && people.filter((each) => each === by).length >= mostPerPerson)
        return { ok: false, reason: "busy" };
      if (by !== undefined) people.push(by);
      try {
        await takeTurn(signal);
        try {
          return (await readOnce(kind as FileReadingNameAndLimits<unknown, unknown>, input, options)) as never;
        } finally {
          running = null;
          const next = queue.shift();
          // The next reading in the queue starts directly, so that no other reading can come between.
          if (next) next();
          else taken = false;
        }
      } finally {
        if (by !== undefined) people.splice(people.indexOf(by), 1);
      }
    },
    stop() {
      stopped = true;
      running?.kill("SIGKILL");
    },
  };
}

function startReader(entry: URL, { heapMegabytes }: FileReadingLimits): ChildProcess {
  const isSource = entry.pathname.endsWith(".ts");
  return fork(fileURLToPath(entry), [], {
    execArgv: [
      ...(isSource ? ["--import", "tsx"] : []),
      `--max-old-space-size=${heapMegabytes - youngMegabytes}`,
      // V8's memory for young objects has three parts of this size.
      `--max-semi-space-size=${Math.floor(youngMegabytes / 3)}`,
    ],
    // The process does not get the site's environment variables, so that a hostile file that runs code finds no passwords.
    env: { NODE_ENV: "production" },
    serialization: "advanced",
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
}

/** Returns whether a process ended because its memory was full. V8 then aborts: with a signal, or with an exit code on Windows. */
function isOutOfMemory(code: number | null, signal: string | null): boolean {
  return signal === "SIGABRT" || code === 134;
}

/** Returns the stack lines in an error text. The message is left out, because it may repeat the input. */
function framesOf(text: string): string[] {
  return text.split("\n").filter((line) => /^\s+(at |code:)/.test(line));
}

function entryOf(program: FileReadingProgram): URL {
  const isSource = import.meta.url.endsWith(".ts");
  return new URL(isSource ? `../../${program}.server.ts` : `./${program}.js`, import.meta.url);
}
