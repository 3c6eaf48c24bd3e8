/**
 * Watches cohorts while trainers have the matrix of members by lessons open. The database is asked again and again what changed (a poll).
 * In one process, all trainers who have the matrix of a cohort open share one poll. Only the poll finds out what changed; a signal that a
 * learner was active makes the next poll come sooner.
 */
import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { LearnerActivityChannel } from "~/platform/activity-signal.server";
import type { Pool } from "~/platform/database/database.server";
import type { Logger } from "~/platform/log.server";
import type { Cohort } from "../group/cohort";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import { listMatrixRowsOfMembers } from "./get-cohort-overview.server";
import { countMembersByStatus, type MatrixRow, type MemberCountsByStatus } from "./progress-matrix";
import { selectMatrixRowFingerprints } from "./watch.sql.server";

/** The time between two polls of all members, in ms. A change that no signal announces is seen within this time. */
const msBetweenFullPolls = 5000;
/** The shortest time between two polls of members who were active, in ms. */
const leastMsBetweenPolls = 1000;

export interface MatrixUpdate {
  /** The rows of members of whom something in the row changed, and of new members. */
  rows: MatrixRow[];
  /** The ids of members who left or were removed. */
  gone: string[];
  figures: MemberCountsByStatus;
  /** Whether the list of who needs a trainer, or of who is arranged, has other people in it. */
  needsChanged: boolean;
}

export interface MatrixUpdateListener extends CohortTrainerKey {
  cohort: Pick<Cohort, "courseId" | "startsOn" | "endsOn">;
  /**
   * Returns whether the trainer may still see the cohort. It is called at every poll of all members, so that updates stop when the
   * trainer's access ends.
   */
  allowed(): Promise<boolean>;
  changed(change: MatrixUpdate): void;
  /** Called when the trainer gets no more changes, because their access ended. */
  ended(): void;
}

export interface MatrixUpdatePoller {
  /** Starts to send changes of the cohort to a watcher. Returns a function that stops it. */
  watch(watcher: MatrixUpdateListener): () => void;
}

interface WatchOptions {
  pool: Pool;
  releases: ReleaseCache;
  activity: LearnerActivityChannel;
  log: Logger;
  now: () => Date;
  /** The time between two polls of all members, in ms. */
  pollMs?: number;
  /** The shortest time between two polls of members who were active, in ms. */
  leastMs?: number;
}

interface Followed {
  watchers: Set<MatrixUpdateListener>;
  fingerprints: Map<string, string> | null;
  rows: Map<string, MatrixRow>;
  /** The ids of members who were active since the last poll. */
  heard: Set<string>;
  timer: NodeJS.Timeout | null;
  polling: boolean;
  polledAt: number;
  /** The time at which all members are polled next, in ms. */
  wholeAt: number;
}

export function createMatrixUpdatePoller(options: WatchOptions): MatrixUpdatePoller {
  const { activity, pollMs = msBetweenFullPolls, leastMs = leastMsBetweenPolls, log } = options;
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

/** Polls all members of a cohort. Finds out which watchers lost their access, and which members changed, joined or left. */
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
  // After the first poll nothing is sent (`silent`), because the page that was just opened already shows its result.
  await tell(options, followed, { watcher: first, changed, gone, silent: known === null });
}

/** Polls only the members who were active since the last poll. That reads a few rows instead of all. */
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

/** Returns the fingerprint of each member's row. The query runs for one of the watchers, because all of them see the same rows. */
async function readFingerprints({ pool, now }: WatchOptions, watcher: MatrixUpdateListener, learnerIds?: string[]) {
  const { cohortId, trainerId } = watcher;
  const rows = await selectMatrixRowFingerprints(pool, { cohortId, trainerId, learnerIds, now: now() });
  return new Map(rows.map(({ learnerId, fingerprint }) => [learnerId, fingerprint]));
}

async function tell(
  { pool, releases, now }: WatchOptions,
  followed: Followed,
  {
    watcher,
    changed,
    gone,
    silent,
  }: { watcher: MatrixUpdateListener; changed: string[]; gone: string[]; silent: boolean },
): Promise<void> {
  if (changed.length === 0 && gone.length === 0) return;
  const { cohortId, trainerId, cohort } = watcher;
  const key = { cohortId, trainerId, cohort, now: now() };
  const rows = await listMatrixRowsOfMembers(pool, releases, { ...key, learnerIds: changed });
  const placeOf = (row: MatrixRow | undefined) => (row ? `${row.standing} ${row.actedAt}` : "");
  const needsChanged =
    gone.length > 0 || rows.some((row) => placeOf(row) !== placeOf(followed.rows.get(row.learnerId)));
  for (const row of rows) followed.rows.set(row.learnerId, row);
  for (const id of gone) followed.rows.delete(id);
  if (silent) return;
  const change = { rows, gone, figures: countMembersByStatus(followed.rows.values()), needsChanged };
  for (const each of followed.watchers) each.changed(change);
}
