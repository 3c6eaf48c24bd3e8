/** What trainers decide about a sitting: who was there, and that it is closed. The caller checks who may do it. */
import type { Db } from "~/platform/database/database.server";
import { computeSittingState, isSittingUndecided, type Sitting } from "./sitting";
import {
  findSittingOfCohort,
  insertTicks,
  type SittingAttempt,
  selectAttemptsOfSitting,
  selectSittingsOfCohort,
  type TickOfAttempt,
  updateSittingClosed,
} from "./sittings.sql.server";

export type { SittingAttempt, TickOfAttempt } from "./sittings.sql.server";

interface SittingKey {
  cohortId: string;
  sittingId: string;
}

/** `decided`: the sitting is closed or lapsed, so that nothing about it changes any more. */
type Refusal = { ok: false; reason: "not-found" | "decided" };

/** Returns the sittings of a group, the one that begins last first. */
export function listSittingsOfCohort(db: Db, { cohortId }: { cohortId: string }): Promise<Sitting[]> {
  return selectSittingsOfCohort(db, cohortId);
}

/** Returns a sitting of a group with the attempts that were begun with its code, or null if the group has no such sitting. */
export async function getSittingWithAttempts(
  db: Db,
  key: SittingKey,
): Promise<{ sitting: Sitting; attempts: SittingAttempt[] } | null> {
  const [sitting, attempts] = await Promise.all([
    findSittingOfCohort(db, key),
    selectAttemptsOfSitting(db, key.sittingId),
  ]);
  return sitting && { sitting, attempts };
}

type Ticks = Pick<TickOfAttempt, "present" | "identitySeen">;

/** A tick on a form: what the page showed, and what was sent. Only a difference is stored, so that two trainers can tick at the same time. */
export interface PostedTick {
  attemptId: string;
  shown: Ticks;
  sent: Ticks;
}

interface TickInput extends SittingKey {
  ticks: readonly PostedTick[];
  /** Returns whether the attempts of a learner may be ticked. */
  mayTick: (learnerId: string) => boolean;
  /** Returns whether the ticks of an attempt that may not be ticked any more are taken back. */
  takesBack?: (attempt: SittingAttempt) => boolean;
  actor: string;
  now: Date;
}

/**
 * Stores ticks of attempts that were begun with the code of a sitting. Whose identity was seen was there. An attempt whose ticks stay the same
 * gets no row. An attempt that was not begun with this code, or may not be ticked any more, is passed over: somebody may have left or deleted
 * their account while the page was open, and the other ticks count. Call this in a transaction.
 */
export async function tickSittingAttempts(
  tx: Db,
  { ticks, mayTick, takesBack = () => false, actor, now, ...key }: TickInput,
): Promise<{ ok: true; changed: TickOfAttempt[] } | Refusal> {
  const sitting = await findSittingOfCohort(tx, key, true);
  if (!sitting) return { ok: false, reason: "not-found" };
  if (!isSittingUndecided(computeSittingState(sitting, now))) return { ok: false, reason: "decided" };
  // A forged form can name an attempt twice.
  const posted = new Map(ticks.map((tick) => [tick.attemptId, tick]));
  const changed: TickOfAttempt[] = [];
  for (const held of await selectAttemptsOfSitting(tx, sitting.id)) {
    const { learnerId, attemptId } = held;
    if (!mayTick(learnerId) && held.present && takesBack(held))
      changed.push({ learnerId, attemptId, present: false, identitySeen: false });
    const tick = posted.get(attemptId);
    if (!tick || !mayTick(learnerId)) continue;
    const { shown, sent } = tick;
    const identitySeen = sent.identitySeen === shown.identitySeen ? held.identitySeen : sent.identitySeen;
    const present = identitySeen || (sent.present === shown.present ? held.present : sent.present);
    if (present === held.present && identitySeen === held.identitySeen) continue;
    changed.push({ learnerId, attemptId, present, identitySeen });
  }
  if (changed.length > 0) await insertTicks(tx, { sittingId: sitting.id, ticks: changed, actor, now });
  return { ok: true, changed };
}

/**
 * Closes a sitting for good: its code ends, and the ticks that hold now decide. `confirms`: returns whether the trainer knows what this decides
 * about these attempts. Returns the attempts that were begun with the code. Call this in a transaction.
 */
export async function closeSitting(
  tx: Db,
  {
    confirms,
    actor,
    now,
    ...key
  }: SittingKey & {
    confirms: (sitting: Sitting, attempts: SittingAttempt[]) => boolean;
    actor: string;
    now: Date;
  },
): Promise<
  { ok: true; sitting: Sitting; attempts: SittingAttempt[] } | Refusal | { ok: false; reason: "unconfirmed" }
> {
  const sitting = await findSittingOfCohort(tx, key, true);
  if (!sitting) return { ok: false, reason: "not-found" };
  if (!isSittingUndecided(computeSittingState(sitting, now))) return { ok: false, reason: "decided" };
  const attempts = await selectAttemptsOfSitting(tx, sitting.id);
  if (!confirms(sitting, attempts)) return { ok: false, reason: "unconfirmed" };
  await updateSittingClosed(tx, { sittingId: sitting.id, closedBy: actor, now });
  return { ok: true, sitting, attempts };
}
