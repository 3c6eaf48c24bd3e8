/**
 * How the database connections of a process (`DATABASE_POOL`) are divided, so that one kind of work never waits for another. `pages` are
 * for page requests, `work` for tasks and mails.
 */
interface ConnectionShares {
  pages: number;
  work: number;
}

/** One connection each for the job queue, for LISTEN, and for the lease that keeps the embedded database running. */
const fixed = 3;

/** The smallest allowed number of connections: one for pages and one for tasks, in addition to the three fixed ones. */
export const minDatabaseConnections = fixed + 2;

export function divideDatabaseConnections(total: number): ConnectionShares {
  const work = total < 2 * minDatabaseConnections ? 1 : 2;
  return { pages: total - fixed - work, work };
}
