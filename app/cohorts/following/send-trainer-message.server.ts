import { v5 } from "uuid";
import { recordAuditEvent } from "~/accounts/audit/record-audit-event.server";
import type { ReleaseCache } from "~/content/release/release-cache.server";
import type { Pool } from "~/platform/database/database.server";
import { newId } from "~/platform/ids";
import type { MailQueue } from "~/platform/mail/mail-queue.server";
import type { RateLimiter, TooManyTriesRefusal } from "~/platform/rate-limits.server";
import { cleanTypedText, normaliseTextToOneLine } from "~/platform/text/typed-text";
import { lockCohortOfTrainer } from "../group/cohort-changes.sql.server";
import { recordTrainerAct } from "../needs/record-trainer-act.server";
import {
  insertTrainerMessage,
  isTrainerMessageSent,
  lockMemberAndFindMailData,
  type MemberKey,
} from "./following.sql.server";
import { maxTrainerMessageSubjectLength, maxTrainerMessageTextLength } from "./member-for-trainer";

interface TrainerMessageInput extends MemberKey {
  /** The id of the form, created when the form was shown. If the same form is sent twice, the member gets one message. */
  formId: string;
  subject: string;
  text: string;
  limits: RateLimiter;
  mail: MailQueue;
  now: Date;
}

type TrainerMessageProblems = {
  subject?: "subject-empty" | "subject-long" | undefined;
  text?: "text-empty" | "text-long" | undefined;
};

type TrainerMessageOutcome =
  | { ok: true }
  | { ok: false; reason: "not-found" }
  | { ok: false; reason: "invalid"; problems: TrainerMessageProblems }
  | TooManyTriesRefusal;

/**
 * Sends a message of a trainer to a member: by mail, and on the member's page of the cohort. The trainer does not see the member's address.
 */
export async function sendTrainerMessage(
  pool: Pool,
  releases: ReleaseCache,
  input: TrainerMessageInput,
): Promise<TrainerMessageOutcome> {
  const { limits, mail, now, cohortId, trainerId, learnerId } = input;
  const key = { cohortId, trainerId, learnerId };
  const subject = normaliseTextToOneLine(input.subject);
  const text = cleanTypedText(input.text);
  const problems = judge(subject, text);
  if (problems.subject || problems.text) return { ok: false, reason: "invalid", problems };
  // The message's id is made from the form's id, the trainer and the text. If the text changed, it is a new message.
  const id = v5(JSON.stringify([cohortId, trainerId, subject, text]), input.formId);
  if (await isTrainerMessageSent(pool, { ...key, id })) return { ok: true };
  const limit = await limits.consume("trainer-message", trainerId);
  if (!limit.ok) return limit;
  return pool.begin(async (tx): Promise<TrainerMessageOutcome> => {
    const cohort = await lockCohortOfTrainer(tx, key);
    const member = cohort && (await lockMemberAndFindMailData(tx, key));
    if (!member) return { ok: false, reason: "not-found" };
    const mailKey = `trainer-message:${newId(now)}`;
    const added = await insertTrainerMessage(tx, { ...key, id, subject, text, mailKey, now });
    if (!added) return { ok: true };
    await recordTrainerAct(tx, releases, {
      cohortId,
      trainerId,
      cohort,
      learnerIds: [learnerId],
      kind: "message",
      now,
    });
    const { name, email, locale, cohortName, trainerName } = member;
    const data = { name, cohort: cohortName, cohortId, trainer: trainerName, subject, text };
    await mail.enqueue(
      tx,
      { idempotencyKey: mailKey, recipient: email, template: "trainer-message", locale, data },
      now,
    );
    const event = { actor: trainerId, subject: learnerId, object: `${cohortId}:${id}` };
    await recordAuditEvent(tx, { ...event, action: "cohort-message", now });
    return { ok: true };
  });
}

function judge(subject: string, text: string): TrainerMessageProblems {
  return {
    subject:
      subject === "" ? "subject-empty" : subject.length > maxTrainerMessageSubjectLength ? "subject-long" : undefined,
    text: text === "" ? "text-empty" : text.length > maxTrainerMessageTextLength ? "text-long" : undefined,
  };
}
