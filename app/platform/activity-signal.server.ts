/**
 * Tells all processes which learners just did something, so that pages that show these learners are refreshed at once. It is only a hint: a
 * message may get lost, and then the next regular refresh shows the change. Behind a connection pooler no message arrives, because
 * PostgreSQL's LISTEN does not work there.
 */
import type { Pool } from "./database/database.server";
import type { Logger } from "./log.server";

const channel = "learner_activity";
/** Milliseconds in which ids are gathered for one notification, so that a class at work causes only a few notifications a second. */
const gatherMs = 250;
/** The most learner ids that are put in one notification. PostgreSQL allows less than 8,000 bytes. */
const idsPerNotice = 200;

export interface LearnerActivityChannel {
  /** Announces that a learner did something. Call this after the change is committed. It returns at once and never throws. */
  tell(learnerId: string): void;
  /** Calls the function `heard` with the ids of learners who just did something. The returned function ends this. */
  listen(heard: (learnerIds: string[]) => void): () => void;
}

/**
 * Creates the object that announces active learners to all processes. `listener` is a pool that is used only for LISTEN; it needs one
 * connection.
 */
export function createLearnerActivityChannel({
  pool,
  listener,
  log,
}: {
  pool: Pool;
  listener: Pool;
  log: Logger;
}): LearnerActivityChannel {
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
