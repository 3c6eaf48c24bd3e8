import { recordAuditEvents } from "~/accounts/audit/record-audit-event.server";
import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Db } from "~/platform/database/database.server";
import { newId } from "~/platform/ids";
import type { BulkMailQueue } from "~/platform/mail/mail-queue.server";
import type { Cohort } from "../group/cohort";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import { recordTrainerAct } from "../needs/record-trainer-act.server";
import type { Extension } from "./extension-rules";
import { findWriter, type HeldExtension, insertDeadlineExtensions, type MemberToMail } from "./members.sql.server";

interface MoreTimeInput extends CohortTrainerKey {
  /** The cohort, whose row is locked by `lockCohortOfTrainer`. */
  cohort: Pick<Cohort, "name" | "courseId" | "startsOn" | "endsOn">;
  /** The members who get more time, whose accounts are locked. */
  members: readonly MemberToMail[];
  extension: Extension;
  /** The latest extensions of this deadline that members have already. */
  held: readonly HeldExtension[];
  /** Returns the title of the lesson in a member's edition, or an empty text for the course as a whole. */
  titleOf: (learnerId: string) => string;
  mail: BulkMailQueue;
  now: Date;
}

/**
 * Gives members more time for a deadline, until the same moment, and mails each of them. It is the only way in which an extension is stored.
 * It takes as many statements for one member as for all. Earlier extensions stay on record.
 */
export async function giveMembersMoreTime(tx: Db, releases: ReleaseCache, input: MoreTimeInput): Promise<void> {
  const { cohortId, trainerId, cohort, members, extension, held, titleOf, mail, now } = input;
  const { scope, dueAt, reason } = extension;
  const writer = await findWriter(tx, { cohortId, trainerId });
  if (!writer || members.length === 0) return;
  const lastSeqs = new Map(held.map(({ learnerId, seq }) => [learnerId, seq]));
  const extensions = members.map(({ learnerId }) => ({ learnerId, seq: (lastSeqs.get(learnerId) ?? 0) + 1 }));
  await insertDeadlineExtensions(tx, { cohortId, trainerId, extensions, scope, dueAt, reason, now });
  const about = { cohort: cohort.name, cohortId, trainer: writer.name, due: dueAt.toISOString(), reason };
  const mails = members.map(({ learnerId, name, email, locale }) => ({
    idempotencyKey: `extension:${newId(now)}`,
    recipient: email,
    template: "extension",
    locale,
    data: { ...about, name, lesson: titleOf(learnerId) },
  }));
  await mail.enqueueAll(tx, mails, now);
  const events = extensions.map(({ learnerId, seq }) => ({
    actor: trainerId,
    subject: learnerId,
    action: "cohort-extension" as const,
    object: `${cohortId}:${scope}:${seq}`,
  }));
  await recordAuditEvents(tx, events, now);
  const learnerIds = members.map(({ learnerId }) => learnerId);
  await recordTrainerAct(tx, releases, { cohortId, trainerId, cohort, learnerIds, kind: "extension", now });
}
