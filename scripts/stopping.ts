/**
 * Resolves at Ctrl-C or SIGTERM. To be called before anything is started: a start that is stopped half-way then ends what
 * it began, instead of leaving PostgreSQL running with nobody. Further signals change nothing (npm sends a second one).
 */
export function askedToStop(): Promise<void> {
  return new Promise((resolve) => {
    process.on("SIGINT", () => resolve());
    process.on("SIGTERM", () => resolve());
  });
}
