/** The longest time in seconds from the stop signal to the end of the process, without the time in which requests are still accepted. */
export const maxStopSeconds = 15;
/** The same for a program that starts more than a site, such as a browser. It ends what it began only once that has started. */
const maxStopSecondsOfProgram = 60;

/**
 * Returns a promise that resolves at Ctrl-C or SIGTERM. Call this before starting anything, so that an interrupted start ends what it
 * began and leaves no PostgreSQL running. Further signals have no effect, because npm sends a second one. After `withinMs` the process
 * ends in any case, also if the database does not answer. No acknowledged data is lost by that.
 */
export function waitForStopSignal(withinMs = maxStopSeconds * 1000): Promise<void> {
  return listenForStopSignal(withinMs).asked;
}

/**
 * Starts something that must not stay behind, such as a PostgreSQL, calls `work` with it, and ends it. At Ctrl-C or SIGTERM it does not wait
 * for `work`: it ends what it started, and throws.
 */
export async function holdUntilStopSignal<Started, Result>(
  { start, end }: { start: () => Promise<Started>; end: (started: Started) => Promise<unknown> },
  work: (started: Started) => Promise<Result>,
): Promise<Result> {
  const { asked, forget } = listenForStopSignal(maxStopSecondsOfProgram * 1000);
  let isStopped = false;
  const stopped = asked.then((): never => {
    isStopped = true;
    process.exitCode = 1;
    throw new Error("Stopped before it was done.");
  });
  // It may reject before anything waits for it.
  stopped.catch(() => {});
  try {
    const started = await start();
    return await (isStopped ? stopped : Promise.race([stopped, work(started)])).finally(() => end(started));
  } finally {
    forget();
  }
}

function listenForStopSignal(withinMs: number): { asked: Promise<void>; forget: () => void } {
  let ask = () => {};
  const asked = new Promise<void>((resolve) => {
    ask = resolve;
  });
  // The process ends a second before `withinMs`, because ending takes time too.
  asked.then(() => setTimeout(cutOff, withinMs - 1_000).unref());
  process.on("SIGINT", ask);
  process.on("SIGTERM", ask);
  return {
    asked,
    forget() {
      process.off("SIGINT", ask);
      process.off("SIGTERM", ask);
    },
  };
}

function cutOff(): void {
  process.stderr.write("• Stopped: what was still busy was cut off\n");
  process.exit(process.exitCode ?? 0);
}
