/**
 * How a process divides the connections that it may open (`DATABASE_POOL`), so that none of its work waits behind another kind:
 * pages, the tasks and mails, the queue that they stand in, and listening. The embedded database takes one, to keep it running.
 */
export interface ConnectionShares {
  pages: number;
  work: number;
}

/** Queue, listening and the embedded database: one each. */
const fixed = 3;

/** One for pages and one for work beside those. */
export const fewestConnections = fixed + 2;

export function divideConnections(total: number): ConnectionShares {
  const work = total < 2 * fewestConnections ? 1 : 2;
  return { pages: total - fixed - work, work };
}
