/** What trainers decide about a sitting of their cohort: who was there, and that it is closed. */
import { recordAuditEvent } from "~/accounts/audit/record-audit-event.server";
import { closeSitting, type PostedTick, tickSittingAttempts } from "~/learning/sitting/decide-sitting.server";
import type { Pool } from "~/platform/database/database.server";
import { lockCohortOfTrainer } from "../group/cohort-changes.sql.server";
import { type CohortTrainerKey, selectCohortMembers } from "../group/cohorts.sql.server";

interface SittingOfCohort extends CohortTrainerKey {
  sittingId: string;
  now: Date;
}

type TickOutcome = { ok: true; changed: number } | { ok: false; reason: "not-found" | "decided" };

/**
 * Stores which members were there and whose identity was seen. An attempt that was not begun with this code, or of a person who is no member, is
 * not found.
 */
export function tickCohortSitting(
  pool: Pool,
  { sittingId, ticks, now, ...key }: SittingOfCohort & { ticks: readonly PostedTick[] },
): Promise<TickOutcome> {
  const { cohortId, trainerId: actor } = key;
  return pool.begin(async (tx): Promise<TickOutcome> => {
    if (!(await lockCohortOfTrainer(tx, key, { inArchive: true }))) return { ok: false, reason: "not-found" };
    const members = new Set((await selectCohortMembers(tx, key)).map(({ learnerId }) => learnerId));
    const mayTick = (learnerId: string) => members.has(learnerId);
    const outcome = await tickSittingAttempts(tx, { cohortId, sittingId, ticks, mayTick, actor, now });
    if (!outcome.ok) return { ok: false, reason: outcome.reason === "decided" ? "decided" : "not-found" };
    for (const { learnerId: subject } of outcome.changed) {
      const object = `${cohortId}:${sittingId}`;
      await recordAuditEvent(tx, { actor, subject, action: "cohort-sitting-ticked", object, now });
    }
    return { ok: true, changed: outcome.changed.length };
  });
}

type CloseOutcome = { ok: true } | { ok: false; reason: "not-found" | "decided" | "unconfirmed" };

/**
 * Closes a sitting of a cohort for good. `confirmed`: the trainer knows that somebody who began is not ticked "was here", or is still busy;
 * without that, such a sitting stays open.
 */
export function closeCohortSitting(
  pool: Pool,
  { sittingId, confirmed, now, ...key }: SittingOfCohort & { confirmed: boolean },
): Promise<CloseOutcome> {
  const { cohortId, trainerId: actor } = key;
  return pool.begin(async (tx): Promise<CloseOutcome> => {
    if (!(await lockCohortOfTrainer(tx, key, { inArchive: true }))) return { ok: false, reason: "not-found" };
    const outcome = await closeSitting(tx, {
      ...{ cohortId, sittingId, actor, now },
      confirms: (sitting, attempts) =>
        confirmed ||
        attempts.every(({ handedInAt, present }) =>
          handedInAt ? present || handedInAt > sitting.closesAt : now >= sitting.closesAt,
        ),
    });
    if (!outcome.ok) return outcome;
    await recordAuditEvent(tx, { actor, subject: cohortId, action: "cohort-sitting-closed", object: sittingId, now });
    return outcome;
  });
}
