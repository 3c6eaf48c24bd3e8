/**
 * Divides the connections of a process (`DATABASE_POOL`), so that one kind of work never waits for another: pages, tasks and mails, the
 * job queue, and LISTEN. The embedded database needs one more, which keeps it running.
 */
export interface ConnectionShares {
  pages: number;
  work: number;
}

/** One each for the job queue, LISTEN and the embedded database. */
const fixed = 3;

/** At least one for pages and one for tasks, in addition to the fixed ones. */
export const fewestConnections = fixed + 2;

export function divideConnections(total: number): ConnectionShares {
  const work = total < 2 * fewestConnections ? 1 : 2;
  return { pages: total - fixed - work, work };
}
