/**
 * Tells other processes that a learner did something, so that pages that follow this learner are refreshed before the next poll. It is
 * only a hint: a message may get lost. Behind a connection pooler, PostgreSQL's LISTEN does not work and no message arrives.
 */
import type { Pool } from "./database/database.server";
import type { Logger } from "./log.server";

const channel = "learner_activity";
/** Messages are sent in groups, so that a class at work costs only a few notifications a second. */
const gatherMs = 250;
/** The most ids that fit in one notification; PostgreSQL allows less than 8,000 bytes. */
const idsPerNotice = 200;

export interface ActivitySignal {
  /** Call it after the learner's change is committed. It returns at once and never throws. */
  tell(learnerId: string): void;
  /** Calls `heard` with the ids of active learners. Returns a function that stops this. */
  listen(heard: (learnerIds: string[]) => void): () => void;
}

/** `listener`: a pool that is used only for LISTEN; it takes one connection. */
export function createActivitySignal({
  pool,
  listener,
  log,
}: {
  pool: Pool;
  listener: Pool;
  log: Logger;
}): ActivitySignal {
  const pending = new Set<string>();
  const listeners = new Set<(learnerIds: string[]) => void>();
  let gathering = false;
  let connection: Promise<{ unlisten(): Promise<void> }> | null = null;

  const flush = async () => {
    gathering = false;
    const ids = [...pending];
    pending.clear();
    for (let at = 0; at < ids.length; at += idsPerNotice) {
      await pool.notify(channel, ids.slice(at, at + idsPerNotice).join(" "));
    }
  };
  const quietly = (error: unknown) => log.debug({ err: error }, "activity was not told");

  return {
    tell(learnerId) {
      pending.add(learnerId);
      if (gathering) return;
      gathering = true;
      setTimeout(() => flush().catch(quietly), gatherMs).unref();
    },
    listen(heard) {
      listeners.add(heard);
      connection ??= listener.listen(channel, (text) => {
        const ids = text.split(" ");
        for (const each of listeners) each(ids);
      });
      connection.catch(quietly);
      return () => {
        listeners.delete(heard);
        if (listeners.size > 0 || !connection) return;
        connection.then(({ unlisten }) => unlisten()).catch(quietly);
        connection = null;
      };
    },
  };
}
