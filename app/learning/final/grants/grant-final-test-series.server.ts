import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Db } from "~/platform/database/database.server";
import type { FinalTestStanding } from "../final-test-standing";
import { findFinalTestStanding, loadLatestFinalTest } from "../load-final-test.server";
import { type FinalTestGrant, type FinalTestGrantRefusal, refuseFinalTestGrant } from "./final-test-grant";
import {
  insertFinalTestGrant,
  lockLearnerForGrant,
  selectFinalTestGrants,
  selectFinalTestGrantsBy,
} from "./final-test-grants.sql.server";

interface GrantInput {
  /** The id of the grant. If it is already stored, nothing happens. */
  id: string;
  learnerId: string;
  courseId: string;
  /** The trainer who grants it. */
  actor: string;
  reason: string;
  now: Date;
}

type GrantOutcome =
  /** `from`: when the learner may begin the new series. `added`: false if this grant was stored before. */
  { ok: true; added: boolean; from: Date } | { ok: false; reason: FinalTestGrantRefusal };

/**
 * Allows a learner one more series of attempts at the final test of a course. Call this in a transaction; the caller checks who may grant
 * it. Simultaneous calls store one grant.
 */
export async function grantFinalTestSeries(tx: Db, releases: ReleaseCache, input: GrantInput): Promise<GrantOutcome> {
  const { id, learnerId, courseId, now } = input;
  await lockLearnerForGrant(tx, learnerId);
  const grants = await selectFinalTestGrants(tx, { learnerId, courseId });
  const stored = grants.find((grant) => grant.id === id);
  if (stored) return { ok: true, added: false, from: stored.at };
  const loaded = await loadLatestFinalTest(tx, releases, { learnerId, courseId });
  const pool = loaded?.current.content.rules.finalTest?.pool;
  if (!loaded || pool === undefined) return { ok: false, reason: "none" };
  const reason = refuseFinalTestGrant(findFinalTestStanding(loaded, now), grants[0]?.at ?? null, now);
  if (reason) return { ok: false, reason };
  await insertFinalTestGrant(tx, { ...input, pool });
  const context = { ...loaded.context, grantedAt: now.toISOString() };
  const granted = findFinalTestStanding({ ...loaded, context }, now);
  return { ok: true, added: true, from: granted.state === "wait" ? granted.from : now };
}

/**
 * Returns whether a new series can be granted to a learner now (`refusal`), how many attempts it would have in their edition (`attempts`),
 * when they may begin one without a grant (`from`), and the last grant (`last`).
 */
export async function getFinalTestGrantState(
  db: Db,
  releases: ReleaseCache,
  { learnerId, courseId, now }: { learnerId: string; courseId: string; now: Date },
): Promise<{
  refusal: FinalTestGrantRefusal | null;
  attempts: number;
  from: Date | null;
  last: Pick<FinalTestGrant, "at"> | null;
}> {
  const [loaded, [last = null]] = await Promise.all([
    loadLatestFinalTest(db, releases, { learnerId, courseId }),
    selectFinalTestGrants(db, { learnerId, courseId }),
  ]);
  const standing: FinalTestStanding = loaded ? findFinalTestStanding(loaded, now) : { state: "none" };
  return {
    refusal: refuseFinalTestGrant(standing, last?.at ?? null, now),
    attempts: loaded?.current.content.rules.attempts.final ?? 0,
    from: standing.state === "wait" ? standing.from : null,
    last: last && { at: last.at },
  };
}

/** Returns the grants that a learner got, of one course or of all courses if `courseId` is null; the latest first. */
export function listFinalTestGrants(
  db: Db,
  key: { learnerId: string; courseId: string | null },
): Promise<FinalTestGrant[]> {
  return selectFinalTestGrants(db, key);
}

/** Returns the grants of a course that a learner got from these trainers (`actors`); the latest first. */
export function listFinalTestGrantsBy(
  db: Db,
  key: { learnerId: string; courseId: string; actors: string[] },
): Promise<FinalTestGrant[]> {
  return selectFinalTestGrantsBy(db, key);
}
