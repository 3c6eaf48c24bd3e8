/** The longest time in seconds from the stop signal to the end of the process, without the time in which requests are still accepted. */
export const maxStopSeconds = 15;

/**
 * Returns a promise that resolves at Ctrl-C or SIGTERM. Call this before starting anything, so that an interrupted start ends what it
 * began and leaves no PostgreSQL running. Further signals have no effect, because npm sends a second one. After `withinMs` the process
 * ends in any case, also if the database does not answer. No acknowledged data is lost by that.
 */
export function waitForStopSignal(withinMs = maxStopSeconds * 1000): Promise<void> {
  return new Promise((resolve) => {
    let isAsked = false;
    const ask = () => {
      resolve();
      if (isAsked) return;
      isAsked = true;
      // The process ends a second before `withinMs`, because ending takes time too.
      setTimeout(cutOff, withinMs - 1_000).unref();
    };
    process.on("SIGINT", ask);
    process.on("SIGTERM", ask);
  });
}

function cutOff(): void {
  process.stderr.write("• Stopped: what was still busy was cut off\n");
  process.exit(0);
}
