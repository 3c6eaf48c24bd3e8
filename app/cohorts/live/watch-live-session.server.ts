/**
 * Watches live sessions for the screens and phones that have them open. In one process, one statement asks the database about all watched
 * sessions, however many watch (as `following/watch-cohort.server.ts` does for the matrix).
 */
import type { Pool } from "~/platform/database/database.server";
import type { Logger } from "~/platform/log.server";
import { composeLiveVersion } from "./live-screen";
import { type LiveState, selectLiveStates } from "./live-votes.sql.server";

/** The time between two polls in ms, while something changes and after nothing changed for a while. */
const pollMs = { busy: 250, quiet: 1000 };
/** After this many ms without a change, a session is quiet. */
const quietAfterMs = 60_000;
/** How often the trainer's access is checked again, in ms. */
const msBetweenAccessChecks = 5000;

export interface LiveSessionListener {
  sessionId: string;
  /** Called at once with the state as it is, and at every change. `version` changes when the page must be drawn again. */
  changed(state: LiveState & { version: string }): void;
  /** Called when the session has ended, or when `allowed` says no. */
  ended(): void;
  /** Returns whether the watcher may still watch. It is called every few seconds; absent for phones. */
  allowed?(): Promise<boolean>;
  /** Whose watching it is, for phones: a browser that watches again replaces its earlier watcher. */
  browser?: string;
  /** Called when the same browser watches again. */
  replaced?(): void;
}

export interface LiveSessionPoller {
  /** Starts to tell a watcher about a session. Returns a function that stops it. */
  watch(watcher: LiveSessionListener): () => void;
}

interface Watched {
  watchers: Set<LiveSessionListener>;
  told: (LiveState & { version: string }) | null;
  changedAt: number;
}

interface WatchOptions {
  pool: Pool;
  log: Logger;
  /** How often the trainer's access is checked again, in ms. */
  accessMs?: number;
}

export function createLiveSessionPoller({
  pool,
  log,
  accessMs = msBetweenAccessChecks,
}: WatchOptions): LiveSessionPoller {
  const sessions = new Map<string, Watched>();
  let timer: NodeJS.Timeout | null = null;
  let polling = false;
  let checkedAt = 0;

  const plan = () => {
    if (timer) clearTimeout(timer);
    timer = null;
    if (sessions.size === 0 || polling) return;
    const isBusy = [...sessions.values()].some(({ changedAt }) => Date.now() - changedAt < quietAfterMs);
    timer = setTimeout(() => void poll(), isBusy ? pollMs.busy : pollMs.quiet);
    timer.unref();
  };
  const poll = async () => {
    polling = true;
    timer = null;
    try {
      if (Date.now() - checkedAt >= accessMs) {
        checkedAt = Date.now();
        await endForbidden(sessions);
      }
      const asked = [...sessions.keys()];
      if (asked.length > 0) tellAll(sessions, asked, await selectLiveStates(pool, asked));
    } catch (error) {
      log.warn({ err: error }, "live sessions were not polled");
    }
    polling = false;
    plan();
  };

  return {
    watch(watcher) {
      const { sessionId } = watcher;
      const watched = sessions.get(sessionId) ?? { watchers: new Set(), told: null, changedAt: Date.now() };
      sessions.set(sessionId, watched);
      for (const other of watched.watchers) {
        if (watcher.browser === undefined || other.browser !== watcher.browser) continue;
        watched.watchers.delete(other);
        other.replaced?.();
      }
      watched.watchers.add(watcher);
      if (watched.told) watcher.changed(watched.told);
      if (!timer && !polling) plan();
      return () => {
        watched.watchers.delete(watcher);
        if (watched.watchers.size === 0 && sessions.get(sessionId) === watched) sessions.delete(sessionId);
      };
    },
  };
}

/** Ends the watching of trainers who lost their access. */
async function endForbidden(sessions: Map<string, Watched>): Promise<void> {
  for (const { watchers } of sessions.values()) {
    for (const watcher of [...watchers]) {
      if (!watcher.allowed || (await watcher.allowed())) continue;
      watchers.delete(watcher);
      watcher.ended();
    }
  }
}

/** Tells the watchers what changed. `asked`: the sessions that the states are about; one that was watched since then waits for the next poll. */
function tellAll(sessions: Map<string, Watched>, asked: string[], states: LiveState[]): void {
  const found = new Map(states.map((state) => [state.sessionId, state]));
  for (const sessionId of asked) {
    const watched = sessions.get(sessionId);
    if (!watched) continue;
    const state = found.get(sessionId);
    if (!state || state.ended) {
      sessions.delete(sessionId);
      for (const watcher of watched.watchers) watcher.ended();
      continue;
    }
    const version = composeLiveVersion(state);
    if (watched.told?.version === version && watched.told.answers === state.answers) continue;
    watched.told = { ...state, version };
    watched.changedAt = Date.now();
    for (const watcher of watched.watchers) watcher.changed(watched.told);
  }
}
