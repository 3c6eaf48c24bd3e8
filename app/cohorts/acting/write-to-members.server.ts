import { recordAuditEvents } from "~/accounts/audit/record-audit-event.server";
import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Db } from "~/platform/database/database.server";
import { newId } from "~/platform/ids";
import type { BulkMailQueue } from "~/platform/mail/mail-queue.server";
import type { Cohort } from "../group/cohort";
import type { CohortTrainerKey } from "../group/cohorts.sql.server";
import { recordTrainerAct } from "../needs/record-trainer-act.server";
import { findWriter, insertTrainerMessages, type MemberToMail } from "./members.sql.server";
import { fillInName, type MessageText } from "./message-text";

interface WriteToMembersInput extends CohortTrainerKey {
  /** The cohort, whose row is locked by `lockCohortOfTrainer`. */
  cohort: Pick<Cohort, "name" | "courseId" | "startsOn" | "endsOn">;
  /** The members to write to, whose accounts are locked. */
  members: readonly MemberToMail[];
  /** The id of the message. A member who has a message with this id gets nothing. */
  id: string;
  message: MessageText;
  /** Whether replies go to the trainer's own address, which the members then see. */
  replies: boolean;
  /** Whether it is a message to the whole group. It is not help for one person, so it moves nobody out of the list. */
  toGroup?: boolean;
  mail: BulkMailQueue;
  now: Date;
}

/**
 * Writes a message of a trainer to members, each with their own name in it and in a mail of their own. It is the only way in which a message
 * is written. It takes as many statements for one member as for all. Returns how many got it.
 */
export async function writeToMembers(tx: Db, releases: ReleaseCache, input: WriteToMembersInput): Promise<number> {
  const { cohortId, trainerId, cohort, members, id, message, replies, toGroup = false, mail, now } = input;
  const writer = await findWriter(tx, { cohortId, trainerId });
  if (!writer) return 0;
  const letters = members.map((member) => {
    // The mail key is kept after the member is deleted, so it does not contain the member's id.
    return { ...member, ...fillInName(message, member.name), mailKey: `trainer-message:${newId(now)}` };
  });
  const messages = letters.map(({ learnerId, subject, text, mailKey }) => ({ learnerId, subject, text, mailKey }));
  const added = await insertTrainerMessages(tx, { cohortId, trainerId, id, messages, now });
  const fresh = letters.filter(({ learnerId }) => added.has(learnerId));
  const about = { cohort: cohort.name, cohortId, trainer: writer.name, replyTo: replies ? (writer.address ?? "") : "" };
  const mails = fresh.map(({ mailKey, email, locale, name, subject, text }) => ({
    idempotencyKey: mailKey,
    recipient: email,
    template: "trainer-message",
    locale,
    data: { ...about, name, subject, text },
  }));
  await mail.enqueueAll(tx, mails, now);
  const events = fresh.map(({ learnerId }) => ({
    actor: trainerId,
    subject: learnerId,
    action: "cohort-message" as const,
    object: `${cohortId}:${id}`,
  }));
  await recordAuditEvents(tx, events, now);
  if (toGroup) return fresh.length;
  const learnerIds = fresh.map(({ learnerId }) => learnerId);
  await recordTrainerAct(tx, releases, { cohortId, trainerId, cohort, learnerIds, kind: "message", now });
  return fresh.length;
}
