import { v5 } from "uuid";
import { recordAuditEvent } from "~/accounts/audit/record-audit-event.server";
import type { ReleaseCache } from "~/content/release/release-cache.server";
import { type FinalTestGrantRefusal, maxGrantReasonLength } from "~/learning/final/grants/final-test-grant";
import { grantFinalTestSeries } from "~/learning/final/grants/grant-final-test-series.server";
import type { Pool } from "~/platform/database/database.server";
import type { MailQueue } from "~/platform/mail/mail-queue.server";
import { readWrittenText } from "~/platform/text/typed-text";
import { lockMemberAndFindMailData, type MemberKey } from "../following/following.sql.server";
import { lockCohortOfTrainer } from "../group/cohort-changes.sql.server";
import { recordTrainerAct } from "../needs/record-trainer-act.server";

interface GrantToMemberInput extends MemberKey {
  /** The id of the form, created when the form was shown. If the same form is sent twice, the member gets one series. */
  formId: string;
  reason: string;
  mail: MailQueue;
  now: Date;
}

type GrantToMemberOutcome =
  | { ok: true }
  /** `no-consent`: the member did not agree that trainers see their final tests, so the trainer can't know that this is needed. */
  | { ok: false; reason: "not-found" | "no-consent" | FinalTestGrantRefusal }
  | { ok: false; reason: "invalid"; problem: "reason-empty" | "reason-long" };

/**
 * Allows a member one more series of attempts at the final test of the cohort's course, with a reason that the member reads. The course is
 * that of the cohort; the form does not name it.
 */
export async function grantFinalTestToMember(
  pool: Pool,
  releases: ReleaseCache,
  input: GrantToMemberInput,
): Promise<GrantToMemberOutcome> {
  const { formId, mail, now, cohortId, trainerId, learnerId } = input;
  const key = { cohortId, trainerId, learnerId };
  const { text: reason, isLong } = readWrittenText(input.reason, maxGrantReasonLength);
  // The id is also made from who grants what to whom, so that a form can't name the grant of another learner or trainer, and from the reason,
  // so that a form that was used before does not seem to grant another series.
  const id = v5(JSON.stringify([cohortId, trainerId, learnerId, reason]), formId);
  return pool.begin(async (tx): Promise<GrantToMemberOutcome> => {
    const cohort = await lockCohortOfTrainer(tx, key);
    const member = cohort && (await lockMemberAndFindMailData(tx, key));
    if (!member) return { ok: false, reason: "not-found" };
    if (!member.showsFinalTests) return { ok: false, reason: "no-consent" };
    if (reason === "") return { ok: false, reason: "invalid", problem: "reason-empty" };
    if (isLong) return { ok: false, reason: "invalid", problem: "reason-long" };
    const { courseId } = member;
    const granted = await grantFinalTestSeries(tx, releases, {
      id,
      learnerId,
      courseId,
      actor: trainerId,
      reason,
      now,
    });
    if (!granted.ok || !granted.added) return granted.ok ? { ok: true } : granted;
    await recordTrainerAct(tx, releases, { cohortId, trainerId, cohort, learnerIds: [learnerId], kind: "series", now });
    const { name, email, locale, cohortName, trainerName } = member;
    const due = granted.from.toISOString();
    const data = { name, cohort: cohortName, courseId, trainer: trainerName, due, reason };
    const idempotencyKey = `final-test-granted:${id}`;
    await mail.enqueue(tx, { idempotencyKey, recipient: email, template: "final-test-granted", locale, data }, now);
    const event = { actor: trainerId, subject: learnerId, object: `${cohortId}:${id}` };
    await recordAuditEvent(tx, { ...event, action: "cohort-final-test-granted", now });
    return { ok: true };
  });
}
