/**
 * Follows cohorts for whoever has a picture of one open: one poll a cohort and process, shared by all who look. Polling is the truth;
 * a hint only makes the next poll come sooner.
 */
import type { ReleaseReader } from "~/content/releases.server";
import type { Activity } from "~/platform/activity.server";
import type { Pool } from "~/platform/database.server";
import type { Logger } from "~/platform/log.server";
import type { Cohort } from "./cohort";
import type { TrainerKey } from "./cohorts.sql.server";
import { listMatrixRows } from "./get-overview.server";
import { type CohortFigures, countFigures, type MatrixRow } from "./matrix";
import { selectFingerprints } from "./watch.sql.server";

export interface CohortChange {
  /** Members whose row is not what it was, newcomers among them. */
  rows: MatrixRow[];
  /** Who left. */
  gone: string[];
  figures: CohortFigures;
}

export interface Watcher extends TrainerKey {
  cohort: Pick<Cohort, "courseId" | "startsOn" | "endsOn">;
  /** Asked before every poll: a right that ended ends the picture. */
  allowed(): Promise<boolean>;
  changed(change: CohortChange): void;
  /** No more will come. */
  ended(): void;
}

export interface CohortWatch {
  /** Returns what stops it. */
  watch(watcher: Watcher): () => void;
}

export interface WatchOptions {
  pool: Pool;
  releases: ReleaseReader;
  activity: Activity;
  log: Logger;
  now: () => Date;
  pollMs?: number;
  /** Between two polls that were hinted at. */
  leastMs?: number;
}

interface Followed {
  watchers: Set<Watcher>;
  fingerprints: Map<string, string> | null;
  rows: Map<string, MatrixRow>;
  timer: NodeJS.Timeout | null;
  polledAt: number;
  polling: boolean;
}

export function createCohortWatch(options: WatchOptions): CohortWatch {
  const { activity, pollMs = 5000, leastMs = 1000, log } = options;
  const cohorts = new Map<string, Followed>();
  let unlisten: (() => void) | null = null;

  const plan = (followed: Followed, ms: number) => {
    if (followed.timer) clearTimeout(followed.timer);
    followed.timer = setTimeout(() => void poll(followed), ms);
    followed.timer.unref();
  };
  const poll = async (followed: Followed) => {
    followed.polling = true;
    followed.polledAt = Date.now();
    await pollOnce(options, followed).catch((error) => log.warn({ err: error }, "a cohort was not polled"));
    followed.polling = false;
    if (followed.watchers.size > 0) plan(followed, pollMs);
  };
  const hear = (learnerIds: string[]) => {
    for (const followed of cohorts.values()) {
      if (followed.polling || !learnerIds.some((id) => followed.fingerprints?.has(id))) continue;
      plan(followed, Math.max(0, followed.polledAt + leastMs - Date.now()));
    }
  };

  return {
    watch(watcher) {
      const { cohortId } = watcher;
      const followed = cohorts.get(cohortId) ?? {
        watchers: new Set(),
        fingerprints: null,
        rows: new Map(),
        timer: null,
        polledAt: 0,
        polling: false,
      };
      cohorts.set(cohortId, followed);
      followed.watchers.add(watcher);
      unlisten ??= activity.listen(hear);
      if (followed.watchers.size === 1) plan(followed, 0);
      return () => {
        followed.watchers.delete(watcher);
        if (followed.watchers.size > 0) return;
        if (followed.timer) clearTimeout(followed.timer);
        cohorts.delete(cohortId);
        if (cohorts.size > 0) return;
        unlisten?.();
        unlisten = null;
      };
    },
  };
}

async function pollOnce({ pool, releases, now }: WatchOptions, followed: Followed): Promise<void> {
  for (const watcher of [...followed.watchers]) {
    if (await watcher.allowed()) continue;
    followed.watchers.delete(watcher);
    watcher.ended();
  }
  // Whoever may look: what is read is the same for all of them.
  const [first] = followed.watchers;
  if (!first) return;
  const { cohortId, trainerId, cohort } = first;
  const key = { cohortId, trainerId };
  const found = new Map(
    (await selectFingerprints(pool, key)).map(({ learnerId, fingerprint }) => [learnerId, fingerprint]),
  );
  const known = followed.fingerprints;
  const learnerIds = [...found].filter(([id, print]) => known?.get(id) !== print).map(([id]) => id);
  const gone = [...(known?.keys() ?? [])].filter((id) => !found.has(id));
  if (known && learnerIds.length === 0 && gone.length === 0) return;
  const rows = await listMatrixRows(pool, releases, { ...key, cohort, learnerIds, now: now() });
  for (const row of rows) followed.rows.set(row.learnerId, row);
  for (const id of gone) followed.rows.delete(id);
  followed.fingerprints = found;
  // The first poll is what the page shows already.
  if (!known) return;
  const change = { rows, gone, figures: countFigures(followed.rows.values()) };
  for (const watcher of followed.watchers) watcher.changed(change);
}
