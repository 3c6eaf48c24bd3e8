/**
 * Calls `use` for each item, one after another. One that fails does not stop the others: its error is added to `errors`. Returns how many
 * calls returned true.
 */
export async function runForEach<T>(
  items: Iterable<T>,
  use: (item: T) => Promise<boolean>,
  errors: unknown[],
): Promise<number> {
  let done = 0;
  for (const item of items) {
    if (await use(item).catch((error: unknown) => void errors.push(error))) done += 1;
  }
  return done;
}

/**
 * Calls `use` for some items at once. If that fails, calls it for each of them alone, so that one that fails does not stop the others. `use`
 * must undo what it did when it fails, as a transaction does.
 */
export async function runForAllOrEach<T>(
  items: readonly T[],
  use: (items: readonly T[]) => Promise<unknown>,
  errors: unknown[],
): Promise<void> {
  const useOne = async (item: T) => Boolean(await use([item]));
  await use(items).catch(() => runForEach(items, useOne, errors));
}

/**
 * Runs the steps of a task, one after another. One that fails does not stop those after it.
 * @throws AggregateError at the end, if some failed
 */
export async function runSteps(steps: readonly (() => Promise<unknown>)[]): Promise<void> {
  const errors: unknown[] = [];
  await runForEach(steps, async (step) => Boolean(await step()), errors);
  throwCollectedErrors(errors);
}

/**
 * Throws the errors of a task that went on after them, if there are any. The job queue logs them, and runs the task again. Errors that one of
 * them collected stand beside the others, because the log leaves private fields out at that depth only.
 * @throws AggregateError
 */
export function throwCollectedErrors(errors: unknown[]): void {
  const all = errors.flatMap((error) => (error instanceof AggregateError ? (error.errors as unknown[]) : [error]));
  if (all.length > 0) throw new AggregateError(all, `${all.length} failed`);
}
