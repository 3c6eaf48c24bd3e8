/** The end of the npm that runs a command. */

/** Read when the process starts, because npm may be gone before anybody watches it. */
const parent = process.ppid;

/**
 * Calls `react` once when the process that npm started this one with is gone. A signal to npm ends only the shell between them, which does
 * not pass it on. Nothing is called in a process that npm did not start: who started that one may end before it. Returns a function that
 * stops watching.
 * @param {() => void} react
 */
export function callWhenNpmIsGone(react) {
  if (!process.env.npm_lifecycle_event) return () => {};
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    react();
  }, 500).unref();
  return () => clearInterval(timer);
}
