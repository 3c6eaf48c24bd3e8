/** The reading process, started by `createReaderProcesses`. It reads one input, sends the result and is ended. */
import os from "node:os";
import { Worker } from "node:worker_threads";
import { type ReadingLimits, type ReadingOutcome, type ReadingRequest, TooLargeToReadError } from "./reading";

// biome-ignore lint/suspicious/noExplicitAny: each reader knows its own input.
export type ReadFunction = (input: any, limits: ReadingLimits) => unknown;

/** `table`: the read function of each kind. If a reader throws, the process ends, and the site sees that. */
export function runReaderProcess(table: Record<string, ReadFunction>): void {
  // Pages have priority over files.
  os.setPriority(os.constants.priority.PRIORITY_BELOW_NORMAL);
  process.on("disconnect", () => process.exit());
  process.once("message", async ({ kind, limits, input }: ReadingRequest) => {
    endAfter(limits.milliseconds * 2);
    const read = table[kind];
    if (!read) throw new Error(`there is no reader ${kind}`);
    process.send?.(await outcomeOf(() => read(input, limits)));
  });
  process.send?.("ready");
}

async function outcomeOf(read: () => unknown): Promise<ReadingOutcome<unknown>> {
  try {
    return { ok: true, value: await read() };
  } catch (error) {
    if (error instanceof TooLargeToReadError) return { ok: false, reason: "large" };
    throw error;
  }
}

/** Ends this process if it hangs after the site was killed. */
function endAfter(milliseconds: number): void {
  new Worker(`setTimeout(() => process.kill(process.pid, "SIGKILL"), ${milliseconds})`, { eval: true }).unref();
}
