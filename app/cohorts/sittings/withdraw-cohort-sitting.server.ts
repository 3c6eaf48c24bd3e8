import { v5 } from "uuid";
import { recordAuditEvent } from "~/accounts/audit/record-audit-event.server";
import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Sitting } from "~/learning/sitting/sitting";
import { withdrawSitting } from "~/learning/sitting/withdraw-sitting.server";
import type { Pool } from "~/platform/database/database.server";
import type { BulkMailQueue } from "~/platform/mail/mail-queue.server";
import { lockMembersAndFindMailData } from "../acting/members.sql.server";
import type { MessageText } from "../acting/message-text";
import { writeToMembers } from "../acting/write-to-members.server";
import { lockCohortOfTrainer } from "../group/cohort-changes.sql.server";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import { deleteUnsentMessageAboutSitting, selectReadersOfMessageAboutSitting } from "./sittings.sql.server";

interface WithdrawInput extends CohortTrainerKey {
  sittingId: string;
  /** Returns what members read who got a message about the sitting. */
  composeMessage: (sitting: Sitting) => MessageText;
  mail: BulkMailQueue;
  now: Date;
}

/** `told`: how many got a message that the sitting is off. */
type WithdrawOutcome = { ok: true; told: number } | { ok: false; reason: "not-found" | "decided" | "begun" };

/**
 * Withdraws a sitting of a cohort in which nobody has begun. Members who got the message about it get one that it is off; a message about it
 * that was made ready and not sent is gone. It works for a group in the archive too, because its sittings go on.
 */
export function withdrawCohortSitting(
  pool: Pool,
  releases: ReleaseCache,
  { sittingId, composeMessage, mail, now, ...key }: WithdrawInput,
): Promise<WithdrawOutcome> {
  const { cohortId, trainerId: actor } = key;
  return pool.begin(async (tx): Promise<WithdrawOutcome> => {
    const cohort = await lockCohortOfTrainer(tx, key, { inArchive: true });
    if (!cohort) return { ok: false, reason: "not-found" };
    const outcome = await withdrawSitting(tx, { cohortId, sittingId, actor, now });
    if (!outcome.ok) return outcome;
    await recordAuditEvent(tx, {
      actor,
      subject: cohortId,
      action: "cohort-sitting-withdrawn",
      object: sittingId,
      now,
    });
    await deleteUnsentMessageAboutSitting(tx, { ...key, sittingId });
    const learnerIds = await selectReadersOfMessageAboutSitting(tx, { ...key, sittingId });
    const members = await lockMembersAndFindMailData(tx, { ...key, learnerIds });
    const message = composeMessage(outcome.sitting);
    const writing = { ...key, cohort, members, message, replies: false, toGroup: true, mail, now };
    return { ok: true, told: await writeToMembers(tx, releases, { ...writing, id: v5("withdrawn", sittingId) }) };
  });
}
