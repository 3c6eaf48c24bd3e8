/**
 * Watches cohorts for open matrices. Each process has one poll for a cohort, shared by all who look at it. The poll alone decides what
 * changed; an activity signal only makes the next poll come sooner.
 */
import type { ReleaseReader } from "~/content/release/releases.server";
import type { ActivitySignal } from "~/platform/activity-signal.server";
import type { Pool } from "~/platform/database/database.server";
import type { Logger } from "~/platform/log.server";
import type { Cohort } from "../group/cohort";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import { listMatrixRows } from "./get-cohort-overview.server";
import { type CohortMemberCounts, countCohortMembers, type MatrixRow } from "./progress-matrix";
import { selectMatrixRowFingerprints } from "./watch.sql.server";

export interface MatrixUpdate {
  /** Rows of members that changed, and of new members. */
  rows: MatrixRow[];
  /** Ids of members who left. */
  gone: string[];
  figures: CohortMemberCounts;
}

export interface CohortWatcher extends CohortTrainerKey {
  cohort: Pick<Cohort, "courseId" | "startsOn" | "endsOn">;
  /** Asked at every full poll, so that the matrix closes when the trainer's access ends. */
  allowed(): Promise<boolean>;
  changed(change: MatrixUpdate): void;
  /** Called when no more changes will come. */
  ended(): void;
}

export interface CohortWatch {
  /** Calls `heard` with the ids of active learners. Returns a function that stops this. */
  watch(watcher: CohortWatcher): () => void;
}

export interface WatchOptions {
  pool: Pool;
  releases: ReleaseReader;
  activity: ActivitySignal;
  log: Logger;
  now: () => Date;
  /** Ms between two polls of all members. */
  pollMs?: number;
  /** Ms between two polls of active members. */
  leastMs?: number;
}

interface Followed {
  watchers: Set<CohortWatcher>;
  fingerprints: Map<string, string> | null;
  rows: Map<string, MatrixRow>;
  /** Members with activity since the last poll. */
  heard: Set<string>;
  timer: NodeJS.Timeout | null;
  polling: boolean;
  polledAt: number;
  /** When all members are polled again. */
  wholeAt: number;
}

export function createCohortWatch(options: WatchOptions): CohortWatch {
  const { activity, pollMs = 5000, leastMs = 1000, log } = options;
  const cohorts = new Map<string, Followed>();
  let unlisten: (() => void) | null = null;

  const plan = (followed: Followed) => {
    if (followed.timer) clearTimeout(followed.timer);
    const at = followed.heard.size > 0 ? Math.min(followed.wholeAt, followed.polledAt + leastMs) : followed.wholeAt;
    followed.timer = setTimeout(() => void poll(followed), Math.max(0, at - Date.now()));
    followed.timer.unref();
  };
  const poll = async (followed: Followed) => {
    followed.polling = true;
    followed.polledAt = Date.now();
    const whole = followed.polledAt >= followed.wholeAt;
    if (whole) followed.wholeAt = followed.polledAt + pollMs;
    await (whole ? pollAll(options, followed) : pollHeard(options, followed)).catch((error) =>
      log.warn({ err: error }, "a cohort was not polled"),
    );
    followed.polling = false;
    if (followed.watchers.size > 0) plan(followed);
  };
  const hear = (learnerIds: string[]) => {
    for (const followed of cohorts.values()) {
      const members = learnerIds.filter((id) => followed.fingerprints?.has(id));
      for (const id of members) followed.heard.add(id);
      if (members.length > 0 && !followed.polling) plan(followed);
    }
  };

  return {
    watch(watcher) {
      const { cohortId } = watcher;
      const followed = cohorts.get(cohortId) ?? newFollowed();
      cohorts.set(cohortId, followed);
      followed.watchers.add(watcher);
      unlisten ??= activity.listen(hear);
      if (followed.watchers.size === 1) plan(followed);
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

function newFollowed(): Followed {
  const never = { timer: null, polling: false, polledAt: 0, wholeAt: 0 };
  return { watchers: new Set(), fingerprints: null, rows: new Map(), heard: new Set(), ...never };
}

/** Polls all members: who may still watch, who changed, who came and who left. */
async function pollAll(options: WatchOptions, followed: Followed): Promise<void> {
  for (const watcher of [...followed.watchers]) {
    if (await watcher.allowed()) continue;
    followed.watchers.delete(watcher);
    watcher.ended();
  }
  const [first] = followed.watchers;
  if (!first) return;
  followed.heard.clear();
  const found = await readFingerprints(options, first);
  const known = followed.fingerprints;
  const changed = [...found].filter(([id, print]) => known?.get(id) !== print).map(([id]) => id);
  const gone = [...(known?.keys() ?? [])].filter((id) => !found.has(id));
  followed.fingerprints = found;
  // Nothing is sent after the first poll (`silent`), because the page already shows what it finds.
  await tell(options, followed, { watcher: first, changed, gone, silent: known === null });
}

/** Polls only members with activity: a few rows a second instead of all rows. */
async function pollHeard(options: WatchOptions, followed: Followed): Promise<void> {
  const [first] = followed.watchers;
  const { fingerprints } = followed;
  if (!first || !fingerprints) return;
  const learnerIds = [...followed.heard];
  followed.heard.clear();
  const found = await readFingerprints(options, first, learnerIds);
  const changed = [...found].filter(([id, print]) => fingerprints.get(id) !== print).map(([id]) => id);
  for (const id of changed) fingerprints.set(id, found.get(id) ?? "");
  await tell(options, followed, { watcher: first, changed, gone: [], silent: false });
}

/** Reads with the access of any watcher, because the result is the same for all of them. */
async function readFingerprints({ pool }: WatchOptions, watcher: CohortWatcher, learnerIds?: string[]) {
  const { cohortId, trainerId } = watcher;
  const rows = await selectMatrixRowFingerprints(pool, { cohortId, trainerId, learnerIds });
  return new Map(rows.map(({ learnerId, fingerprint }) => [learnerId, fingerprint]));
}

async function tell(
  { pool, releases, now }: WatchOptions,
  followed: Followed,
  { watcher, changed, gone, silent }: { watcher: CohortWatcher; changed: string[]; gone: string[]; silent: boolean },
): Promise<void> {
  if (changed.length === 0 && gone.length === 0) return;
  const { cohortId, trainerId, cohort } = watcher;
  const key = { cohortId, trainerId, cohort, now: now() };
  const rows = await listMatrixRows(pool, releases, { ...key, learnerIds: changed });
  for (const row of rows) followed.rows.set(row.learnerId, row);
  for (const id of gone) followed.rows.delete(id);
  if (silent) return;
  const change = { rows, gone, figures: countCohortMembers(followed.rows.values()) };
  for (const each of followed.watchers) each.changed(change);
}
