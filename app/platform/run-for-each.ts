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
 * Throws the errors of a task that went on after them, if there are any. The job queue logs them, and runs the task again.
 * @throws AggregateError
 */
export function throwCollectedErrors(errors: unknown[]): void {
  if (errors.length > 0) throw new AggregateError(errors, `${errors.length} failed`);
}
