/**
 * Tells other processes that a learner did something, so that whoever looks on need not wait for the next poll. A hint and nothing more:
 * it may get lost, and where PostgreSQL's LISTEN can't be used (behind a pooler) it never comes.
 */
import type { Pool } from "./database/database.server";
import type { Logger } from "./log.server";

const channel = "learner_activity";
/** Told together, so that a class at work costs a few notices a second and no more. */
const gatherMs = 250;
/** A notice holds less than 8,000 bytes: that many ids. */
const idsPerNotice = 200;

export interface ActivitySignal {
  /** After what the learner did is committed; waits for nothing and never fails. */
  tell(learnerId: string): void;
  /** Returns what stops it. */
  listen(heard: (learnerIds: string[]) => void): () => void;
}

/** `listener`: a pool for listening only, which takes one connection. */
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
      await pool`select pg_notify(${channel}, ${ids.slice(at, at + idsPerNotice).join(" ")})`;
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
