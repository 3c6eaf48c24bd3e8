/** From the signal to the end of the process, at most, beside the time that requests are still taken. */
export const mostStopSeconds = 15;

/**
 * Resolves at Ctrl-C or SIGTERM. To be called before anything is started: a start that is stopped half-way then ends what
 * it began, instead of leaving PostgreSQL running with nobody. Further signals change nothing (npm sends a second one).
 * What has not ended by `withinMs` is cut off: a database that hangs, or one that is gone, keeps no process alive. Nothing that was
 * acknowledged is lost by that.
 */
export function waitForStopSignal(withinMs = mostStopSeconds * 1000): Promise<void> {
  return new Promise((resolve) => {
    let isAsked = false;
    const ask = () => {
      resolve();
      if (isAsked) return;
      isAsked = true;
      // A second earlier: the end itself takes time, too.
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
