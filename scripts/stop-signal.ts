import { callWhenNpmIsGone } from "./npm-process.mjs";

/** The longest time in seconds from the stop signal to the end of the process, without the time in which requests are still accepted. */
export const maxStopSeconds = 15;

/**
 * Returns a promise that resolves at Ctrl-C or SIGTERM. Call this before starting anything, so that an interrupted start ends what it
 * began and leaves no PostgreSQL running. Further signals have no effect, because npm sends a second one. After `withinMs` the process
 * ends in any case, also if the database does not answer. No acknowledged data is lost by that.
 */
export function waitForStopSignal(withinMs = maxStopSeconds * 1000): Promise<void> {
  const { asked } = listenForStopSignal();
  asked.then(() => cutOffAfter(withinMs));
  return asked;
}

/** What `holdUntilStopSignal` throws when the process was asked to stop. */
export class StoppedBySignal extends Error {
  override message = "Stopped before it was done.";
}

/**
 * Starts something that must not stay behind, such as a PostgreSQL, calls `work` with it, and ends it. At Ctrl-C or SIGTERM it does not wait
 * for `work`: it ends what it started, or is starting, and throws `StoppedBySignal`. A start is never cut off, because what it began would
 * stay behind.
 */
export async function holdUntilStopSignal<Started, Result>(
  { start, end }: { start: () => Promise<Started>; end: (started: Started) => Promise<unknown> },
  work: (started: Started) => Promise<Result>,
): Promise<Result> {
  const { asked, forget } = listenForStopSignal();
  let isStopped = false;
  const stopped = asked.then((): never => {
    isStopped = true;
    process.exitCode = 1;
    process.stderr.write("• Stopping\n");
    throw new StoppedBySignal();
  });
  // It may reject before anything waits for it.
  stopped.catch(() => {});
  try {
    const started = await start();
    asked.then(() => cutOffAfter(maxStopSeconds * 1000));
    return await (isStopped ? stopped : Promise.race([stopped, work(started)])).finally(() => end(started));
  } finally {
    forget();
  }
}

function listenForStopSignal(): { asked: Promise<void>; forget: () => void } {
  let ask = () => {};
  const asked = new Promise<void>((resolve) => {
    ask = resolve;
  });
  process.on("SIGINT", ask);
  process.on("SIGTERM", ask);
  const forgetNpm = callWhenNpmIsGone(ask);
  const forget = () => {
    process.off("SIGINT", ask);
    process.off("SIGTERM", ask);
    forgetNpm();
  };
  return { asked, forget };
}

/** Ends the process a second before `withinMs`, because ending takes time too. */
function cutOffAfter(withinMs: number): void {
  setTimeout(() => {
    process.stderr.write("• Stopped: what was still busy was cut off\n");
    process.exit(process.exitCode ?? 0);
  }, withinMs - 1_000).unref();
}
