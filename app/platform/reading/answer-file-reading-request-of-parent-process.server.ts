/**
 * The code of the reading process, which `createFileReadingProcesses` starts. It reads one input and sends the result; then it is ended.
 */
import os from "node:os";
import { Worker } from "node:worker_threads";
import {
  type FileReadingLimits,
  type FileReadingMessage,
  type FileReadingOutcome,
  type FileReadingProgress,
  type FileReadingRequest,
  UnpackedFileTooLargeError,
} from "./reading";

/** A function that reads one kind of file. The type of its input is `never` here, because every function has its own. */
type ReadFunction = (input: never, limits: FileReadingLimits, report: FileReadingProgress) => unknown;

/**
 * Waits in the reading process for one request from the site, reads its input and sends the result. `readFunctions` contains the read
 * function of each kind of input. If a read function throws, the process ends, and the site notices that.
 */
export function answerFileReadingRequestOfParentProcess(readFunctions: Record<string, ReadFunction>): void {
  // The reading process gets a low priority, because page requests are more urgent.
  os.setPriority(os.constants.priority.PRIORITY_BELOW_NORMAL);
  process.on("disconnect", () => process.exit());
  process.once("message", async ({ kind, limits, input }: FileReadingRequest) => {
    await startWatch(limits);
    const read = readFunctions[kind];
    if (!read) throw new Error(`there is no reader ${kind}`);
    send(await outcomeOf(() => read(input as never, limits, (page, pages) => send({ page, pages }))));
  });
  send("ready");
}

function send(message: FileReadingMessage): void {
  process.send?.(message);
}

async function outcomeOf(read: () => unknown): Promise<FileReadingOutcome<unknown>> {
  try {
    return { ok: true, value: await read() };
  } catch (error) {
    if (error instanceof UnpackedFileTooLargeError) return { ok: false, reason: "large" };
    throw error;
  }
}

/**
 * Starts a thread that ends this process after some time, so that it does not go on if it hangs and the site is killed, and if it takes more
 * memory than it may. It ends then with the signal with which V8 ends a process of which the heap is full.
 */
function startWatch({ milliseconds, residentMegabytes = 0 }: FileReadingLimits): Promise<void> {
  const code = `
    setTimeout(() => process.kill(process.pid, "SIGKILL"), ${milliseconds * 2});
    if (${residentMegabytes} > 0) setInterval(() => {
      if (process.memoryUsage.rss() > ${residentMegabytes} * 1_000_000) process.kill(process.pid, "SIGABRT");
    }, 20);`;
  return new Promise((resolve) => {
    const watch = new Worker(code, { eval: true });
    watch.once("online", resolve);
    watch.unref();
  });
}
