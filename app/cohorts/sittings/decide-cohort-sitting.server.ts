/** What trainers decide about a sitting of their cohort: who was there, and that it is closed. */
import { recordAuditEvent, recordAuditEvents } from "~/accounts/audit/record-audit-event.server";
import type { ReleaseCache } from "~/content/release/release-cache.server";
import {
  closeSitting,
  type PostedTick,
  type SittingAttempt,
  tickSittingAttempts,
} from "~/learning/sitting/decide-sitting.server";
import { type Sitting, wasHandedInAfterLeaving } from "~/learning/sitting/sitting";
import type { Db, Pool } from "~/platform/database/database.server";
import type { MailQueue } from "~/platform/mail/mail-queue.server";
import { lockCohortOfTrainer } from "../group/cohort-changes.sql.server";
import { type CohortTrainerKey, selectCohortMembers } from "../group/cohorts.sql.server";
import { mailAboutCertificate } from "./mail-about-certificates.server";

interface SittingOfCohort extends CohortTrainerKey {
  sittingId: string;
  now: Date;
}

interface TicksOnPage {
  ticks: readonly PostedTick[];
  /** Takes back the ticks of who left the group until this moment, when the page was shown. Without it they stay. */
  takesBackUntil?: Date | null | undefined;
}

interface TickInput extends SittingOfCohort, TicksOnPage {
  /** Whether everybody on the page was here. Other ticks count as they were sent. */
  everyone?: boolean;
}

type TickOutcome = { ok: true; changed: number } | { ok: false; reason: "not-found" | "decided" };

/**
 * Stores which members were there and whose identity was seen. An attempt that was not begun with this code, or of a person who is no member, is
 * passed over. The ticks of all who left can be taken back together, because the page does not say who they are. `everyone` covers only who was
 * on the page: a trainer says nothing about somebody whom they did not see.
 */
export function tickCohortSitting(
  pool: Pool,
  { sittingId, ticks: posted, everyone = false, takesBackUntil, now, ...key }: TickInput,
): Promise<TickOutcome> {
  const ticks = everyone ? posted.map((tick) => ({ ...tick, sent: { ...tick.sent, present: true } })) : posted;
  return pool.begin(async (tx): Promise<TickOutcome> => {
    if (!(await lockCohortOfTrainer(tx, key, { inArchive: true }))) return { ok: false, reason: "not-found" };
    const members = await selectMemberIds(tx, key);
    return storeTicks(tx, { ...key, sittingId, ticks, takesBackUntil, members, now });
  });
}

async function selectMemberIds(tx: Db, key: CohortTrainerKey): Promise<ReadonlySet<string>> {
  return new Set((await selectCohortMembers(tx, key)).map(({ learnerId }) => learnerId));
}

interface TicksOfMembers extends SittingOfCohort, TicksOnPage {
  members: ReadonlySet<string>;
}

/** Stores ticks of members, and records each in the audit log. The caller locked the cohort. */
async function storeTicks(
  tx: Db,
  { cohortId, trainerId: actor, sittingId, ticks, takesBackUntil, members, now }: TicksOfMembers,
): Promise<TickOutcome> {
  const mayTick = (learnerId: string) => members.has(learnerId);
  const takesBack = ({ leftAt }: SittingAttempt) => leftAt !== null && !!takesBackUntil && leftAt <= takesBackUntil;
  const outcome = await tickSittingAttempts(tx, { cohortId, sittingId, ticks, mayTick, takesBack, actor, now });
  if (!outcome.ok) return outcome;
  const deed = { actor, action: "cohort-sitting-ticked", object: `${cohortId}:${sittingId}` } as const;
  const events = outcome.changed.map(({ learnerId: subject }) => ({ ...deed, subject }));
  await recordAuditEvents(tx, events, now);
  return { ok: true, changed: outcome.changed.length };
}

type CloseOutcome = { ok: true } | { ok: false; reason: "not-found" | "decided" | "unconfirmed" };

/** The ticks that are on the page are stored first, also if the sitting then stays open. */
interface CloseInput extends SittingOfCohort, TicksOnPage {
  /** Whether the trainer knows that somebody on the page is not ticked "was here", or is still busy. */
  confirmed: boolean;
  /** Whether this installation is public. If not, a certificate is marked as a trial. */
  isPublic: boolean;
  mail: MailQueue;
}

/**
 * Closes a sitting of a cohort for good, with the ticks that are on the page. If a member who began is not ticked or is still busy, the sitting
 * stays open unless that was confirmed; who began after the page was shown is not covered by that. Who left the group is on no page any more,
 * so nothing waits for them: their attempt counts with the ticks that it has. Everybody whose certificate waited for this gets a mail, also who
 * left.
 */
export function closeCohortSitting(
  pool: Pool,
  releases: ReleaseCache,
  { sittingId, ticks, takesBackUntil, confirmed, isPublic, mail, now, ...key }: CloseInput,
): Promise<CloseOutcome> {
  const { cohortId, trainerId: actor } = key;
  return pool.begin(async (tx): Promise<CloseOutcome> => {
    if (!(await lockCohortOfTrainer(tx, key, { inArchive: true }))) return { ok: false, reason: "not-found" };
    const members = await selectMemberIds(tx, key);
    const ticked = await storeTicks(tx, { ...key, sittingId, ticks, takesBackUntil, members, now });
    if (!ticked.ok) return ticked;
    const known = new Set(confirmed ? ticks.map(({ attemptId }) => attemptId) : []);
    const outcome = await closeSitting(tx, {
      ...{ cohortId, sittingId, actor, now },
      confirms: (sitting, attempts) =>
        attempts.every(
          (attempt) =>
            !members.has(attempt.learnerId) || known.has(attempt.attemptId) || isSettled(attempt, sitting, now),
        ),
    });
    if (!outcome.ok) return outcome;
    await recordAuditEvent(tx, { actor, subject: cohortId, action: "cohort-sitting-closed", object: sittingId, now });
    const { courseId, cohortName: cohort } = outcome.sitting;
    for (const { learnerId, attemptId, handedInAt } of outcome.attempts) {
      if (handedInAt === null) continue;
      await mailAboutCertificate(tx, releases, { learnerId, attemptId, courseId, cohort, isPublic, mail, now });
    }
    return { ok: true };
  });
}

/** Returns whether closing takes nothing from an attempt: it is ticked, or it is too late in any case, or the member left and came back. */
function isSettled({ handedInAt, present, leftAt }: SittingAttempt, { closesAt }: Sitting, now: Date): boolean {
  if (wasHandedInAfterLeaving(handedInAt, leftAt)) return true;
  return handedInAt ? present || handedInAt > closesAt : now >= closesAt;
}
